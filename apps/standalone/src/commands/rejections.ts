import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

import type { Command } from 'commander';
import type { IngestAnswer, Page, RejectionAnswer } from '@fadu/domain';

import type { Work } from '../cli.ts';
import type { Body } from '../client.ts';

/** `fadu rejections list|show|resend|dismiss`: what was refused, why, and what became of it. */
export function rejectionsCommand(program: Command, run: (work: Work) => Promise<void>): void {
  const rejections = program.command('rejections').description('被退回的记录 what was refused');
  rejections
    .command('list', { isDefault: true })
    .description('列出 list')
    .option('--state <state>', 'open、resent、dismissed', 'open')
    .option('--code <code>', '原因代码 code')
    .option('--limit <n>', '条数 how many', '50')
    .option('--cursor <cursor>', '下一页 next page')
    .action((options: Record<string, unknown>) =>
      run(async ({ client, print }) => {
        const page = await client.get<Page<RejectionAnswer>>('/v1/rejections', options);
        print(page, () =>
          [
            `共 ${page.total} 条 rejections`,
            ...page.rows.map((r) => `${r.id}\t${r.at}\t第${r.line}行\t${r.code}\t${r.path}\t${r.message}`),
            ...(page.cursor === undefined ? [] : [`--cursor ${page.cursor}`]),
          ].join('\n'),
        );
      }),
    );
  rejections
    .command('resend <id> [file]')
    .description('更正后重报 send a corrected event in its place')
    .action((id: string, file?: string) =>
      run(async ({ client, print }) => {
        const input = file === undefined ? process.stdin : createReadStream(file);
        const answer = await client.send<IngestAnswer>(
          'POST',
          `/v1/rejections/${encodeURIComponent(id)}/resend`,
          {
            type: 'application/cloudevents+json',
            data: Readable.toWeb(input) as Body,
          },
        );
        print(
          answer,
          () =>
            `收下 accepted ${answer.accepted}，重复 duplicates ${answer.duplicates}，退回 rejected ${answer.rejectedTotal}`,
        );
      }),
    );
  rejections
    .command('dismiss <id>')
    .description('不再处理，说明理由 dismiss, with a reason')
    .requiredOption('--reason <text>', '理由 reason')
    .action((id: string, { reason }: { reason: string }) =>
      run(async ({ client, print }) => {
        const path = `/v1/rejections/${encodeURIComponent(id)}/dismiss`;
        await client.send('POST', path, { type: 'application/json', data: JSON.stringify({ reason }) });
        print({ dismissed: id }, () => `已标记 dismissed ${id}`);
      }),
    );
}
