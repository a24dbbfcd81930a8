import type { Command } from 'commander';
import type { ImportAnswer } from '@fadu/domain';

import type { Work } from '../cli.ts';
import { queryText } from '../client.ts';
import { multipartFile } from '../multipart-file.ts';
import { sizeOfFile } from '../named-file.ts';
import { progressBar } from '../progress-bar.ts';

interface Options {
  readonly template: string;
  readonly dryRun: boolean;
  readonly rows: string;
}

/** `fadu import FILE --template T`: a CSV or XLSX file, gzip or not, by one of the templates. */
export function importCommand(program: Command, run: (work: Work) => Promise<void>): void {
  program
    .command('import')
    .description('导入台账文件（CSV、XLSX，可为 gzip） import a CSV or XLSX file')
    .argument('<file>', '文件 the file')
    .requiredOption('-t, --template <id>', '模板，如 petition-ledger the template')
    .option('--dry-run', '只检查，不写入 check only, write nothing', false)
    .option('--rows <n>', '显示几条行报告 how many lines of the report to show', '20')
    .action((file: string, { template, dryRun, rows }: Options) =>
      run(async ({ client, json, print }) => {
        const bar = json ? () => undefined : progressBar('上传 uploading', process.stderr);
        const size = sizeOfFile(file);
        const form = multipartFile(file, (sent) => {
          bar(sent, size);
        });
        const path = `/v1/imports${queryText({ template, dryRun })}`;
        const answer = await client.send<ImportAnswer>('POST', path, form);
        print(answer, () => told(answer, Number(rows)));
        if (answer.rejected > 0) process.exitCode = 2;
      }),
    );
}

function told(answer: ImportAnswer, shown: number): string {
  const report = answer.report
    .slice(0, shown)
    .map((r) => `  第${r.line}行 ${r.column}「${r.value}」${r.message.zh} [${r.code}]`);
  return [
    `${answer.dryRun ? '试导入（未写入） dry run' : '已导入 imported'}  ${answer.template}  ${answer.encoding}`,
    `行 rows ${answer.rows}，事件 events ${answer.events}，收下 accepted ${answer.accepted}，重复 duplicates ${answer.duplicates}，更正 corrections ${answer.corrections}，退回 rejected ${answer.rejected}`,
    ...report,
    ...(answer.report.length > shown ? [`  … 共 ${answer.report.length} 条 more with --rows`] : []),
  ].join('\n');
}
