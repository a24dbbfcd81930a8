import { LAST_DAY, type LocalDate } from '@fadu/domain';
import fc from 'fast-check';

import { GrowingDays } from './growing-days.ts';

/** Units with the day on which each first reported. */
type First = readonly LocalDate[];

const reportedOn = (first: First, day: LocalDate): ReadonlySet<string> =>
  new Set(first.flatMap((since, unit) => (since <= day ? [`unit-${unit}`] : [])));

function days(first: First) {
  const asked: LocalDate[] = [];
  const reported = new GrowingDays<string>((day) => {
    asked.push(day);
    return Promise.resolve(reportedOn(first, day));
  });
  return { asked, reported };
}

const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2025-03-${String(day).padStart(2, '0')}`);

describe('what only grows, such as who had ever reported,', () => {
  it('is the same whether a day was asked for or lies between others', async () => {
    const check = async (first: First, wanted: readonly LocalDate[]) => {
      const { reported } = days(first);
      for (const day of wanted) expect(await reported.on(day)).toEqual(reportedOn(first, day));
    };
    await fc.assert(fc.asyncProperty(fc.array(anyDay, { maxLength: 4 }), fc.array(anyDay), check));
  });

  it('is asked for once, and once for ever, where nothing changes', async () => {
    const { asked, reported } = days(['2025-03-01']);
    for (const day of ['2025-03-02', '2025-03-02', '2025-03-20', '2025-03-10', '2026-01-01']) {
      await reported.on(day);
    }
    expect(asked).toEqual(['2025-03-02', LAST_DAY]);
  });

  it('is asked for twice, too, when many want other days at once', async () => {
    const { asked, reported } = days(['2025-03-01']);
    const wanted = ['2025-03-02', '2025-03-04', '2025-03-03', '2025-03-09'];
    await Promise.all(wanted.map((day) => reported.on(day)));
    expect(asked).toEqual(['2025-03-02', LAST_DAY]);
  });

  it('is asked for by one day only while nobody wants another', async () => {
    const { asked, reported } = days([]);
    await reported.on('2025-03-02');
    expect(asked).toEqual(['2025-03-02']);
  });

  it('is asked for again after a question that failed', async () => {
    let fails = true;
    const reported = new GrowingDays<string>(() =>
      fails ? Promise.reject(new Error('busy')) : Promise.resolve(new Set(['unit'])),
    );
    await expect(reported.on('2025-03-02')).rejects.toThrow('busy');
    fails = false;
    expect(await reported.on('2025-03-02')).toEqual(new Set(['unit']));
  });
});
