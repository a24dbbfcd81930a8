import { Decimal } from 'decimal.js';

import type { ValueRow } from '../answers/value-answers.ts';
import type { LocalDate } from '../dates/local-date.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import type { Law } from '../law/parameter.ts';
import type { Target } from '../law/parameters.ts';

type ShownTarget = NonNullable<ValueRow['target']>;

/** The target of an indicator in force on a day, as a reader sees it; none where the profile sets none. */
export function targetOn(definition: AnyIndicator, law: Law, day: LocalDate): ShownTarget | null {
  if (definition.target === undefined) return null;
  const inForce = law.on(definition.target, day);
  if (!inForce) return null;
  const { n, d } = inForce.value as Target;
  const display = targetText({ n, d }, definition.direction, definition.unit);
  return { n, d, display, citation: inForce.citation.text, from: inForce.from };
}

/** `100%`, `≥95%`, `≤5%`: the whole is not 'at least' anything. Of counts `≥2`, `0`. */
export function targetText(
  { n, d }: Target,
  direction: AnyIndicator['direction'],
  shownAs: AnyIndicator['unit'] = 'percent',
): string {
  if (shownAs === 'count') {
    const number = new Decimal(n).div(d).toString();
    return direction === 'lower' ? (n === 0 ? '0' : `≤${number}`) : `≥${number}`;
  }
  const percent = new Decimal(n).times(100).div(d).toDecimalPlaces(4).toString();
  const bound = direction === 'lower' ? '≤' : n === d ? '' : '≥';
  return `${bound}${percent}%`;
}

/**
 * Compares before anything is rounded: n/d is reached when numerator · d ≥ n · denominator, on integers
 * (rulebook §6.7 no. 56); for 'lower is better' when it is not exceeded.
 */
export function reaches(
  numerator: bigint,
  denominator: bigint,
  { n, d }: Target,
  direction: AnyIndicator['direction'],
): boolean {
  const [left, right] = [numerator * BigInt(d), denominator * BigInt(n)];
  return direction === 'lower' ? left <= right : left >= right;
}
