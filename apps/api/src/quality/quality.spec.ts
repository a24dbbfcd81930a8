import type { QualityAnswer } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

type Said = readonly [string, string, object, string?];

const petition = (
  key: string,
  unit: string,
  days: { readonly replied: string; readonly got?: string },
): readonly Said[] => [
  [
    `petition/${key}`,
    'petition.registered',
    { unit, on: '2025-03-01', channel: 'visit', firstTime: true },
    '2025-03-02T02:00:00.000Z',
  ],
  [`petition/${key}`, 'petition.accepted', { on: '2025-03-02' }, '2025-03-03T02:00:00.000Z'],
  [`petition/${key}`, 'petition.replied', { on: days.replied }, days.got ?? `${days.replied}T02:00:00.000Z`],
];

let test: TestApi;
beforeAll(async () => {
  test = await TestApi.open();
  const unit = (id: string): Said => [
    `unit/${id}`,
    'unit.registered',
    { name: `单位${id}`, category: 'department', enforcement: true, on: '2010-01-01' },
  ];
  const onLastDay = Array.from({ length: 5 }, (_, n) =>
    petition(`L-${n}`, 'b', { replied: '2025-12-31' }),
  ).flat();
  await test.append(
    ...['a', 'b'].map(unit),
    // Received on the last day in time, and on the day after.
    ...petition('X-1', 'a', { replied: '2025-04-01', got: '2025-05-01T15:59:59.000Z' }),
    ...petition('X-2', 'a', { replied: '2025-04-01', got: '2025-05-01T16:00:00.000Z' }),
    ...onLastDay,
    ['petition/N-1', 'petition.replied', { on: '2025-06-01' }, '2025-06-02T00:00:00.000Z'],
    ...petition('U-1', 'nobody', { replied: '2025-02-01' }),
  );
  await test.project();
});

const ask = async (query: string): Promise<QualityAnswer> => (await test.get(`/v1/quality?${query}`)).json();

const figuresOf = (answer: QualityAnswer, unit: string) =>
  Object.fromEntries(
    answer.rows
      .find((row) => row.unit === unit)!
      .figures.map(({ measure, numerator, denominator }) => [measure, `${numerator}/${denominator}`]),
  );

describe('GET /v1/quality', () => {
  it('tells of every unit how complete, timely and in order its data are', async () => {
    const answer = await ask('period=2025');
    expect(answer).toMatchObject({ profile: 'yongchuan', period: '2025', lateAfter: 30 });
    expect(answer.measures.map(({ id }) => id)).toEqual(Object.keys(figuresOf(answer, 'a')));
    expect(figuresOf(answer, 'a')).toMatchObject({
      quality_opened_rate: '2/2',
      quality_unit_known_rate: '2/2',
      quality_sent_in_time_rate: '5/6',
    });
    expect(figuresOf(answer, 'nobody')).toMatchObject({
      quality_unit_known_rate: '0/1',
      quality_order_rate: '1/1',
    });
    expect(figuresOf(answer, '')).toMatchObject({ quality_opened_rate: '0/1' });
  });

  it('counts the codes of finding by unit', async () => {
    const { rows } = await ask('period=2025');
    expect(rows.find(({ unit }) => unit === 'nobody')!.faults).toMatchObject([
      { code: 'order.impossible', cases: 1, of: 1, display: '100%', name: { zh: '先后顺序不合理' } },
    ]);
  });

  it('gives the months, and the whole', async () => {
    const { months, total } = await ask('period=2025');
    expect(months.find(({ month }) => month === '2025-04')).toEqual({
      month: '2025-04',
      facts: 2,
      late: 1,
      revised: 0,
    });
    expect(total).toMatchObject({ name: '合计', cases: 9 });
  });

  it('tells of closings on the last day of the year, in words', async () => {
    const { signs } = await ask('period=2025&unit=b');
    expect(signs).toMatchObject([
      {
        code: 'sign.last_day_closings',
        unit: 'b',
        unitName: '单位b',
        n: 5,
        of: 5,
        sentence: { zh: '期间内办结 5 件，其中 5 件在最后一个工作日以后' },
      },
    ]);
    expect((await ask('period=2025H1&unit=b')).signs).toEqual([]);
  });

  it('keeps to the units asked for, and refuses one that nobody knows', async () => {
    expect((await ask('period=2025&unit=a')).rows.map(({ unit }) => unit)).toEqual(['a']);
    expect((await test.get('/v1/quality?period=2025&unit=xyz')).statusCode).toBe(422);
  });

  it('of a period without anything has nothing to show, which is not nought', async () => {
    const { rows, total } = await ask('period=2001');
    expect(rows).toEqual([]);
    expect(total.figures.every(({ value, display }) => value === null && display === '不适用')).toBe(true);
  });
});
