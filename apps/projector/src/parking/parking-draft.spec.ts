import fc from 'fast-check';

import { type Attempted, Attempts } from './attempts.ts';
import { ParkingDraft, ParkingLimitError } from './parking-draft.ts';
import { type Parked, Parking } from './parking.ts';

const AT = '2026-11-22T00:00:00.000Z';
const parked = (subject: string, more: Partial<Parked> = {}): Parked => ({
  subject,
  at: '2026-11-01T00:00:00.000Z',
  error: 'TypeError: before',
  version: '1',
  retries: 0,
  step: 3,
  from: [5],
  ...more,
});

function draftOver(before: readonly Parked[] = []): ParkingDraft {
  const parking = new Parking({ parked: before, dropped: [] });
  return new ParkingDraft({ number: 7, from: [9] }, () => AT, '2', parking);
}

/** Judges some cases, of which those named fail. */
function attempted(
  subjects: readonly string[],
  failing: (subject: string) => boolean,
  was = new Set<string>(),
) {
  const attempts = new Attempts((subject) => was.has(subject));
  for (const subject of subjects) {
    attempts.guard(
      subject,
      () => {
        if (failing(subject)) throw new TypeError(`cannot judge ${subject}`);
      },
      { partition: 0, offset: 4, event: `${subject}-e` },
    );
  }
  return attempts.report();
}

const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => `petition/${from + i}`);

describe('what a step parks', () => {
  it('is what could not be judged, with the record and the step', () => {
    const draft = draftOver();
    draft.take(attempted(numbered(3), (subject) => subject === 'petition/1'));
    expect([...draft.changes.values()]).toEqual([
      {
        subject: 'petition/1',
        at: AT,
        error: 'TypeError: cannot judge petition/1',
        version: '2',
        partition: 0,
        offset: 4,
        event: 'petition/1-e',
        retries: 0,
        step: 7,
        from: [9],
      },
    ]);
  });

  it('keeps since when a case is parked when it fails once more', () => {
    const draft = draftOver([parked('petition/1', { retries: 1 })]);
    draft.take(attempted(['petition/1'], () => true, new Set(['petition/1'])));
    expect(draft.changes.get('petition/1')).toMatchObject({ retries: 2, step: 3, from: [5], at: AT });
  });

  it('is no longer what could be judged after all', () => {
    const draft = draftOver([parked('petition/1')]);
    draft.take(attempted(numbered(3), () => false, new Set(['petition/1'])));
    expect([...draft.changes.values()]).toEqual([parked('petition/1', { until: 7 })]);
  });
});

describe('the limit of what is parked', () => {
  const outcome = (parts: readonly Attempted[]): string => {
    const draft = draftOver();
    try {
      for (const part of parts) draft.take(part);
    } catch (error) {
      if (error instanceof ParkingLimitError) return error.message;
      throw error;
    }
    return [...draft.changes.keys()].join();
  };

  it('is a hundred in a row, also where a row goes on from one part to the next', () => {
    // So many that could be judged before, that the share stays small.
    const before = attempted(numbered(1_000), () => false);
    const row = (from: number, count: number) => attempted(numbered(count, from), () => true);
    expect(outcome([before, row(1_000, 60), row(1_060, 39)])).toContain('petition/1098');
    expect(outcome([before, row(1_000, 60), row(1_060, 40)])).toContain('100 of 1100 cases');
  });

  it('begins to count a row anew after a case that could be judged, at the end of a part, too', () => {
    const before = attempted(numbered(1_000), () => false);
    const endsWell = attempted(numbered(61, 1_000), (subject) => subject !== 'petition/1060');
    const then = attempted(numbered(60, 1_061), () => true);
    expect(outcome([before, endsWell, then])).toContain('petition/1120');
  });

  it('is a fifth of fifty or more', () => {
    const fails = (count: number) => (subject: string) =>
      Number(subject.slice('petition/'.length)) % 50 < count;
    const spread = (count: number) => attempted(numbered(50).reverse(), fails(count));
    expect(outcome([spread(10)])).toContain('petition/0');
    expect(outcome([spread(11)])).toContain('11 of 50 cases');
    expect(outcome([attempted(numbered(49), () => true)])).toContain('petition/48');
  });

  it('is the same however the cases of a step are handed in', () =>
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 300 }),
        fc.array(fc.nat({ max: 300 }), { maxLength: 4 }),
        (failing, cuts) => {
          const subjects = failing.map((_, i) => `petition/${i}`);
          const fails = (subject: string) => failing[Number(subject.slice('petition/'.length))]!;
          const ends = [
            ...cuts.filter((cut) => cut < subjects.length).sort((a, b) => a - b),
            subjects.length,
          ];
          const parts = ends.map((end, i) => subjects.slice(ends[i - 1] ?? 0, end));
          expect(outcome(parts.map((part) => attempted(part, fails)))).toBe(
            outcome([attempted(subjects, fails)]),
          );
        },
      ),
    ));
});
