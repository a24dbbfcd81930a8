import {
  type CaseAnswer,
  type IndicatorAnswer,
  type ItemsAnswer,
  type OverviewAnswer,
  type ProfileAnswer,
  type ValuesAnswer,
  families,
  indicators,
} from '@fadu/domain';

import { TestApi } from './testing/open-api.ts';

let test: TestApi;

beforeAll(async () => {
  test = await TestApi.open();
  await test.append(
    [
      'unit/sf',
      'unit.registered',
      { name: '区司法局', category: 'department', enforcement: true, on: '2015-01-01' },
    ],
    [
      'unit/gx',
      'unit.registered',
      { name: '高新区', category: 'town', enforcement: false, on: '2015-01-01' },
    ],
    [
      'petition/XF-1',
      'petition.registered',
      { unit: 'sf', on: '2025-01-06', channel: 'letter', firstTime: true },
    ],
    ['petition/XF-1', 'petition.accepted', { on: '2025-01-10' }],
    ['petition/XF-1', 'petition.replied', { on: '2025-03-11' }],
    [
      'petition/XF-2',
      'petition.registered',
      { unit: 'sf', on: '2025-02-03', channel: 'online', firstTime: true },
    ],
    ['petition/XF-2', 'petition.accepted', { on: '2025-02-05' }],
    ['petition/XF-2', 'petition.replied', { on: '2025-04-06' }, '2026-06-01T00:00:00.000Z'],
    [
      'petition/〔2025〕3号',
      'petition.registered',
      { unit: 'nobody', on: '2025-05-06', channel: 'visit', firstTime: true },
    ],
  );
  await test.project();
});

afterAll(() => test.api.close());

const closed = '/v1/indicators/petition_close_ontime_rate';

describe('values', () => {
  it('come with everything they are made of', async () => {
    const answer = (await test.get(`${closed}/values?period=2025`)).json<ValuesAnswer>();
    expect(answer).toMatchObject({
      indicator: 'petition_close_ontime_rate',
      profile: 'yongchuan',
      period: '2025',
      on: '2026-11-21',
      knownAt: '2026-11-21T04:00:00.000Z',
      dataAsOf: '2026-11-21T04:00:00.000Z',
      total: { numerator: '2', denominator: '2', display: '100%', status: 'met', name: '全区' },
    });
    expect(answer.rows.map((row) => [row.unit, row.name, row.display])).toEqual([
      ['gx', '高新区', '不适用'],
      ['sf', '区司法局', '100%'],
    ]);
  });

  it('can be asked for as known at an instant', async () => {
    const before = await test.get(`${closed}/values?period=2025&knownAt=2026-05-31T23:59:59.999Z`);
    expect(before.json<ValuesAnswer>().total).toMatchObject({
      numerator: '1',
      denominator: '2',
      status: 'missed',
    });
    const after = await test.get(`${closed}/values?period=2025&knownAt=2026-06-01T08:00:00%2B08:00`);
    expect(after.json<ValuesAnswer>()).toMatchObject({
      knownAt: '2026-06-01T00:00:00.000Z',
      total: { numerator: '2' },
    });
  });

  it('can be asked for on a day: due on that day is not overdue', async () => {
    const on = async (day: string) =>
      (await test.get(`${closed}/values?period=2025&on=${day}`)).json<ValuesAnswer>().total;
    expect(await on('2025-03-10')).toMatchObject({ open: 2, display: '未到期', reason: 'not_due_yet' });
    expect(await on('2025-03-11')).toMatchObject({ met: 1, open: 1 });
  });

  it('are of the year of the day asked for when no period is given', async () => {
    expect((await test.get(`${closed}/values?on=2025-06-01`)).json<ValuesAnswer>().period).toBe('2025');
  });

  it('by month have every month, pooled or for the units named', async () => {
    const months = async (more: string) =>
      (await test.get(`${closed}/values?period=2025H1&groupBy=month${more}`)).json<ValuesAnswer>().rows;
    expect((await months('')).map((row) => [row.group, row.denominator])).toEqual([
      ['2025-01', '0'],
      ['2025-02', '0'],
      ['2025-03', '1'],
      ['2025-04', '1'],
      ['2025-05', '0'],
      ['2025-06', '0'],
    ]);
    expect(await months('&unit=sf&unit=gx')).toHaveLength(12);
  });

  it('not grouped are the total alone', async () => {
    const answer = (await test.get(`${closed}/values?period=2025&groupBy=none&unit=sf`)).json<ValuesAnswer>();
    expect(answer.rows).toEqual([answer.total]);
    expect(answer.total.unit).toBe('sf');
  });

  it('of a stock indicator are of a day and have no period', async () => {
    const answer = await test.get('/v1/indicators/officer_certified_rate/values?on=2026-01-01');
    expect(answer.json<ValuesAnswer>()).toMatchObject({ period: null, on: '2026-01-01' });
    const ofYear = await test.get('/v1/indicators/officer_certified_rate/values?period=2025');
    expect(ofYear.json<ValuesAnswer>()).toMatchObject({ period: null, on: '2025-12-31' });
    const ofThisYear = await test.get('/v1/indicators/officer_certified_rate/items?period=2026');
    expect(ofThisYear.json<ItemsAnswer>()).toMatchObject({ period: null, on: '2026-11-21' });
  });

  it('of 双下降 are met from none to none', async () => {
    const answer = (
      await test.get('/v1/indicators/suit_double_decrease/values?period=2025')
    ).json<ValuesAnswer>();
    expect(answer.total).toMatchObject({ met: 1, denominator: '1', display: '是' });
  });

  it('of a unit that is only named by events are answered', async () => {
    const answer = await test.get(
      '/v1/indicators/petition_accept_ontime_rate/values?period=2025&unit=nobody',
    );
    expect(answer.json<ValuesAnswer>().rows).toMatchObject([{ unit: 'nobody', missed: 1 }]);
  });
});

describe('items', () => {
  it('say why and on what evidence', async () => {
    const answer = (await test.get(`${closed}/items?period=2025`)).json<ItemsAnswer>();
    expect(answer.total).toBe(2);
    expect(answer.rows[0]).toMatchObject({
      item: 'petition/XF-1',
      unitName: '区司法局',
      side: 'met',
      placedOn: '2025-03-11',
      dueOn: '2025-03-11',
      settledOn: '2025-03-11',
      excluded: null,
      amount: null,
      why: { startedOn: '2025-01-10', dueOn: '2025-03-11' },
    });
    expect(answer.rows[0]!.why!.citation).toContain('信访工作条例');
    expect(answer.rows[0]!.evidence).toHaveLength(2);
  });

  it('are told as known then', async () => {
    const answer = await test.get(`${closed}/items?period=2025&side=missed&knownAt=2026-05-01T00:00:00Z`);
    expect(answer.json<ItemsAnswer>().rows).toMatchObject([{ item: 'petition/XF-2', settledOn: null }]);
  });

  it('are paged', async () => {
    const first = (await test.get(`${closed}/items?period=2025&limit=1`)).json<ItemsAnswer>();
    const second = (
      await test.get(`${closed}/items?period=2025&limit=1&cursor=${first.cursor}`)
    ).json<ItemsAnswer>();
    expect([first.rows[0]!.item, second.rows[0]!.item]).toEqual(['petition/XF-1', 'petition/XF-2']);
    expect(second.cursor).toBeUndefined();
  });

  it('of 双下降 compare the two years', async () => {
    const answer = await test.get('/v1/indicators/suit_double_decrease/items?period=2025&unit=sf');
    expect(answer.json<ItemsAnswer>().rows).toMatchObject([
      {
        item: 'unit/sf/2025',
        side: 'met',
        placedOn: '2025-12-31',
        why: { zh: expect.stringContaining('上年0件') as string },
      },
    ]);
  });
});

describe('a rate that nobody ever told anything to decide by', () => {
  const resolved = '/v1/indicators/petition_resolution_rate/values?period=2025';
  const rated = '/v1/indicators/petition_rating_participation/values?period=2025';

  it('says 未报送 and why, by unit, in all and by month, and keeps its items', async () => {
    const answer = (await test.get(rated)).json<ValuesAnswer>();
    expect(answer.rows.find(({ unit }) => unit === 'sf')).toMatchObject({
      display: '未报送',
      status: 'no_data',
      reason: 'facts_never_reported',
      open: 2,
    });
    expect(answer.total).toMatchObject({ display: '未报送', value: null });
    expect(answer.total.note?.zh).toContain('全区从未报送过“评价”');
    const monthly = (await test.get(`${rated}&groupBy=month`)).json<ValuesAnswer>();
    const march = monthly.rows.find(({ group }) => group === '2025-03');
    expect(march).toMatchObject({ display: '未报送', denominator: '1' });
    const items = await test.get('/v1/indicators/petition_rating_participation/items?period=2025');
    expect(items.json<ItemsAnswer>().total).toBe(2);
  });

  it('keeps the value that contract §5 defines, with the same said beside it', async () => {
    const { total } = (await test.get(resolved)).json<ValuesAnswer>();
    expect(total).toMatchObject({ display: '0%', reason: 'facts_never_reported' });
    expect(total.note?.zh).toContain('仍计为0');
  });

  it('asks for all of a district, whichever units are asked for', async () => {
    const told = jest.spyOn(test.ledger, 'everTold');
    told.mockClear();
    await test.get(`${rated}&unit=sf&on=2026-02-01`);
    expect(told).toHaveBeenCalledWith({ facts: ['petition.rated'], on: '2026-02-01', knownAt: undefined });
  });
});

describe('the overview', () => {
  it.each(['period=2025', 'period=2024', 'period=2025Q1&family=petition', 'period=2025&organised=now'])(
    'of %s as known now says what it says without an instant',
    async (query) => {
      const plain = (await test.get(`/v1/overview?${query}`)).json<OverviewAnswer>();
      const asKnown = await test.get(`/v1/overview?${query}&knownAt=${plain.knownAt}`);
      expect(asKnown.json<OverviewAnswer>()).toEqual(plain);
    },
  );

  it('has a cell for every indicator and unit, and is worked out once', async () => {
    const tally = jest.spyOn(test.ledger, 'tally');
    const [first] = await Promise.all([1, 2, 3].map(() => test.get('/v1/overview?period=2024')));
    const asked = tally.mock.calls.length;
    await test.get('/v1/overview?period=2024');
    expect(tally.mock.calls.length).toBe(asked);
    expect(asked).toBeLessThanOrEqual(3);

    const answer = first!.json<OverviewAnswer>();
    expect(answer.units.map((unit) => unit.id)).toEqual(['gx', 'sf']);
    expect(answer.indicators.map((i) => i.id)).not.toContain('suit_filed_count');
    for (const row of answer.rows) {
      const units = [...Object.keys(row.cells), ...row.silent.flatMap((group) => group.units)];
      expect(units.toSorted()).toEqual(['gx', 'sf']);
    }
    expect(answer.rows.find((row) => row.indicator === 'officer_certified_rate')!.silent).toEqual([
      { status: 'no_power', reason: 'no_enforcement_power', value: null, display: '无此职权', units: ['gx'] },
      { status: 'no_data', reason: 'never_reported', value: null, display: '未报送', units: ['sf'] },
    ]);
  });

  it('agrees with the values of each indicator', async () => {
    const overview = (await test.get('/v1/overview?period=2025')).json<OverviewAnswer>();
    for (const row of overview.rows.filter(
      (r) => overview.indicators.find((i) => i.id === r.indicator)!.kind !== 'stock',
    )) {
      const values = (
        await test.get(`/v1/indicators/${row.indicator}/values?period=2025`)
      ).json<ValuesAnswer>();
      expect({ id: row.indicator, total: row.total }).toEqual({ id: row.indicator, total: values.total });
      const told = values.rows.map(({ unit, status, reason, display }) => [unit, status, reason, display]);
      const units = new Set(values.rows.map(({ unit }) => unit));
      expect(toldIn(row).filter(([unit]) => units.has(unit!))).toEqual(expect.arrayContaining(told));
    }
  });

  it('can be asked for by family, and then asks the store for no more', async () => {
    const tally = jest.spyOn(test.ledger, 'tally');
    tally.mockClear();
    const asked = await test.get(
      '/v1/overview?period=2023&family=petition&family=litigation&family=petition',
    );
    const answer = asked.json<OverviewAnswer>();
    expect(new Set(answer.indicators.map((i) => i.family))).toEqual(new Set(['petition', 'litigation']));
    expect(answer.families.map(({ id }) => id)).toEqual(Object.keys(families));
    for (const [query] of tally.mock.calls)
      for (const id of query.indicators!)
        expect(indicators.find((i) => i.id === id)!.family).toMatch(/^(petition|litigation)$/);
    const whole = (await test.get('/v1/overview?period=2023')).json<OverviewAnswer>();
    const among = new Set(answer.rows.map((row) => row.indicator));
    expect(answer.rows).toEqual(whole.rows.filter((row) => among.has(row.indicator)));
  });

  it('shows units that nobody registered', async () => {
    const overview = (await test.get('/v1/overview?period=2025')).json<OverviewAnswer>();
    expect(overview.units.at(-1)).toMatchObject({ id: 'nobody', category: '' });
  });
});

/** What the overview says of each unit. */
const toldIn = ({ cells, silent }: OverviewAnswer['rows'][number]) => [
  ...Object.entries(cells).map(([unit, { status, reason, display }]) => [unit, status, reason, display]),
  ...silent.flatMap(({ units, status, reason, display }) =>
    units.map((unit) => [unit, status, reason, display]),
  ),
];

describe('a case', () => {
  it('is told with its facts, clocks, events and items', async () => {
    const answer = (await test.get('/v1/cases/petition/XF-1')).json<CaseAnswer>();
    expect(answer).toMatchObject({
      kind: 'petition',
      id: 'XF-1',
      unit: 'sf',
      unitName: '区司法局',
      parked: null,
    });
    expect(answer.facts.find((f) => f.name === 'replied_on')).toEqual({
      name: 'replied_on',
      zh: '答复日期',
      value: '2025-03-11',
    });
    expect(answer.facts.find((f) => f.name === 'withdrawn_on')!.value).toBeNull();
    expect(answer.events.map((e) => e.standing)).toEqual(['counts', 'counts', 'counts']);
    expect(answer.clocks.map((c) => c.indicator)).toContain('petition_close_ontime_rate');
    expect(answer.items.length).toBeGreaterThanOrEqual(2);
  });

  it('seen on an earlier day knows nothing of later facts', async () => {
    const answer = (await test.get('/v1/cases/petition/XF-1?on=2025-01-09')).json<CaseAnswer>();
    expect(answer.events).toHaveLength(1);
    expect(answer.facts.find((f) => f.name === 'accepted_on')!.value).toBeNull();
  });

  it('is found by a Chinese key', async () => {
    const answer = await test.get(`/v1/cases/petition/${encodeURIComponent('〔2025〕3号')}`);
    expect(answer.json<CaseAnswer>().id).toBe('〔2025〕3号');
  });

  it('is listed with the others of its kind', async () => {
    const answer = (await test.get('/v1/cases/petition?search=XF')).json<{ rows: { id: string }[] }>();
    expect(answer.rows.map((row) => row.id)).toEqual(['XF-1', 'XF-2']);
  });
});

describe('lists', () => {
  it.each([
    ['/v1/indicators', 'reader'],
    ['/v1/units', 'reader'],
    ['/v1/findings', 'reader'],
    ['/v1/rejections', 'reader'],
    ['/v1/profiles', 'reader'],
    ['/v1/event-types', 'reader'],
    ['/v1/imports/templates', 'reader'],
    ['/v1/parked', 'reader'],
    ['/v1/audit', 'admin'],
    ['/v1/cases', 'reader'],
    ['/v1/admin/tokens', 'admin'],
    ['/v1/events?subject=petition/XF-1', 'reader'],
  ])('%s has rows and a total', async (url, secret) => {
    const answer = await test.get(url, secret);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      rows: expect.any(Array) as unknown[],
      total: expect.any(Number) as number,
    });
  });

  it('of profiles can be cut to a day', async () => {
    const all = (await test.get('/v1/profiles/yongchuan')).json<{
      parameters: { id: string; values: unknown[] }[];
    }>();
    const then = (await test.get('/v1/profiles/yongchuan?on=2015-12-31')).json<typeof all>();
    expect(all.parameters.map((p) => p.id)).toContain('duty.lectures');
    expect(then.parameters.map((p) => p.id)).not.toContain('duty.lectures');
    expect(then.parameters.every((p) => p.values.length === 1)).toBe(true);
  });

  it('of profiles can be cut to a day, and compared with an earlier one', async () => {
    const asked = '/v1/profiles/yongchuan?on=2025-12-31&since=2015-12-31';
    const { parameters } = (await test.get(asked)).json<ProfileAnswer>();
    const rule = (id: string) => parameters.find((p) => p.id === id)!;
    expect(rule('duty.lectures')).toMatchObject({ change: 'new', before: null });
    expect(rule('duty.lectures').values[0]).toMatchObject({ givenBy: 'yongchuan' });
    expect(new Set(parameters.map((p) => p.change))).toContain('same');
    for (const { change, values, before } of parameters) {
      expect(values).toHaveLength(change === 'ended' ? 0 : 1);
      if (change === 'same') expect(before).toEqual(values[0]);
    }
    expect((await test.get('/v1/profiles/yongchuan?since=2015-12-31')).statusCode).toBe(400);
    expect((await test.get('/v1/profiles/yongchuan?on=2015-12-31&since=2016-01-01')).statusCode).toBe(400);
    const names = (await test.get('/v1/profiles?values=false')).json<{ rows: ProfileAnswer[] }>();
    expect(names.rows.map(({ id, parameters: rules }) => [id, rules.length])).toEqual([
      ['yongchuan', 0],
      ['national', 0],
    ]);
  });

  it('of indicators are told with formula, targets and sources', async () => {
    const one = (await test.get('/v1/indicators/petition_close_ontime_rate')).json<IndicatorAnswer>();
    expect(one).toMatchObject({ direction: 'higher', name: { zh: '信访事项按期答复率' } });
    expect(new Set(one.targets.map((target) => target.profile))).toEqual(new Set(['yongchuan', 'national']));
    expect(one.parameters[0]!.values.at(-1)).toMatchObject({
      display: '60日',
      citation: '《信访工作条例》第三十四条',
    });
  });
});
