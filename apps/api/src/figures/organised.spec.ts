import { type ItemsAnswer, type OverviewAnswer, type ValuesAnswer, indicators } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

let test: TestApi;

const unit = (id: string, name: string, on = '2010-01-01') =>
  [`unit/${id}`, 'unit.registered', { name, category: 'department', enforcement: true, on }] as const;
const petition = (key: string, of: string, repliedOn: string) =>
  [
    [
      `petition/${key}`,
      'petition.registered',
      { unit: of, on: '2018-01-06', channel: 'letter', firstTime: true },
    ],
    [`petition/${key}`, 'petition.accepted', { on: '2018-01-10' }],
    [`petition/${key}`, 'petition.replied', { on: repliedOn }],
  ] as const;

beforeAll(async () => {
  test = await TestApi.open({
    indicators: indicators.filter((i) => i.family === 'petition' || i.family === 'litigation'),
  });
  await test.append(
    unit('fzb', '区政府法制办'),
    unit('sfj', '区司法局'),
    unit('scj', '区市场监管局', '2019-03-31'),
    unit('gsj', '区工商分局'),
    ['unit/fzb', 'unit.abolished', { on: '2019-03-31', successor: 'sfj' }],
    ['unit/gsj', 'unit.merged', { into: 'scj', on: '2019-03-31' }],
    ...petition('XF-1', 'fzb', '2018-02-01'),
    ...petition('XF-2', 'fzb', '2018-12-01'),
    ...petition('XF-3', 'sfj', '2018-02-01'),
    ...petition('XF-4', 'gsj', '2018-02-01'),
    ['litigation/L-1', 'litigation.filed', { defendants: ['gsj'], on: '2018-03-01' }],
  );
  await test.project();
});

afterAll(() => test.api.close());

const closed = '/v1/indicators/petition_close_ontime_rate';
const values = async (more: string) =>
  (await test.get(`${closed}/values?period=2018${more}`)).json<ValuesAnswer>();
const shares = ({ rows }: ValuesAnswer) =>
  Object.fromEntries(rows.map((row) => [row.unit, `${row.numerator}/${row.denominator}`]));

describe('Figures as organised then', () => {
  it('are what they are without asking, and stay with the units of the time', async () => {
    expect(shares(await values(''))).toEqual({ fzb: '1/2', gsj: '1/1', sfj: '1/1' });
    expect(await values('&organised=then')).toEqual(await values(''));
  });
});

describe('Figures as organised now', () => {
  it('stand under the successors, also one that did not exist in the period, and add up to the same', async () => {
    const [then, now] = [await values(''), await values('&organised=now')];
    expect(shares(now)).toEqual({ scj: '1/1', sfj: '2/3' });
    expect(now.rows.map((row) => row.name)).toEqual(['区市场监管局', '区司法局']);
    expect(now.organised).toBe('now');
    expect(now.total).toEqual(then.total);
  });

  it('follow the day asked for', async () => {
    expect(shares(await values('&organised=now&on=2019-03-30'))).toEqual({
      fzb: '1/2',
      gsj: '1/1',
      sfj: '1/1',
    });
    expect(shares(await values('&organised=now&on=2019-03-31'))).toEqual({ scj: '1/1', sfj: '2/3' });
  });

  it('of one unit include those it answers for, asked for by either name', async () => {
    expect(shares(await values('&organised=now&unit=sfj'))).toEqual({ sfj: '2/3' });
    expect(shares(await values('&organised=now&unit=fzb'))).toEqual({ sfj: '2/3' });
    expect(shares(await values('&unit=sfj'))).toEqual({ sfj: '1/1' });
  });

  it('have items that say whose they were', async () => {
    const items = async (more: string) =>
      (await test.get(`${closed}/items?period=2018${more}`)).json<ItemsAnswer>();
    const now = await items('&organised=now&unit=sfj');
    expect(now.total).toBe(3);
    expect(now.rows.map(({ item, unit, unitName, unitThen }) => [item, unit, unitName, unitThen])).toEqual(
      expect.arrayContaining([
        ['petition/XF-1', 'sfj', '区司法局', 'fzb'],
        ['petition/XF-3', 'sfj', '区司法局', undefined],
      ]),
    );
    expect((await items('&organised=now')).total).toBe((await items('')).total);
  });

  it('are the same in the overview, and in yearly answers', async () => {
    const overview = async (more: string) =>
      (await test.get(`/v1/overview?period=2018${more}`)).json<OverviewAnswer>();
    const [then, now] = [await overview(''), await overview('&organised=now')];
    expect(now.units.map(({ id }) => id)).toEqual(['scj', 'sfj']);
    expect(then.units.map(({ id }) => id)).toEqual(['fzb', 'gsj', 'sfj']);
    const row = ({ rows }: OverviewAnswer, id: string) => rows.find(({ indicator }) => indicator === id);
    expect(row(now, 'petition_close_ontime_rate')?.cells['sfj']).toMatchObject({
      numerator: '2',
      denominator: '3',
    });
    expect(row(now, 'petition_close_ontime_rate')?.total).toEqual(
      row(then, 'petition_close_ontime_rate')?.total,
    );
    expect(row(then, 'suit_double_decrease')?.cells['gsj']).toMatchObject({ missed: 1 });
    expect(row(now, 'suit_double_decrease')?.cells['scj']).toMatchObject({ missed: 1 });
  });

  it('refuse any other way of organising', async () => {
    expect((await test.get(`${closed}/values?organised=later`)).statusCode).toBe(400);
  });
});
