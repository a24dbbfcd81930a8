import type { Command } from 'commander';
import type { IngestAnswer, ParkedAnswer } from '@fadu/domain';

import type { Work } from '../cli.ts';

/** `fadu parked list|show|retry|drop`: cases that could not be computed, and what is decided about them. */
export function parkedCommand(program: Command, run: (work: Work) => Promise<void>): void {
  const parked = program
    .command('parked')
    .description('无法计算而搁置的案件 cases that could not be computed');
  parked
    .command('list', { isDefault: true })
    .description('列出 list')
    .option('--limit <n>', '条数 how many', '50')
    .option('--cursor <cursor>', '下一页 next page')
    .action((options: Record<string, unknown>) =>
      run(async ({ client, print }) => {
        const page = await client.get<ParkedAnswer>('/v1/parked', options);
        print(page, () =>
          [`共 ${page.total} 个 parked`, ...page.rows.map((p) => `${p.subject}\t${p.at}\t${p.error}`)].join(
            '\n',
          ),
        );
      }),
    );
  parked
    .command('show <subject>')
    .description('一个案件：分区、位置、事件、原因、版本 one case: partition, offset, event, error, version')
    .action((subject: string) =>
      run(async ({ client, print }) => {
        const { rows } = await client.get<ParkedAnswer>('/v1/parked', { subject });
        const [found] = rows;
        print(found ?? null, () =>
          found === undefined
            ? `${subject} 未被搁置 is not parked`
            : Object.entries(found)
                .map(([name, value]) => `${name}\t${value}`)
                .join('\n'),
        );
        if (found === undefined) process.exitCode = 2;
      }),
    );
  decisionCommand(parked, run, {
    name: 'retry',
    help: '重新计算（程序已修正） judge it again, by a program that can',
  });
  decisionCommand(parked, run, {
    name: 'drop',
    help: '撤回使其无法计算的事件 take back the event that it was parked for',
  });
}

function decisionCommand(
  parked: Command,
  run: (work: Work) => Promise<void>,
  { name, help }: { readonly name: 'retry' | 'drop'; readonly help: string },
): void {
  parked
    .command(`${name} <subject>`)
    .description(help)
    .requiredOption('--reason <text>', '理由 reason')
    .action((subject: string, { reason }: { reason: string }) =>
      run(async ({ client, print }) => {
        const data = JSON.stringify({ subject, reason });
        const answer = await client.send<IngestAnswer | { subject: string }>('POST', `/v1/parked/${name}`, {
          type: 'application/json',
          data,
        });
        print(answer, () => `已记录 written down: ${name} ${subject}`);
      }),
    );
}
