import type { OverviewAnswer, ValueRow } from '@fadu/domain';
import { columnsOf, familiesOf, nextSort, unitsOf } from './arrange.ts';

const cell = (unit: string, value: string | null, status: ValueRow['status']): ValueRow => ({
  unit,
  name: unit,
  numerator: '0',
  denominator: '0',
  met: 0,
  missed: 0,
  open: 0,
  excluded: 0,
  value,
  display: value ?? '',
  target: null,
  status,
});
const unit = (id: string, name: string, category: string) => ({
  id,
  name,
  aliases: id === 'a' ? ['工商局'] : [],
  category,
  enforcement: true,
  parent: '',
  uscc: '',
  registeredOn: '2020-01-01',
  endedOn: null,
  successor: '',
});
const indicator = (id: string, family: string) => ({ id, zh: id, en: id, family, kind: 'rate' });

const answer: OverviewAnswer = {
  profile: 'p',
  period: '2025',
  on: '2025-12-31',
  knownAt: '2026-01-01T00:00:00Z',
  dataAsOf: null,
  units: [unit('a', '市监局', 'department'), unit('b', '城管局', 'department'), unit('c', '袁驿镇', 'town')],
  indicators: [indicator('x', 'petition'), indicator('y', 'litigation'), indicator('z', 'petition')],
  rows: [
    {
      indicator: 'x',
      total: cell('', '0.9', 'missed'),
      cells: { a: cell('a', '1', 'met'), b: cell('b', '0.5', 'missed'), c: cell('c', null, 'no_power') },
    },
    { indicator: 'y', total: cell('', null, 'not_applicable'), cells: {} },
    { indicator: 'z', total: cell('', '1', 'met'), cells: {} },
  ],
};
const all = { category: '', name: '', only: '', sort: '' };
const ids = (criteria: Partial<typeof all>, family = '') =>
  unitsOf(answer, columnsOf(answer, family), { ...all, ...criteria }).map(({ id }) => id);

describe('the arrangement of the overview', () => {
  it('keeps the indicators of a family together', () => {
    const columns = columnsOf(answer, '');
    expect(columns.map(({ id }) => id)).toEqual(['x', 'z', 'y']);
    expect(familiesOf(columns)).toEqual([
      { family: 'petition', span: 2 },
      { family: 'litigation', span: 1 },
    ]);
  });

  it('filters by category, by name or former name, and by what is missed', () => {
    expect(ids({ category: 'town' })).toEqual(['c']);
    expect(ids({ name: ' 城管 ' })).toEqual(['b']);
    expect(ids({ name: '工商' })).toEqual(['a']);
    expect(ids({ only: 'missed' })).toEqual(['b']);
    expect(ids({ only: 'missed' }, 'litigation')).toEqual([]);
  });

  it('sorts worst first or best first, and keeps units without the power last', () => {
    expect(ids({ sort: 'x' })).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: '-x' })).toEqual(['a', 'b', 'c']);
    expect(ids({ sort: 'gone' })).toEqual(['a', 'b', 'c']);
  });

  it('takes the highest figure for the worst where less is better', () => {
    const rows = [
      { ...answer.rows[0]!, cells: { a: cell('a', '0.1', 'none'), b: cell('b', '0.4', 'none') } },
    ];
    const counted = { ...answer, rows };
    const first = (sort: string) =>
      unitsOf(counted, columnsOf(counted, ''), { ...all, sort }, new Set(['x']))[0]?.id;
    expect([first('x'), first('-x')]).toEqual(['b', 'a']);
  });

  it('turns the sort of a column round and off again', () => {
    expect(nextSort('', 'x')).toBe('x');
    expect(nextSort('x', 'x')).toBe('-x');
    expect(nextSort('-x', 'x')).toBe('');
    expect(nextSort('-y', 'x')).toBe('x');
  });
});
