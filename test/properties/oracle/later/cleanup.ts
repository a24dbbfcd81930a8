import { sideOfClock } from '../days.ts';
import { type Asked, type Fact, type Item, first, firstDay, textOf } from '../fact.ts';

export function cleanupItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const items: Item[] = [];
  const done = first(facts, 'cleanup.completed');
  if (done) {
    const at = { unit: textOf(done, 'unit'), placedOn: done.on };
    const sum = (field: string): number => ((done.data[field] as number | undefined) ?? 0) * 100;
    const side = firstDay(facts, 'cleanup.published') === undefined ? 'open' : 'met';
    items.push(
      { indicator: 'doc_cleanup_result_published', ...at, side },
      { indicator: 'docs_cleaned', ...at, side: 'counted', amount: sum('reviewed') },
      { indicator: 'docs_repealed', ...at, side: 'counted', amount: sum('repealed') },
    );
  }
  const ordered = first(facts, 'cleanup.ordered');
  if (ordered?.data['dueOn'] !== undefined) {
    const due = textOf(ordered, 'dueOn');
    const side = sideOfClock(due, done?.on, on);
    items.push({ indicator: 'doc_cleanup_ontime', unit: textOf(ordered, 'unit'), placedOn: due, side });
  }
  return items;
}
