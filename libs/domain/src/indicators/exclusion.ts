import type { LocalDate } from '../dates/local-date.ts';
import type { Fact } from '../events/event.ts';
import type { Exclusion } from './item.ts';

/**
 * Contract §5 rule 4: an item is excluded when its case was withdrawn or merged before the item was settled. A
 * withdrawal on the very day of settling comes too late to exclude.
 */
export function endedUnsettled(
  ends: { readonly withdrawn?: Fact | undefined; readonly merged?: Fact | undefined },
  settledOn: LocalDate | undefined,
): Exclusion | undefined {
  const before = (end: Fact | undefined): end is Fact =>
    end !== undefined && (settledOn === undefined || end.on < settledOn);
  if (before(ends.withdrawn)) return 'withdrawn';
  return before(ends.merged) ? 'merged' : undefined;
}
