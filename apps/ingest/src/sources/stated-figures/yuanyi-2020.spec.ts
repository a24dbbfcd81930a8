import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type CloudEvent, findingsOf, fold, settleHistory, upcast } from '@fadu/domain';

import { openIngestion } from '../../testing/open-ingestion.ts';

const file = join(process.cwd(), 'apps/ingest/fixtures/stated-figures-yuanyi-2020.csv');
const csv = readFileSync(file, 'utf8');
const SUBJECT = 'report/袁驿镇2020年度报告';
const FIGURES = 22;

function opened() {
  const one = openIngestion();
  const read = (text: string) => one.importing(text, 'stated-figures');
  const events = async () => (await one.stored()).map((event) => upcast(event as CloudEvent));
  const found = async () => {
    const all = await events();
    const state = fold(SUBJECT, settleHistory(all).facts);
    return findingsOf({ subject: SUBJECT, state, faults: [], judged: [], events: all });
  };
  return { read, events, found };
}

describe('the report of 袁驿镇 for 2020', () => {
  it('is taken in with every figure as it prints it', async () => {
    const { read, events } = opened();
    const answer = await read(csv);
    expect(answer).toMatchObject({ rows: FIGURES, accepted: FIGURES, rejected: 0 });
    expect(new Set(answer.report.map(({ code }) => code))).toEqual(new Set(['import.proxy_date']));
    const data = (await events()).map((event) => event.data);
    expect(data).toContainEqual(
      expect.objectContaining({
        figure: 'inspection_count',
        value: '2820',
        qualifier: 'over',
        unitOfMeasure: '次',
      }),
    );
    expect(data).toContainEqual(
      expect.objectContaining({
        figure: 'petition_resolution_rate',
        value: '99.6',
        unitOfMeasure: '%',
        numerator: { value: '30', qualifier: 'all' },
        denominator: { value: '30', qualifier: 'over' },
        on: '2020-12-31',
      }),
    );
  });

  it('is answered with what cannot be, each with its sentence', async () => {
    const { read, found } = opened();
    await read(csv);
    const findings = await found();
    const byCode = (code: string) => findings.filter((f) => f.code === code);
    expect(byCode('stated.rate_impossible').map((f) => f.detailZh)).toEqual([
      expect.stringContaining('至少要有 223 件'),
    ]);
    expect(byCode('stated.contradiction').map((f) => f.detailZh)).toEqual([
      expect.stringContaining('称全部完成'),
    ]);
    expect(byCode('stated.derived').map((f) => f.detailZh)).toEqual([
      '8460人次恰为2820余次的 3 倍，后者是概数',
    ]);
    expect(byCode('stated.capacity').map((f) => f.detailEn)).toEqual([
      '8460 person-times by 19 certified officers: some 445 each.',
    ]);
    expect(byCode('stated.qualifier_odd')).toHaveLength(1);
    expect(byCode('stated.rate_without_count')).toHaveLength(3);
    expect(findings.every((f) => f.unit === '袁驿镇')).toBe(true);
    expect(findings).toHaveLength(8);
  });

  it('sent again says nothing new', async () => {
    const { read } = opened();
    await read(csv);
    expect(await read(csv)).toMatchObject({ accepted: 0, duplicates: FIGURES, corrections: 0 });
  });

  it('with one figure mended corrects that one and leaves the others alone', async () => {
    const { read, found } = opened();
    await read(csv);
    const mended = csv.replace(',99.6%,', ',100%,');
    expect(await read(mended)).toMatchObject({ accepted: 0, duplicates: FIGURES - 1, corrections: 1 });
    const codes = (await found()).map(({ code }) => code);
    expect(codes).not.toContain('stated.rate_impossible');
    expect(codes).not.toContain('stated.contradiction');
  });

  it.each([
    [',8460人次,', ',若干人次,', 'import.printed'],
    [',19人,', ',19,', 'import.required'],
    [',法治政府建设年度报告,,certified', ',红头文件,,certified', 'import.choice'],
  ])('with %s as %s is refused in that row: %s', async (as, instead, code) => {
    const { read } = opened();
    const answer = await read(csv.replace(as, instead));
    expect(answer).toMatchObject({ accepted: FIGURES - 1, rejected: 1 });
    expect(answer.report.map((note) => note.code)).toContain(code);
  });
});
