import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

import type { Command } from 'commander';
import type { IngestAnswer } from '@fadu/domain';

import type { Work } from '../cli.ts';
import type { Body } from '../client.ts';
import { sizeOfFile } from '../named-file.ts';

/** `fadu append FILE`: events from a file of lines (NDJSON), or from standard input. */
export function appendCommand(program: Command, run: (work: Work) => Promise<void>): void {
  program
    .command('append')
    .description('追加事件：每行一个 CloudEvents 事件 append events, one CloudEvent a line')
    .argument('[file]', 'NDJSON 文件，省略则读标准输入 a file; standard input when absent')
    .action((file?: string) =>
      run(async ({ client, print }) => {
        if (file !== undefined) sizeOfFile(file);
        const input = file === undefined ? process.stdin : createReadStream(file);
        const answer = await client.send<IngestAnswer>('POST', '/v1/events', {
          type: 'application/x-ndjson',
          data: Readable.toWeb(input) as Body,
        });
        print(answer, () => told(answer));
        if (answer.rejectedTotal > 0) process.exitCode = 2;
      }),
    );
}

function told(answer: IngestAnswer): string {
  const lines = answer.rejected
    .slice(0, 20)
    .map((r) => `  第${r.index + 1}行 ${r.code} ${r.path}: ${r.message}`);
  return [
    `收下 accepted ${answer.accepted}，重复 duplicates ${answer.duplicates}，退回 rejected ${answer.rejectedTotal}`,
    ...lines,
    ...(answer.rejectedTotal > lines.length ? ['  … fadu rejections list'] : []),
  ].join('\n');
}
