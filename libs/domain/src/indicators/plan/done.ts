import { first, last, all } from '../../kinds/declare.ts';
import type { JudgeContext } from '../definition.ts';
import type { Measure } from './parties.ts';

/** When a measure was done: accepted, or reported complete, as the profile says; a reopened one is done no more. */
export function doneOf(measure: Measure, { law, on }: Pick<JudgeContext, 'law' | 'on'>) {
  const by = law.on('plan.done', on)?.value === 'completed' ? 'measure.completed' : 'measure.accepted';
  return afterReopening(measure, by);
}

/** When its unit called it complete, or it was accepted without that. */
export const claimedOf = (measure: Measure) =>
  afterReopening(measure, 'measure.completed') ?? afterReopening(measure, 'measure.accepted');

/** The first one since the measure was last reopened; on the very day of that it does not count. */
function afterReopening(measure: Measure, type: 'measure.completed' | 'measure.accepted') {
  const reopened = last(measure, 'measure.reopened');
  return all(measure, type).find(({ on }) => !reopened || on > reopened.on);
}

/** What an item of a measure is called: the heading it stands under, then whose it is. */
export const partName = (measure: Measure, ...parts: readonly string[]): string =>
  [`heading-${headingOf(measure)}`, ...parts].join('/');

/** The number of the heading, `1` of `1.深化行政审批制度改革`. */
const headingOf = (measure: Measure): string =>
  /^\d+/.exec(first(measure, 'measure.defined')?.heading ?? '')?.[0] ?? '0';
