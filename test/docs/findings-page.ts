import { type Bilingual, findingCodes, namingOf, qualityMeasures } from '@fadu/domain';

import { placesOf } from './law-values.ts';
import { cell } from './page-file.ts';

const severities = { error: '错误 error', warning: '警告 warning', info: '提示 info' } as const;

const intro = `# 数据疑点与数据质量 Findings and the quality of data

Made by \`FADU_WRITE_DOCS=1 npx jest -c jest.config.mjs test/docs\` from the catalogue itself; a test compares. Do not edit
it by hand. A finding is something that was accepted and is odd; it stands until the data say otherwise. An error makes a
figure wrong or leaves something out of it; a warning may; an info is a reason to look. \`GET /v1/findings\` lists them,
\`GET /v1/quality\` counts them by unit, \`GET /v1/stated\` tells those about printed figures.

<!-- prettier-ignore-start -->`;

const groups: readonly { readonly title: string; readonly has: (code: string) => boolean }[] = [
  { title: '报告所列数字 Figures stated in reports', has: (code) => code.startsWith('stated.') },
  { title: '可疑迹象 Signs of figures made to look well', has: (code) => code.startsWith('sign.') },
];

const isRest = (code: string): boolean => !groups.some(({ has }) => has(code));

function table(has: (code: string) => boolean): string {
  const rows = Object.entries(findingCodes)
    .filter(([code]) => has(code))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, name, meaning, remedy }]) => {
      const both = ({ zh, en }: Bilingual): string => cell(`${zh}<br>${en}`);
      return `| \`${code}\` | ${severities[severity]} | ${both(name)} | ${both(meaning)} | ${both(remedy)} |`;
    });
  const head =
    '| 代码 code | 轻重 severity | 名称 name | 含义 what it means | 处理 what to do |\n| --- | --- | --- | --- | --- |';
  return [head, ...rows].join('\n');
}

function measures(): string {
  const parts = qualityMeasures.map(
    ({ id, name, direction, numerator, denominator, leavesOut, parameters }) =>
      [
        `### ${name.zh} \`${id}\`\n`,
        `${name.en}. ${direction === 'higher' ? '越高越好' : '越低越好'}。\n`,
        `- 分子：${numerator.zh}（${numerator.en}）`,
        `- 分母：${denominator.zh}（${denominator.en}）`,
        ...(leavesOut.zh === '无' ? [] : [`- 不计入或须知：${leavesOut.zh}（${leavesOut.en}）`]),
        ...parameters.flatMap((p) => [
          `- ${namingOf(p).zh} \`${p}\``,
          ...placesOf(p).map((said) => `  - ${said}`),
        ]),
      ].join('\n'),
  );
  return parts.join('\n\n');
}

/** The text of docs/findings.md. */
export const findingsPage = (): string =>
  [
    intro,
    '## 案件和单位 Cases and units',
    table(isRest),
    ...groups.flatMap(({ title, has }) => [`## ${title}`, table(has)]),
    '## 数据质量指标 Measures of quality',
    measures(),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n') + '\n';
