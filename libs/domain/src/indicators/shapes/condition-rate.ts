import type { CaseOf } from '../../cases/register.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import type { Kind } from '../../events/register.ts';
import { type JudgeContext, indicator, openCounted, settledOnly } from '../definition.ts';
import type { Exclusion, Item } from '../item.ts';
import { type Head, fromHead, ids, itemName } from './head.ts';

interface Thing {
  /** tells it from other things of the same case */
  readonly part?: string;
  readonly unit: string | undefined;
  /** the day that puts it into a period */
  readonly on: LocalDate;
  readonly excluded?: Exclusion | undefined;
  readonly evidence: readonly (string | undefined)[];
}

/** Something that was right or wrong on its day, and stays so. */
export interface ConditionedThing extends Thing {
  readonly met: boolean;
}

/** Something that ought to be followed by a deed, for which no term runs. */
export interface AwaitedThing extends Thing {
  readonly done: { readonly on: LocalDate } | undefined;
  /** it was done, but not as it should be: an exam that was failed */
  readonly failed?: boolean;
}

/**
 * A rate of things that are right or wrong from their day on: a decision with or without its review. A thing of no known
 * unit is not counted; the finding 'case.not_opened' tells of it.
 */
export const conditionRate = <K extends Kind>({
  things,
  ...head
}: Head<K> & {
  readonly things: (state: CaseOf<K>, context: JudgeContext) => readonly ConditionedThing[];
}) =>
  indicator<K>({
    ...fromHead<K>(head),
    kind: 'rate',
    aggregate: settledOnly,
    unit: 'percent',
    items: (state, context) =>
      things(state, context).flatMap((thing) =>
        itemOf(state, thing, { settledOn: thing.on, outcome: thing.met ? 'met' : 'missed' }),
      ),
  });

/** A rate of things followed by a deed, of all of them: those still waiting are in the denominator. */
export const doneRate = <K extends Kind>({
  things,
  ...head
}: Head<K> & {
  readonly things: (state: CaseOf<K>, context: JudgeContext) => readonly AwaitedThing[];
}) =>
  indicator<K>({
    ...fromHead<K>(head),
    kind: 'rate',
    aggregate: openCounted,
    unit: 'percent',
    items: (state, context) =>
      things(state, context).flatMap((thing) =>
        itemOf(state, thing, {
          settledOn: thing.done?.on,
          outcome: thing.failed === true ? 'missed' : undefined,
        }),
      ),
  });

function itemOf(
  state: { readonly kind: string; readonly key: string },
  { part, unit, on, excluded, evidence }: Thing,
  settled: Pick<Item, 'settledOn' | 'outcome'>,
): readonly Item[] {
  if (unit === undefined) return [];
  return [{ item: itemName(state, part), unit, placedOn: on, excluded, ...settled, evidence: ids(evidence) }];
}
