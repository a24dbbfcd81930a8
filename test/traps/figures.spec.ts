import {
  type Counts,
  type UnitRow,
  NEVER,
  displayOf,
  figureTable,
  indicators,
  lawOf,
  noCounts,
  parsePeriod,
  profiles,
  reaches,
  reportedKey,
} from '@fadu/domain';

const definition = (id: string) => indicators.find((one) => one.id === id)!;

const unit = (id: string, enforcement = true): UnitRow => ({
  id,
  name: id,
  aliases: [],
  category: 'department',
  enforcement,
  parent: '',
  uscc: '',
  registeredOn: '2015-01-01',
  endedOn: NEVER,
  successor: '',
  history: [{ on: '2015-01-01', name: id, category: 'department', enforcement }],
});

const table = (
  id: string,
  tallies: Readonly<Record<string, Partial<Counts>>>,
  units = [unit('a'), unit('b')],
) =>
  figureTable({
    definition: definition(id),
    law: lawOf('national', profiles),
    period: parsePeriod('2025'),
    grouping: 'none',
    tallies: Object.entries(tallies).map(([name, counts]) => ({
      indicator: id,
      unit: name,
      group: '',
      ...noCounts,
      ...counts,
    })),
    units,
    reported: new Set([reportedKey(id, 'a')]),
  });

describe('trap 13: nothing to divide by', () => {
  it.each(['head_appearance_rate', 'suit_loss_rate'])('gives no %s, neither 0 %% nor 100 %%', (id) => {
    expect(table(id, {}).rows[0]).toMatchObject({ value: null, display: '不适用', denominator: '0' });
  });
});

describe('trap 14: no power, nothing done, nothing reported', () => {
  it('are three answers', () => {
    const units = [unit('a'), unit('b'), unit('c', false)];
    const rows = table('penalty_service_ontime_rate', {}, units).rows;
    expect(rows.map(({ status }) => status)).toEqual(['not_applicable', 'no_data', 'no_power']);
    expect(rows.map(({ display }) => display)).toEqual(['不适用', '未报送', '无此职权']);
  });
});

describe('trap 15: one of one', () => {
  it('is 100 % and shows that it is one of one', () => {
    expect(table('suit_loss_rate', { a: { met: 1 } }).rows[0]).toMatchObject({
      display: '100%',
      numerator: '1',
      denominator: '1',
    });
  });
});

describe('trap 20: reviewers of at least 5 %', () => {
  it.each([
    [1, 19, 'met'],
    [1, 20, 'met'],
    [1, 21, 'missed'],
  ] as const)('%i of %i is %s', (n, d, status) => {
    const reached = reaches(BigInt(n), BigInt(d), { n: 1, d: 20 }, 'higher');
    expect(reached ? 'met' : 'missed').toBe(status);
  });
});

describe('trap 57: nearly all', () => {
  it.each([
    ['9996', '10000', '99.9%'],
    ['99999', '100000', '99.9%'],
    ['10000', '10000', '100%'],
    ['1', '100000', '<0.1%'],
    ['0', '100000', '0%'],
  ])('%s of %s is shown as %s', (n, d, shown) => {
    expect(displayOf(n, d, 'percent')).toBe(shown);
  });
});

describe('trap 61: the whole', () => {
  it('is pooled, not the mean of the units', () => {
    const { total } = table('suit_loss_rate', { a: { met: 1, missed: 0 }, b: { met: 0, missed: 9 } });
    expect(total).toMatchObject({ numerator: '1', denominator: '10', display: '10.0%' });
  });
});

describe('trap 63: money and hours', () => {
  it('add up without floats', () => {
    const { total } = table('fine_amount', {
      a: { counted: 1, amount: '0.1' },
      b: { counted: 1, amount: '0.2' },
    });
    expect(total.numerator).toBe('0.3');
  });
});

describe('trap 66: a definition that changes', () => {
  it('has a value for each time, with the day of the change, so that a series can break there', () => {
    const history = lawOf('yongchuan', profiles).history('training.officer.hours');
    const national = lawOf('national', profiles).history('training.officer.hours');
    expect(history.map(({ from, value }) => [from, value])).toEqual([['2016-01-01', 24]]);
    expect(national[0]).toMatchObject({ from: '2021-01-01', value: 60 });
  });
});
