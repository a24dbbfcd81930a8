import { addDays } from '@fadu/domain';

import { sideOfClock, wasDropped } from './days.ts';
import { type Asked, type Fact, type Item, all, first, firstDay, numberOf, textOf } from './fact.ts';

/** The four indicators of one petition; `facts` are those seen on the day asked for. */
export function petitionItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const registered = first(facts, 'petition.registered');
  if (!registered) return [];
  const moved = all(facts, 'petition.transferred').at(-1);
  const unit = moved ? textOf(moved, 'toUnit') : textOf(registered, 'unit');
  const dropped = firstDay(facts, 'petition.withdrawn', 'petition.merged');

  const due = addDays(registered.on, 15);
  const answered = firstDay(facts, 'petition.accepted', 'petition.not_accepted');
  const items: Item[] = [
    {
      indicator: 'petition_accept_ontime_rate',
      unit,
      placedOn: due,
      side: wasDropped(dropped, answered) ? 'excluded' : sideOfClock(due, answered, on),
    },
  ];

  const accepted = first(facts, 'petition.accepted');
  if (accepted) {
    const closeBy = closingDay(accepted, first(facts, 'petition.extended'));
    const replied = firstDay(facts, 'petition.replied');
    const resolved = firstDay(facts, 'petition.resolved');
    items.push(
      {
        indicator: 'petition_close_ontime_rate',
        unit,
        placedOn: closeBy,
        side: wasDropped(dropped, replied) ? 'excluded' : sideOfClock(closeBy, replied, on),
      },
      {
        indicator: 'petition_resolution_rate',
        unit,
        placedOn: accepted.on,
        side: wasDropped(dropped, resolved) ? 'excluded' : resolved === undefined ? 'open' : 'met',
      },
    );
  }

  const rated = all(facts, 'petition.rated').at(-1);
  if (rated) {
    const side = textOf(rated, 'rating') === 'dissatisfied' ? 'missed' : 'met';
    items.push({ indicator: 'petition_satisfaction_rate', unit, placedOn: rated.on, side });
  }
  return items;
}

/** Rule 6: the first extension, approved by the due day as it is without it, at most 30 days. */
function closingDay(accepted: Fact, extended: Fact | undefined) {
  const due = addDays(accepted.on, 60);
  return extended && extended.on <= due ? addDays(due, Math.min(30, numberOf(extended, 'days'))) : due;
}
