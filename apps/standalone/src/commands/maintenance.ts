import type { Command } from 'commander';
import type { RebuildReport, VerifyReport } from '@fadu/domain';

import type { Work } from '../cli.ts';

/** `fadu rebuild [--verify]`: the store anew from the log, beside the live one. */
export function rebuildCommand(program: Command, run: (work: Work) => Promise<void>): void {
  program
    .command('rebuild')
    .description('从事件日志重建全部数据表 build the store anew from the log, beside the live one')
    .option(
      '--verify',
      '逐表核对校验和，全部相等才替换 compare every table and swap only if all are equal',
      false,
    )
    .action(({ verify }: { verify: boolean }) =>
      run(async ({ client, print }) => {
        const report = await client.send<RebuildReport>('POST', `/v1/admin/rebuild?verify=${verify}`);
        print(report, () =>
          [
            `${report.events} 个事件 events，${report.seconds.toFixed(1)} 秒 s，${report.swapped ? '已替换 swapped' : '未替换 not swapped'}`,
            ...report.tables.map(
              (t) =>
                `${t.equal ? '✓' : '✗'} ${t.table}\t${t.live.rows} → ${t.fresh.rows}\t${t.live.sum}${t.equal ? '' : ` ≠ ${t.fresh.sum}`}`,
            ),
          ].join('\n'),
        );
        if (!report.equal) process.exitCode = 2;
      }),
    );
}

/** `fadu verify`: the live ledger against a fresh fold of the log, figure by figure. */
export function verifyCommand(program: Command, run: (work: Work) => Promise<void>): void {
  program
    .command('verify')
    .description('核对：重算日志，与现有数据逐数比较 compare the ledger with a fresh fold of the log')
    .action(() =>
      run(async ({ client, print }) => {
        const report = await client.send<VerifyReport>('POST', '/v1/admin/verify');
        print(report, () =>
          [
            `${report.subjects} 个案件 cases，${report.figures} 个数 figures，${report.differences.length} 处不符 differences`,
            ...report.differences.map(
              (d) => `✗ ${d.profile} ${d.indicator} ${d.unit} ${d.year}: ${d.live} ≠ ${d.fresh}`,
            ),
          ].join('\n'),
        );
        if (report.differences.length > 0) process.exitCode = 2;
      }),
    );
}
