import type { StatedAnswer } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

const REPORT = 'report/袁驿镇2020';
const SAID = 'report.figure_stated';

const figure = (code: string, value: string, unitOfMeasure: string, more: object = {}) => ({
  unit: 'yuanyi',
  document: 'annual_report',
  year: 2020,
  figure: code,
  value,
  unitOfMeasure,
  text: '原文',
  on: '2021-01-15',
  ...more,
});

let test: TestApi;
beforeAll(async () => {
  test = await TestApi.open();
  const registered = { unit: 'yuanyi', channel: 'visit', firstTime: true };
  const petition = (n: number, resolved: boolean): readonly (readonly [string, string, object])[] => [
    [`petition/X-${n}`, 'petition.registered', { ...registered, on: '2020-03-01' }],
    [`petition/X-${n}`, 'petition.accepted', { on: '2020-03-02' }],
    ...(resolved ? [[`petition/X-${n}`, 'petition.resolved', { on: '2020-04-02' }] as const] : []),
  ];
  await test.append(
    [
      'unit/yuanyi',
      'unit.registered',
      { name: '袁驿镇', category: 'town', enforcement: true, on: '2010-01-01' },
    ],
    ...petition(1, true),
    ...petition(2, true),
    ...petition(3, false),
    [
      REPORT,
      SAID,
      figure('petition_resolution_rate', '99.6', '%', { denominator: { value: '30', qualifier: 'over' } }),
    ],
    [REPORT, SAID, figure('petition_resolution_rate', '66.6', '%', { period: '2020H1' })],
    [REPORT, SAID, figure('petition_resolution_rate', '100', '%', { period: '2020-12' })],
    [REPORT, SAID, figure('visitors', '1000', '人次', { qualifier: 'over' })],
    ['report/other', SAID, { ...figure('penalty_count', '3', '件'), unit: 'other', year: 2019 }],
    [
      'report/plain',
      'report.submitted',
      {
        unit: 'yuanyi',
        document: 'annual_report',
        year: 2020,
        recipient: 'own_government',
        on: '2021-01-15',
      },
    ],
  );
  await test.project();
});

const ask = async (query: string): Promise<StatedAnswer> => (await test.get(`/v1/stated?${query}`)).json();

describe('GET /v1/stated', () => {
  it('tells every figure with what it can mean and what the events give', async () => {
    const { rows, total, profile } = await ask('unit=yuanyi&year=2020');
    expect([total, profile]).toEqual([4, 'yongchuan']);
    const [first] = rows;
    expect(first).toMatchObject({
      subject: REPORT,
      unitName: '袁驿镇',
      printed: '99.6%',
      low: '99.6',
      high: '99.6',
      computed: { numerator: '2', denominator: '3', display: '66.7%' },
      verdict: 'differs',
      sentence: { zh: '报告称 99.6%，按已报送事件计算为 66.7% (2/3)：不符。' },
    });
    expect(first!.findings.map(({ code }) => code)).toEqual(['stated.rate_impossible', 'stated.differs']);
  });

  it('takes a rate that was cut off for right, since no rule says how it is rounded', async () => {
    const { rows } = await ask('unit=yuanyi&year=2020');
    expect(rows[1]).toMatchObject({ period: '2020H1', verdict: 'agrees' });
  });

  it('does not judge what cannot be computed', async () => {
    const { rows } = await ask('unit=yuanyi&year=2020');
    expect(rows[2]).toMatchObject({ verdict: 'not_computed', computed: { value: null } });
    expect(rows[3]).toMatchObject({ verdict: 'not_computed', computed: null, low: '1000', high: '1999' });
  });

  it('gives every report when asked for none, and nothing of reports without figures', async () => {
    const { rows } = await ask('');
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set([REPORT, 'report/other']));
    expect((await ask('unit=yuanyi&year=2019')).total).toBe(0);
  });

  it('sees a report from its day on', async () => {
    expect((await ask('unit=yuanyi&on=2021-01-14')).total).toBe(0);
    expect((await ask('unit=yuanyi&on=2021-01-15')).total).toBe(4);
  });

  it('refuses a year that is none', async () => {
    expect((await test.get('/v1/stated?year=20')).statusCode).toBe(400);
  });

  it('pages', async () => {
    const first = await ask('unit=yuanyi&limit=3');
    expect([first.rows.length, first.total]).toEqual([3, 4]);
    expect((await ask(`unit=yuanyi&limit=3&cursor=${first.cursor}`)).rows).toHaveLength(1);
  });

  it('follows a correction', async () => {
    const [row] = (await ask('unit=yuanyi')).rows.filter((one) => one.figure === 'visitors');
    await test.append([
      REPORT,
      'record.corrected',
      { event: row!.event, data: figure('visitors', '1200', '人次'), reason: '误' },
    ]);
    await test.project();
    expect((await ask('unit=yuanyi')).rows.find((one) => one.figure === 'visitors')).toMatchObject({
      value: '1200',
    });
  });
});
