import fc from 'fast-check';

import { NEVER } from '../dates/local-date.ts';
import { type UnitEnding, heirOn } from './successor.ts';

const among = (endings: Readonly<Record<string, UnitEnding>>) => (unit: string) => endings[unit];
const into = (successor: string, endedOn: string): UnitEnding => ({ successor, endedOn });

describe('The unit that answers for another', () => {
  const endings = among({
    a: into('b', '2019-03-31'),
    b: into('c', '2023-05-01'),
    c: into('', NEVER),
    lost: into('', '2020-01-01'),
  });

  it('is itself up to the day before its end, then its successor', () => {
    expect(heirOn('a', endings, '2019-03-30').unit).toBe('a');
    expect(heirOn('a', endings, '2019-03-31')).toEqual({ unit: 'b', path: ['a'], cycle: false });
  });

  it('is found through chains', () => {
    expect(heirOn('a', endings, '2023-04-30').unit).toBe('b');
    expect(heirOn('a', endings, '2023-05-01')).toEqual({ unit: 'c', path: ['a', 'b'], cycle: false });
  });

  it('is itself where nobody was designated or nothing is known', () => {
    expect(heirOn('lost', endings, '2026-01-01').unit).toBe('lost');
    expect(heirOn('nobody', endings, '2026-01-01').unit).toBe('nobody');
    expect(heirOn('a', among({ a: into('gone', '2019-01-01') }), '2026-01-01').unit).toBe('gone');
  });

  it('is itself where the chain is a circle, or leads into one', () => {
    const circle = among({
      a: into('b', '2019-01-01'),
      b: into('c', '2019-01-01'),
      c: into('b', '2020-01-01'),
    });
    expect(heirOn('a', circle, '2019-06-01').unit).toBe('c');
    expect(heirOn('a', circle, '2020-01-01')).toEqual({ unit: 'a', path: [], cycle: true });
    expect(heirOn('b', circle, '2020-01-01')).toEqual({ unit: 'b', path: [], cycle: true });
    expect(heirOn('s', among({ s: into('s', '2019-01-01') }), '2020-01-01').cycle).toBe(true);
  });

  it('is always one unit, which passes on to nobody further', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const day = fc.constantFrom('2018-01-01', '2019-01-01', '2020-01-01', NEVER);
    const any = fc.dictionary(name, fc.record({ successor: fc.oneof(name, fc.constant('')), endedOn: day }));
    fc.assert(
      fc.property(any, name, fc.constantFrom('2017-12-31', '2019-01-01', '2026-01-01'), (all, unit, on) => {
        const heir = heirOn(unit, among(all), on);
        if (heir.cycle) expect(heir.unit).toBe(unit);
        else expect(heirOn(heir.unit, among(all), on)).toEqual({ unit: heir.unit, path: [], cycle: false });
      }),
    );
  });
});
