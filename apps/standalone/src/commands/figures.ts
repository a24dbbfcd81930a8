import type { Command } from 'commander';
import type { ItemsAnswer, ValuesAnswer } from '@fadu/domain';

import type { Work } from '../cli.ts';

const filters = (command: Command): Command =>
  command
    .argument('<indicator>', '指标编号 indicator id')
    .option('-p, --period <period>', '2025、2025H1、2025Q3、2025-03 或 2024-07-01..2025-06-30')
    .option('-u, --unit <id...>', '单位，可重复 units')
    .option('--on <date>', '法律日期 legal date (YYYY-MM-DD)')
    .option('--known-at <instant>', '按当时所知 as known at')
    .option('--profile <id>', '规则 profile')
    .option('--organised <then|now>', '机构口径：当时或现行 units as they were, or as they are now');

/** `fadu values INDICATOR`: the figure by unit, with what it is made of. */
export function valuesCommand(program: Command, run: (work: Work) => Promise<void>): void {
  filters(program.command('values'))
    .description('指标值 the values of an indicator')
    .option('-g, --group-by <group>', 'unit、month、quarter、year、none')
    .action((indicator: string, options: Record<string, unknown>) =>
      run(async ({ client, print }) => {
        const answer = await client.get<ValuesAnswer>(
          `/v1/indicators/${encodeURIComponent(indicator)}/values`,
          options,
        );
        print(answer, () =>
          [
            `${answer.indicator}  ${answer.profile}  ${answer.period ?? ''}  截至 on ${answer.on}  数据截至 data as of ${answer.dataAsOf ?? '—'}`,
            ...[...answer.rows, answer.total].map(
              (r) =>
                `${[r.name || r.unit || '合计 total', r.group].filter((t) => t !== undefined).join(' ')}\t${r.display}\t${r.numerator}/${r.denominator}\t未到期 open ${r.open}\t不计入 excluded ${r.excluded}\t${r.status}`,
            ),
            ...(answer.total.note ? [answer.total.note.zh, answer.total.note.en] : []),
          ].join('\n'),
        );
      }),
    );
}

/** `fadu items INDICATOR`: the items behind a figure, with why. */
export function itemsCommand(program: Command, run: (work: Work) => Promise<void>): void {
  filters(program.command('items'))
    .description('指标背后的明细 the items behind a value')
    .option('-s, --side <side>', 'met、missed、open、excluded、counted')
    .option('--limit <n>', '条数 how many', '50')
    .option('--cursor <cursor>', '下一页 next page')
    .action((indicator: string, options: Record<string, unknown>) =>
      run(async ({ client, print }) => {
        const answer = await client.get<ItemsAnswer>(
          `/v1/indicators/${encodeURIComponent(indicator)}/items`,
          options,
        );
        print(answer, () =>
          [
            `共 ${answer.total} 条 items`,
            ...answer.rows.map(
              (r) => `${r.item}\t${r.unitName || r.unit}\t${r.side}\t${r.why?.zh ?? r.excluded?.zh ?? ''}`,
            ),
            ...(answer.cursor === undefined ? [] : [`--cursor ${answer.cursor}`]),
          ].join('\n'),
        );
      }),
    );
}
