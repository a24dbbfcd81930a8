import { NEVER } from '../dates/local-date.ts';
import { indicators } from '../indicators/register.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { noCounts } from './figure.ts';
import { figureTable } from './figure-table.ts';
import { laidOutUnits, overviewRowOf } from './overview-row.ts';
import { parsePeriod } from './period.ts';
import { reportedKey } from './silence.ts';

const law = lawOf('yongchuan', profiles);
const period = parsePeriod('2025');

const unit = (id: string, category: string, enforcement: boolean): UnitRow => ({
  id,
  name: id,
  aliases: [],
  category,
  enforcement,
  parent: '',
  uscc: '',
  registeredOn: '2015-01-01',
  endedOn: NEVER,
  successor: '',
  history: [{ on: '2015-01-01', name: id, category, enforcement }],
});
const units = [
  unit('gov', 'government', false),
  unit('dep', 'department', true),
  unit('quiet', 'department', true),
  unit('office', 'department', false),
  unit('town', 'town', true),
];
const ids = [...units.map(({ id }) => id), 'nobody'];

const rowOf = (definition: (typeof indicators)[number], tallies: readonly Tally[]) => {
  const reported = new Set([reportedKey(definition.id, 'quiet')]);
  const known = new Map(units.map((one) => [one.id, one]));
  return {
    row: overviewRowOf(definition, tallies, {
      law,
      period,
      units: laidOutUnits(ids, known, period),
      reported,
    }),
    table: figureTable({
      definition,
      law,
      period,
      grouping: 'none',
      tallies,
      units,
      laidOut: ids,
      reported,
    }),
  };
};

describe('a row of the overview', () => {
  it.each(indicators.map((i) => [i.id, i] as const))('says of %s what the figures say', (id, definition) => {
    const tallies: Tally[] = [
      { ...noCounts, indicator: id, unit: 'dep', group: '', met: 2, missed: 1, counted: 3, amount: '7.5' },
      { ...noCounts, indicator: id, unit: 'town', group: '', open: 2 },
    ];
    const { row, table } = rowOf(definition, tallies);
    expect(row.total).toEqual(table.total);
    for (const { unit: one, name, group, target, ...figure } of table.rows) {
      expect([name, group, target]).toEqual([one, undefined, row.total.target]);
      const { status, reason, value, display } = figure;
      const group0 = row.silent.find((silent) => silent.units.includes(one));
      const said = row.cells[one] ?? { ...group0, units: undefined };
      expect(said).toMatchObject({ status, value, display });
      expect(said.reason).toBe(reason);
      if (row.cells[one]) expect(row.cells[one]).toEqual(figure);
    }
  });

  it('names every unit once', () => {
    const { row } = rowOf(indicators[0]!, []);
    expect(row.silent.flatMap((silent) => silent.units).toSorted()).toEqual(ids.toSorted());
    expect(row.cells).toEqual({});
  });
});

describe('a duty of units with power', () => {
  it('binds no unit without it', () => {
    const bound = indicators.filter(
      (i) =>
        !i.needsEnforcement &&
        i.parameters.some((id) => {
          const duty = law.on(id, period.to)?.value as { enforcing?: boolean } | undefined;
          return id.startsWith('duty.') && duty?.enforcing === true;
        }),
    );
    for (const definition of bound) {
      const { row } = rowOf(definition, []);
      const reasons = row.silent.filter((silent) => silent.units.includes('office'));
      expect([definition.id, reasons[0]?.reason]).toEqual([definition.id, 'not_obliged']);
    }
  });
});
