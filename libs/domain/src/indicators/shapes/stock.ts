import type { CaseOf } from '../../cases/register.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import type { Kind } from '../../events/register.ts';
import { type JudgeContext, countedOnly, indicator, settledOnly } from '../definition.ts';
import { type Head, fromHead, ids, itemName } from './head.ts';

/** Something that is there on the day asked for. */
export interface Standing {
  readonly unit: string | undefined;
  /** since when it is there */
  readonly on: LocalDate;
  /** for a rate: whether it is as it should be on the day */
  readonly met?: boolean;
  readonly evidence: readonly (string | undefined)[];
}

interface Stock<K extends Kind> extends Head<K> {
  /** what the case is on the day of the view; `undefined` where it is not there (any more) */
  readonly standing: (state: CaseOf<K>, context: JudgeContext) => Standing | undefined;
}

/** A share of what is there on the day: items retained, organisations registered, units in existence. */
export const stockRate = <K extends Kind>(stock: Stock<K>) =>
  indicator<K>({ ...fromStock(stock), aggregate: settledOnly, unit: 'percent' });

/** How many are there on the day. */
export const stockCount = <K extends Kind>(stock: Stock<K>) =>
  indicator<K>({ ...fromStock(stock), aggregate: countedOnly, unit: 'count' });

const fromStock = <K extends Kind>({ standing, ...head }: Stock<K>) => ({
  ...fromHead<K>(head),
  kind: 'stock' as const,
  items(state: CaseOf<K>, context: JudgeContext) {
    const now = standing(state, context);
    if (now?.unit === undefined) return [];
    return [
      {
        item: itemName(state),
        unit: now.unit,
        placedOn: now.on,
        settledOn: now.on,
        outcome:
          now.met === undefined ? ('counted' as const) : now.met ? ('met' as const) : ('missed' as const),
        evidence: ids(now.evidence),
      },
    ];
  },
});
