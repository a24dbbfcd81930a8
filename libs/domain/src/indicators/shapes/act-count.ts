import type { CaseOf } from '../../cases/register.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import type { Kind } from '../../events/register.ts';
import { type JudgeContext, countedOnly, indicator } from '../definition.ts';
import { type Head, fromHead, ids, itemName } from './head.ts';

/** Something done or befallen, counted on its day. */
export interface CountedAct {
  readonly part?: string;
  readonly unit: string | undefined;
  readonly on: LocalDate;
  /** for sums: decimal text with at most two places */
  readonly amount?: string | undefined;
  readonly evidence: readonly (string | undefined)[];
}

/** A fact counted as it was told, for the unit that it names. */
export const counted = ({
  unit,
  on,
  event,
}: {
  readonly unit: string;
  readonly on: LocalDate;
  readonly event: string;
}): CountedAct => ({ unit, on, evidence: [event] });

interface Counting<K extends Kind> extends Head<K> {
  /** `sum` adds the amounts; `yuan` says that they are money */
  readonly sum?: 'count' | 'yuan';
  readonly acts: (state: CaseOf<K>, context: JudgeContext) => readonly CountedAct[];
}

/** A count of acts, or the sum of what they amount to. A target is a least or most number, as the direction says. */
export const actCount = <K extends Kind>({ acts, sum, ...head }: Counting<K>) =>
  indicator<K>({
    ...fromHead<K>({ direction: 'none', ...head }),
    kind: sum === undefined ? 'count' : 'sum',
    aggregate: countedOnly,
    unit: sum ?? 'count',
    items: (state, context) =>
      acts(state, context).flatMap(({ part, unit, on, amount, evidence }) =>
        unit === undefined
          ? []
          : [
              {
                item: itemName(state, part),
                unit,
                placedOn: on,
                settledOn: on,
                outcome: 'counted' as const,
                amount,
                evidence: ids(evidence),
              },
            ],
      ),
  });
