import { addDays, type Change, turn, ledgerIdentity, type LedgerRow, NEVER } from '@fadu/domain';
import fc from 'fast-check';

export const indicators = ['petition_close_ontime_rate', 'fine_amount', 'officer_certified_rate'] as const;
export const units = ['', 'gongan', '乡镇', "o'brien"] as const;
export const profiles = ['national', 'yongchuan'] as const;

/** A day of 1925, or of the years that people ask for. */
export const anyDay = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-06-01', n)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 364 }).map((n) => addDays('1925-01-01', n)) },
);

/** The rows of one item as judged once: one to three segments that follow one another. */
const judged = (item: string) =>
  fc
    .record({
      profile: fc.constantFrom('*', ...profiles),
      indicator: fc.constantFrom(...indicators),
      start: anyDay,
      lengths: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 0, maxLength: 2 }),
      ends: fc.boolean(),
      segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
    })
    .map(({ profile, indicator, start, lengths, ends, segments }) => {
      const rows: LedgerRow[] = [];
      let from = start;
      for (const length of [...lengths, Number.NaN]) {
        const last = Number.isNaN(length);
        if (last && ends && rows.length > 0) break;
        const to = last ? NEVER : addDays(from, length);
        rows.push({
          ...(segments[rows.length] as Told),
          profile,
          indicator,
          item,
          subject: item,
          seen_from: from,
          seen_to: to,
        });
        from = to;
      }
      return rows;
    });

type Told = Omit<LedgerRow, 'profile' | 'indicator' | 'item' | 'subject' | 'seen_from' | 'seen_to'>;

const segment: fc.Arbitrary<Told> = fc.record({
  unit: fc.constantFrom(...units),
  placed_on: fc.oneof({ weight: 9, arbitrary: anyDay }, { weight: 1, arbitrary: fc.constant(NEVER) }),
  started_on: anyDay,
  due_on: fc.oneof(anyDay, fc.constant(NEVER)),
  settled_on: fc.oneof(anyDay, fc.constant(NEVER)),
  outcome_on: fc.oneof(anyDay, fc.constant(NEVER)),
  outcome: fc.constantFrom('none', 'met', 'missed', 'counted'),
  excluded: fc.constantFrom('', '', '', 'withdrawn'),
  amount: fc.constantFrom('0.00', '35.10', '-1.05', '1000000.00'),
  rule: fc.constant('petition.close.days'),
  evidence: fc.array(fc.constantFrom('e1', 'e2', '事件3'), { maxLength: 3 }),
});

export const instantOf = (step: number): string =>
  `2026-01-${String(step + 1).padStart(2, '0')}T08:00:00.000Z`;

/** What becomes known step after step: items that come, change and go. */
export const anyHistory = (
  steps: number,
  items: number,
): fc.Arbitrary<readonly (readonly Change<LedgerRow>[])[]> =>
  fc
    .array(fc.array(fc.tuple(fc.nat(items - 1), fc.boolean()), { minLength: 20, maxLength: 40 }), {
      minLength: steps,
      maxLength: steps,
    })
    .chain((plan) =>
      fc.tuple(
        ...plan.map((touched) =>
          fc.tuple(
            ...touched.map(([n, gone]) =>
              judged(`petition/XF-${n}`).map((rows) => ({ n, rows: gone ? [] : rows })),
            ),
          ),
        ),
      ),
    )
    .map((told) => {
      const current = new Map<number, readonly Change<LedgerRow>[]>();
      return told.map((step, index) =>
        step.flatMap(({ n, rows }) => {
          const before = current.get(n) ?? [];
          const now = rows.map((row) => ledgerIdentity.signed(row, 1, instantOf(index)));
          current.set(n, now);
          return turn(before, now, instantOf(index), ledgerIdentity);
        }),
      );
    });
