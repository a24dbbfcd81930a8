import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { NEVER } from '../dates/local-date.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { answeredBy, heirsOn, reportedAsNow, talliesAsNow } from './organised.ts';
import { reportedKey } from './silence.ts';

const unit = (id: string, endedOn = NEVER, successor = ''): UnitRow => ({
  id,
  name: id,
  aliases: [],
  category: 'department',
  enforcement: true,
  parent: '',
  uscc: '',
  registeredOn: '2010-01-01',
  endedOn,
  successor,
  history: [],
});
const tally = (id: string, more: Partial<Tally> = {}): Tally => ({
  indicator: 'i',
  unit: id,
  group: '',
  met: 1,
  missed: 0,
  open: 0,
  excluded: 0,
  counted: 0,
  amount: '0',
  ...more,
});

const reform = [unit('fzb', '2019-03-31', 'sfj'), unit('sfj'), unit('gone', '2019-01-01')];

describe('Figures as organised now', () => {
  it('trap 29: are the old units’ on the day before the change and the successor’s from its day', () => {
    const on = (day: string) => talliesAsNow([tally('fzb'), tally('sfj')], heirsOn(reform, day));
    expect(on('2019-03-30').map((t) => [t.unit, t.met])).toEqual([
      ['fzb', 1],
      ['sfj', 1],
    ]);
    expect(on('2019-03-31').map((t) => [t.unit, t.met])).toEqual([['sfj', 2]]);
  });

  it('are as they were when asked for as organised then', () => {
    expect(heirsOn(reform, '2026-01-01', 'then')('fzb')).toBe('fzb');
  });

  it('leave a unit without a successor, and the district, where they are', () => {
    const heir = heirsOn(reform, '2026-01-01');
    expect([heir('gone'), heir(''), heir('未对应：区旅游局')]).toEqual(['gone', '', '未对应：区旅游局']);
  });

  it('add amounts exactly and keep groups and indicators apart', () => {
    const all = [
      tally('fzb', { amount: '0.1', group: '2018' }),
      tally('sfj', { amount: '0.2', group: '2018' }),
      tally('sfj', { group: '2019' }),
      tally('fzb', { indicator: 'j', group: '2018' }),
    ];
    const now = talliesAsNow(all, heirsOn(reform, '2026-01-01'));
    expect(now.map(({ indicator, group, amount }) => [indicator, group, amount])).toEqual([
      ['i', '2018', '0.3'],
      ['i', '2019', '0'],
      ['j', '2018', '0'],
    ]);
  });

  it('of one unit are those of everyone it answers for', () => {
    const heir = heirsOn(reform, '2026-01-01');
    expect(answeredBy(['sfj'], reform, heir)).toEqual(['sfj', 'fzb']);
    expect(answeredBy(['fzb'], reform, heir)).toEqual(['sfj', 'fzb']);
    expect(answeredBy(['gone'], reform, heir)).toEqual(['gone']);
  });

  it('count a report of the old unit as one of its successor', () => {
    const reported = reportedAsNow(new Set([reportedKey('i', 'fzb')]), reform, heirsOn(reform, '2026-01-01'));
    expect(reported.has(reportedKey('i', 'sfj'))).toBe(true);
  });
});

describe('As organised now, whatever the successors', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const day = fc.constantFrom('2018-01-01', '2019-03-31', '2024-07-01', NEVER);
  const registers = fc
    .uniqueArray(fc.tuple(id, day, fc.oneof(id, fc.constant(''))), { selector: ([key]) => key })
    .map((all) => all.map(([key, endedOn, successor]) => unit(key, endedOn, successor)));
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => new Decimal(n).div(100).toFixed(2));
  const tallies = fc.array(
    fc.record({
      unit: id,
      group: fc.constantFrom('', '2018'),
      met: fc.nat(9),
      missed: fc.nat(9),
      amount: cents,
    }),
    { maxLength: 30 },
  );
  const sums = (all: readonly Tally[]) => ({
    met: all.reduce((n, t) => n + t.met, 0),
    missed: all.reduce((n, t) => n + t.missed, 0),
    amount: all.reduce((n, t) => n.plus(t.amount), new Decimal(0)).toFixed(2),
  });

  it('no item is lost and none is counted twice, on any day', () => {
    fc.assert(
      fc.property(
        registers,
        tallies,
        fc.constantFrom('2017-12-31', '2019-03-31', '2026-01-01'),
        (units, all, on) => {
          const then = all.map(({ unit: u, ...more }) => tally(u, more));
          const heir = heirsOn(units, on);
          const now = talliesAsNow(then, heir);
          expect(sums(now)).toEqual(sums(then));
          expect(now.every((t) => heir(t.unit) === t.unit)).toBe(true);
          const asked = new Set(
            answeredBy(
              units.map((u) => u.id),
              units,
              heir,
            ),
          );
          expect(units.every((u) => asked.has(u.id))).toBe(true);
        },
      ),
    );
  });
});
