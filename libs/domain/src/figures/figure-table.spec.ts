import { NEVER } from '../dates/local-date.ts';
import {
  type AnyIndicator,
  countedOnly,
  indicator,
  openCounted,
  settledOnly,
} from '../indicators/definition.ts';
import { suitDoubleDecrease } from '../indicators/litigation/suit-double-decrease.ts';
import { leadingGroupLectureCount } from '../indicators/organisation/leading-group-lecture-count.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { decreaseTallies, yearlyAnswers } from './double-decrease.ts';
import { noCounts } from './figure.ts';
import { type TableInput, figureTable } from './figure-table.ts';
import { parsePeriod } from './period.ts';
import { reportedKey } from './silence.ts';

const words = { zh: '', en: '' };
const rate = indicator({
  id: 'a_rate',
  name: words,
  kind: 'rate',
  family: 'petition',
  direction: 'higher',
  subject: 'petition',
  formula: { item: words, numerator: words, denominator: words, excluded: words, placedOn: words },
  parameters: [],
  target: 'target.legal_reviewer_ratio',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  items: () => [],
});
const aimless = Object.fromEntries(Object.entries(rate).filter(([name]) => name !== 'target'));
const count = {
  ...aimless,
  id: 'a_count',
  kind: 'count',
  aggregate: countedOnly,
  unit: 'count',
} as unknown as AnyIndicator;
const sum: AnyIndicator = { ...count, id: 'a_sum', kind: 'sum', unit: 'yuan', needsEnforcement: false };

const unit = (id: string, more: Partial<UnitRow> = {}): UnitRow => ({
  id,
  name: `${id}局`,
  aliases: [],
  category: 'department',
  enforcement: true,
  parent: '',
  uscc: '',
  registeredOn: '2015-01-01',
  endedOn: NEVER,
  successor: '',
  history: [{ on: '2015-01-01', name: `${id}局`, category: 'department', enforcement: true }],
  ...more,
});

const tally = (name: string, counts: Partial<Tally>, group = ''): Tally => ({
  indicator: 'a_rate',
  unit: name,
  group,
  ...noCounts,
  ...counts,
});

const table = (more: Partial<TableInput>) =>
  figureTable({
    definition: rate,
    law: lawOf('national', profiles),
    period: parsePeriod('2025'),
    grouping: 'none',
    tallies: [],
    units: [unit('a')],
    reported: new Set(),
    ...more,
  });

const without = { on: '2015-01-01', name: '甲', category: 'department', enforcement: false };

describe('a figure with nothing to count', () => {
  it('of a unit that never reported is 未报送', () => {
    expect(table({}).rows[0]).toMatchObject({
      status: 'no_data',
      reason: 'never_reported',
      display: '未报送',
      value: null,
      numerator: '0',
      denominator: '0',
    });
  });

  it('of a unit that reported at other times is 不适用', () => {
    expect(table({ reported: new Set([reportedKey('a_rate', 'a')]) }).rows[0]).toMatchObject({
      status: 'not_applicable',
      reason: 'nothing_due',
      display: '不适用',
    });
  });

  it('but open items is 未到期', () => {
    expect(table({ tallies: [tally('a', { open: 3 })] }).rows[0]).toMatchObject({
      status: 'not_applicable',
      reason: 'not_due_yet',
      display: '未到期',
      open: 3,
    });
  });

  it('of a unit without power all through the period is 无此职权', () => {
    expect(table({ units: [unit('a', { history: [without] })] }).rows[0]).toMatchObject({
      status: 'no_power',
      reason: 'no_enforcement_power',
      display: '无此职权',
    });
  });

  it('of a unit that had the power on the first day only is not 无此职权', () => {
    const had = { ...without, enforcement: true };
    const lost = (on: string) => unit('a', { history: [had, { ...without, on }] });
    expect(table({ units: [lost('2025-01-02')] }).rows[0]).toMatchObject({ status: 'no_data' });
    expect(table({ units: [lost('2025-01-01')] }).rows[0]).toMatchObject({ status: 'no_power' });
  });

  it('of a unit that is only named by events says what the definition says', () => {
    expect(table({ units: [], asked: ['x'] }).rows[0]).toMatchObject({
      unit: 'x',
      name: 'x',
      status: 'no_data',
    });
  });

  it('of a unit on which the duty does not fall is 不适用, 不负有此义务', () => {
    const rows = table({
      definition: leadingGroupLectureCount,
      law: lawOf('yongchuan', profiles),
      units: [unit('a'), unit('t', { history: [{ ...without, category: 'town' }] })],
    }).rows;
    expect(rows.map((row) => row.reason)).toEqual(['not_obliged', 'never_reported']);
  });
});

describe('a count', () => {
  it('of nothing is 0, a value like any other', () => {
    const reported = new Set([reportedKey('a_count', 'a')]);
    expect(table({ definition: count, reported }).rows[0]).toMatchObject({
      value: '0',
      display: '0',
      status: 'none',
    });
  });

  it.each([
    [0, 'met', '0'],
    [1, 'missed', '1'],
  ])('of which none may happen: %i is %s', (counted, status, display) => {
    const none = { from: '2016-01-01', value: { n: 0, d: 1 }, citation: { text: '任务5' } };
    const strict = {
      id: 'strict',
      zh: '',
      en: '',
      checkedOn: '2026-11-22',
      inherits: 'national',
      values: { 'target.head_appearance_rate': [none] },
    };
    const row = table({
      definition: { ...count, target: 'target.head_appearance_rate', direction: 'lower' },
      law: lawOf('strict', [strict, ...profiles]),
      tallies: [tally('a', { counted })].map((t) => ({ ...t, indicator: 'a_count' })),
      reported: new Set([reportedKey('a_count', 'a')]),
    }).rows[0];
    expect(row).toMatchObject({ status, display, target: { display: '0' } });
  });

  it('of a unit without power is 无此职权, not 0', () => {
    expect(table({ definition: count, units: [unit('a', { history: [without] })] }).rows[0]).toMatchObject({
      value: null,
      status: 'no_power',
    });
  });

  it('of amounts adds decimals exactly', () => {
    const tallies = [
      tally('a', { counted: 1, amount: '0.1' }),
      tally('b', { counted: 1, amount: '1234567.2' }),
    ];
    const { total } = table({
      definition: { ...sum, target: undefined } as unknown as AnyIndicator,
      tallies,
    });
    expect(total).toMatchObject({
      value: '1234567.3',
      display: '1,234,567.30',
      status: 'none',
      denominator: '0',
    });
  });
});

describe('a table of figures', () => {
  it('pools the total and does not average it', () => {
    const { rows, total } = table({
      units: [unit('a'), unit('b')],
      tallies: [tally('a', { met: 1 }), tally('b', { met: 1, missed: 98, excluded: 2, open: 4 })],
    });
    expect(rows.map((row) => row.display)).toEqual(['100%', '1.0%']);
    expect(total).toMatchObject({
      numerator: '2',
      denominator: '100',
      display: '2.0%',
      excluded: 2,
      open: 4,
      name: '全区',
    });
  });

  it('counts open items in the denominator where the definition says so', () => {
    const definition: AnyIndicator = { ...rate, aggregate: openCounted };
    expect(table({ definition, tallies: [tally('a', { met: 1, open: 1 })] }).total.display).toBe('50.0%');
  });

  it('has a row for every unit of the period and none for one that ended before', () => {
    const units = [
      unit('gone', { endedOn: '2025-01-01' }),
      unit('last', { endedOn: '2025-01-02' }),
      unit('later', { registeredOn: '2026-01-01' }),
    ];
    expect(table({ units }).rows.map((row) => row.unit)).toEqual(['last']);
  });

  it('has a row for a unit with items, registered or not', () => {
    expect(table({ tallies: [tally('unknown', { met: 1 })] }).rows.map((row) => row.unit)).toEqual([
      'a',
      'unknown',
    ]);
  });

  it('calls a unit as it was called at the end of the period', () => {
    const history = [without, { ...without, on: '2026-01-01', name: '乙' }];
    expect(table({ units: [unit('a', { name: '乙', history })] }).rows[0]!.name).toBe('甲');
    expect(
      table({ units: [unit('a', { name: '乙', history })], period: parsePeriod('2026') }).rows[0]!.name,
    ).toBe('乙');
  });

  it('has every group, empty ones too', () => {
    const { totals } = table({
      period: parsePeriod('2025H1'),
      grouping: 'quarter',
      tallies: [tally('a', { met: 2 }, '2025Q2')],
    });
    expect(totals.map((row) => [row.group, row.numerator, row.denominator])).toEqual([
      ['2025Q1', '0', '0'],
      ['2025Q2', '2', '2'],
    ]);
  });

  it('says of the whole what all its units say', () => {
    const powerless = unit('p', { history: [without] });
    expect(table({ units: [powerless] }).total.status).toBe('no_power');
    expect(table({ units: [powerless, unit('a')] }).total.status).toBe('no_data');
    expect(table({ units: [] }).total.status).toBe('not_applicable');
  });
});

describe('双下降', () => {
  const counted = (indicatorId: string, name: string, year: string, n: number): Tally => ({
    ...tally(name, { counted: n }, year),
    indicator: indicatorId,
  });
  const answers = (on: string, yearly: readonly Tally[], units = [unit('a')], period = '2025') =>
    yearlyAnswers({ period: parsePeriod(period), on, yearly, units });

  it('is open until the year is over', () => {
    expect(answers('2025-12-31', []).map((a) => a.side)).toEqual(['open', 'open']);
    expect(answers('2026-01-01', []).map((a) => a.side)).toEqual(['met', 'met']);
  });

  it('asks for both to go down', () => {
    const yearly = [
      counted('suit_filed_count', 'a', '2024', 3),
      counted('suit_filed_count', 'a', '2025', 2),
      counted('suit_lost_count', 'a', '2024', 1),
      counted('suit_lost_count', 'a', '2025', 1),
    ];
    expect(answers('2026-01-01', yearly).find((a) => a.unit === 'a')!.side).toBe('missed');
    expect(answers('2026-01-01', yearly.slice(0, 3)).find((a) => a.unit === 'a')!.side).toBe('met');
  });

  it('gives the district its own answer, not that of its units together', () => {
    const yearly = [counted('suit_filed_count', '', '2025', 1), counted('suit_filed_count', 'a', '2025', 1)];
    const period = parsePeriod('2025');
    const units = [unit('a'), unit('b')];
    const all = yearlyAnswers({ period, on: '2026-01-01', yearly, units });
    const { rows, total } = table({
      definition: suitDoubleDecrease,
      period,
      units,
      tallies: decreaseTallies(suitDoubleDecrease.id, all, 'none'),
    });
    expect(total).toMatchObject({ numerator: '0', denominator: '1', display: '否', status: 'none' });
    expect(rows.map((row) => row.display)).toEqual(['否', '是']);
  });

  it('has no answer for a part of a year that does not reach its end', () => {
    expect(answers('2026-01-01', [], [unit('a')], '2025Q1')).toEqual([]);
    expect(answers('2026-01-01', [], [unit('a')], '2025Q4')).toHaveLength(2);
  });
});
