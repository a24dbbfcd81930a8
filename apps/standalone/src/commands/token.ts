import type { Page } from '@fadu/domain';
import type { Command } from 'commander';

import type { Work } from '../cli.ts';

interface TokenInfo {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
}

/** `fadu token list|add|revoke`: who may do what. */
export function tokenCommand(program: Command, run: (work: Work) => Promise<void>): void {
  const token = program.command('token').description('访问令牌 access tokens');
  token
    .command('list', { isDefault: true })
    .description('列出（不显示令牌本身） list, without the tokens themselves')
    .action(() =>
      run(async ({ client, print }) => {
        const tokens = await client.get<Page<TokenInfo>>('/v1/admin/tokens');
        print(tokens, () =>
          tokens.rows.map((t) => `${t.name}\t${t.scopes.join(',')}\t${t.createdAt}`).join('\n'),
        );
      }),
    );
  token
    .command('add <name>')
    .description('新增，只显示这一次 add; shown only this once')
    .requiredOption('-s, --scopes <list>', 'ingest,read,admin,migration')
    .action((name: string, { scopes }: { scopes: string }) =>
      run(async ({ client, print }) => {
        const made = await client.send<TokenInfo & { token: string }>('POST', '/v1/admin/tokens', {
          type: 'application/json',
          data: JSON.stringify({ name, scopes: scopes.split(',').map((s) => s.trim()) }),
        });
        print(made, () => made.token);
      }),
    );
  token
    .command('revoke <name>')
    .description('作废 revoke')
    .action((name: string) =>
      run(async ({ client, print }) => {
        await client.send('DELETE', `/v1/admin/tokens/${encodeURIComponent(name)}`);
        print({ revoked: name }, () => `已作废 revoked ${name}`);
      }),
    );
}
