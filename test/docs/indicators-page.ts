import { type AnyIndicator, families, factNames, indicators, namingOf } from '@fadu/domain';

import { parametersOf, placesOf } from './law-values.ts';

const kinds = {
  rate: '比率',
  stock: '时点',
  count: '计数',
  sum: '合计',
  threshold: '年度义务',
  derived: '派生',
} as const;

const directions = { higher: '越高越好', lower: '越低越好', none: '不论高低' } as const;

const intro = `# 指标 Indicators

Made by \`FADU_WRITE_DOCS=1 npx jest -c jest.config.mjs test/docs\` from the definitions themselves; a test compares. Do
not edit it by hand. What decides a figure stands with its place, its day and its source; what a place does not name it
takes from \`national\`. How a figure is read: [README](../README.md). Which requirement of the five documents each
answers: [coverage.md](coverage.md).
`;

/** The text of docs/indicators.md. */
export function indicatorsPage(): string {
  const shown = indicators.filter(({ internal }) => internal !== true);
  const parts = Object.entries(families).flatMap(([family, { zh, en }]) => {
    const all = shown.filter((indicator) => indicator.family === family);
    return all.length === 0 ? [] : [`## ${zh} ${en}\n`, ...all.map(section)];
  });
  const contents = `${shown.length} 项 indicators.\n\n<!-- prettier-ignore-start -->\n`;
  return [intro, contents, ...parts, '<!-- prettier-ignore-end -->\n'].join('\n');
}

/** Without which of the facts there is no 0 %. */
function decidingLine(indicator: AnyIndicator): readonly string[] {
  const { zh, en } = factNames(indicator);
  if (zh === '') return [];
  return indicator.countsUntold
    ? [
        `- 全区从未报送过${zh}时，仍按口径计算，另行注明（where nobody ever reported ${en}: computed all the same, with a note）`,
      ]
    : [`- 全区从未报送过${zh}时为未报送，不作0%（where nobody ever reported ${en}: 未报送, not 0 %）`];
}

function section(indicator: AnyIndicator): string {
  const { id, name, kind, direction, formula } = indicator;
  const { item, numerator, denominator, excluded, placedOn } = formula;
  const lines = [
    `### ${name.zh} \`${id}\``,
    '',
    `${name.en}. ${kinds[kind]}，${directions[direction]}。`,
    '',
    `- 计数对象：${item.zh}（${item.en}）`,
    `- 分子：${numerator.zh}（${numerator.en}）`,
    ...(denominator.zh === '无' ? [] : [`- 分母：${denominator.zh}（${denominator.en}）`]),
    ...(excluded.zh === '无' ? [] : [`- 不计入：${excluded.zh}（${excluded.en}）`]),
    `- 归期：${placedOn.zh}（${placedOn.en}）`,
    ...decidingLine(indicator),
    ...parametersOf(indicator).flatMap((id) => [
      `- ${namingOf(id).zh} \`${id}\``,
      ...placesOf(id).map((said) => `  - ${said}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
