import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { indicators, namingOf } from '@fadu/domain';

import { inRepository } from '../harness/repository.ts';
import { parametersOf, placesOf } from './law-values.ts';
import { cell } from './page-file.ts';

/** A row of the requirements that the five documents make, as read in `docs/coverage/requirements.json`. */
export interface Requirement {
  readonly section: string;
  readonly item: string;
  readonly requirement: string;
  readonly indicators: readonly string[];
}

export const requirements = JSON.parse(
  readFileSync(inRepository('docs/coverage/requirements.json'), 'utf8'),
) as readonly Requirement[];

/** Why an indicator that a requirement names is not computed: id → reason. */
export const notComputed = JSON.parse(
  readFileSync(inRepository('docs/coverage/not-computed.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const sources: Readonly<Record<string, string>> = {
  '1.1': '永川区法治政府建设实施方案（2016—2020年）',
  '1.3': '辽宁省法治政府建设“十三五”规划',
  '1.4': '盐城经济技术开发区2021年重点工作计划',
  '1.5': '梁平区袁驿镇2020年报告',
  '1.6': '密云县2011年实施意见',
  '1.7': '五份文件之外的现行要求',
};

const intro = `# 五份文件的要求与指标 What the five documents ask, and what answers

Made by \`FADU_WRITE_DOCS=1 npx jest -c jest.config.mjs test/docs\` from \`docs/coverage/requirements.json\`, the register
of indicators, the profiles and the tests; a test compares. Do not edit it by hand. "Values" are those that a place names
itself; the others it takes from \`national\`. "Test" names a specification that asks for the indicator by its id.
`;

/** The text of docs/coverage.md. */
export function coveragePage(): string {
  const parts = Object.entries(sources).map(([section, title]) => {
    const rows = requirements.filter((row) => row.section === section).map(rowText);
    return `## ${section} ${title}\n\n| 条款 item | 要求 requirement | 指标 indicator | 规则取值 values | 测试 test |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [intro, '<!-- prettier-ignore-start -->\n', ...parts, '<!-- prettier-ignore-end -->\n'].join('\n');
}

function rowText({ item, requirement, indicators: ids }: Requirement): string {
  const [values, tests] = [ids.flatMap(valuesOf), [...new Set(ids.flatMap((id) => testOf(id) ?? []))]];
  const named = ids.map((id) => (notComputed[id] === undefined ? `\`${id}\`` : `未计算：${notComputed[id]}`));
  return `| ${[item, requirement, named.join('<br>'), values.join('<br>'), tests.join('<br>')].map(cell).join(' | ')} |`;
}

function valuesOf(id: string): readonly string[] {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) return [];
  return parametersOf(indicator).flatMap((parameter) => {
    const said = placesOf(parameter).map((place) => place.replace(/〔.*/, ''));
    return said.length === 0 ? [] : [`${namingOf(parameter).zh}：${said.join('；')}`];
  });
}

const specs: readonly { readonly path: string; readonly text: string }[] = [
  'libs/domain/src',
  'test/properties',
]
  .flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((path) => path.endsWith('.spec.ts') || (path.includes('/oracle/') && path.endsWith('.ts')))
  .sort()
  .map((path) => ({ path, text: readFileSync(inRepository(path), 'utf8') }));

const INDICATORS = 'libs/domain/src/indicators/';

/** The specification that is about the indicator: beside the indicators rather than elsewhere, and naming it most often. */
export function testOf(id: string): string | undefined {
  const naming = specs
    .map(({ path, text }) => ({ path, times: text.split(`'${id}'`).length - 1 }))
    .filter(({ times }) => times > 0);
  const beside = naming.filter(({ path }) => path.startsWith(INDICATORS));
  return (beside.length > 0 ? beside : naming).toSorted((a, b) => b.times - a.times)[0]?.path;
}
