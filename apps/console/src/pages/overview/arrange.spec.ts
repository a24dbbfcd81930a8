import type { OverviewAnswer, OverviewCell, ValueRow } from '@fadu/domain';
import { chosen, columnsOf, familiesOf, nextSort, unitsOf } from './arrange.ts';

const cell = (value: string | null, status: ValueRow['status']): OverviewCell => ({
  numerator: '0',
  denominator: '0',
  met: 0,
  missed: 0,
  open: 0,
  excluded: 0,
  value,
  display: value ?? '',
  status,
});
const total = (value: string | null, status: ValueRow['status']): ValueRow => ({
  ...cell(value, status),
  unit: '',
  name: '全区',
  target: null,
});
const said = (status: ValueRow['status'], reason: string, ...units: string[]) => ({
  status,
  reason,
  value: null,
  display: '',
  units,
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
const indicator = (id: string, family: string) => ({
  id,
  zh: id,
  en: id,
  family,
  kind: 'rate',
  direction: 'higher' as const,
});

const answer: OverviewAnswer = {
  profile: 'p',
  period: '2025',
  on: '2025-12-31',
  knownAt: '2026-01-01T00:00:00Z',
  dataAsOf: null,
  families: ['petition', 'litigation'].map((id) => ({ id, zh: id, en: id })),
  units: [unit('a', '市监局', 'department'), unit('b', '城管局', 'department'), unit('c', '袁驿镇', 'town')],
  indicators: [indicator('x', 'petition'), indicator('y', 'litigation'), indicator('z', 'petition')],
  rows: [
    {
      indicator: 'x',
      total: total('0.9', 'missed'),
      cells: { a: cell('1', 'met'), b: cell('0.5', 'missed') },
      silent: [said('no_power', 'no_enforcement_power', 'c')],
    },
    {
      indicator: 'y',
      total: total(null, 'not_applicable'),
      cells: {},
      silent: [said('not_applicable', 'nothing_due', 'a', 'b'), said('not_applicable', 'not_obliged', 'c')],
    },
    {
      indicator: 'z',
      total: total(null, 'no_data'),
      cells: {},
      silent: [said('no_data', 'never_reported', 'a', 'b', 'c')],
    },
  ],
};
const all = { category: '', name: '', only: '', sort: '' };
const columns = columnsOf(answer);
const ids = (criteria: Partial<typeof all>, among = columns) =>
  unitsOf(answer, among, { ...all, ...criteria }).map(({ id }) => id);
const laidOut = (choice: { family: string; empty: string }) => {
  const { columns: found, folded } = chosen(columns, choice);
  return [found.map(({ id }) => id), folded];
};

describe('the arrangement of the overview', () => {
  it('keeps the indicators of a family together', () => {
    expect(columns.map(({ id }) => id)).toEqual(['x', 'z', 'y']);
    expect(familiesOf(columns, answer).map(({ family, span }) => [family, span])).toEqual([
      ['petition', 2],
      ['litigation', 1],
    ]);
    expect(familiesOf(columns.slice(0, 1), answer, columns)).toMatchObject([{ span: 1, of: 2 }]);
  });

  it('gives every unit its figure, also those of which only a silence is told', () => {
    expect(Object.keys(columns[1]!.cells)).toEqual(['a', 'b', 'c']);
    expect(columns[0]!.cells['c']).toMatchObject({ status: 'no_power', met: 0, open: 0, value: null });
  });

  it('folds what nobody reported and nobody owes, and only that', () => {
    expect(laidOut({ family: 'petition', empty: '' })).toEqual([['x', 'z'], 1]);
    expect(laidOut({ family: 'petition', empty: 'shown' })).toEqual([['x', 'z', 'y'], 1]);
  });

  it('shows of all families only what has data, a few of each', () => {
    expect(laidOut({ family: '', empty: '' })).toEqual([['x'], 2]);
    const many = ['1', '2', '3', '4'].map((id) => ({ ...columns[0]!, id }));
    const met = { ...columns[0]!, id: '0', total: total('1', 'met') };
    expect(chosen([met, ...many], { family: '', empty: '' }).columns.map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('filters by category, by name or former name, and by what is missed', () => {
    expect(ids({ category: 'town' })).toEqual(['c']);
    expect(ids({ name: ' 城管 ' })).toEqual(['b']);
    expect(ids({ name: '工商' })).toEqual(['a']);
    expect(ids({ only: 'missed' })).toEqual(['b']);
    expect(ids({ only: 'missed' }, columns.slice(1))).toEqual([]);
  });

  it('sorts worst first or best first, and keeps units without the power last', () => {
    expect(ids({ sort: 'x' })).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: '-x' })).toEqual(['a', 'b', 'c']);
    expect(ids({ sort: 'gone' })).toEqual(['a', 'b', 'c']);
  });

  it('takes the highest figure for the worst where less is better', () => {
    const rows = [{ ...answer.rows[0]!, cells: { a: cell('0.1', 'none'), b: cell('0.4', 'none') } }];
    const indicators = [{ ...indicator('x', 'petition'), direction: 'lower' as const }];
    const counted = { ...answer, indicators, rows };
    const first = (sort: string) => unitsOf(counted, columnsOf(counted), { ...all, sort })[0]?.id;
    expect([first('x'), first('-x')]).toEqual(['b', 'a']);
  });

  it('turns the sort of a column round and off again', () => {
    expect(nextSort('', 'x')).toBe('x');
    expect(nextSort('x', 'x')).toBe('-x');
    expect(nextSort('-x', 'x')).toBe('');
    expect(nextSort('-y', 'x')).toBe('x');
  });
});
