import { addDays } from '@fadu/domain';

import { plusMonths } from '../days-of-office.ts';
import { sideOfClock, wasDropped } from '../days.ts';
import { type Asked, type Fact, type Item, first, firstDay, textOf } from '../fact.ts';

const BY_KIND: Readonly<Record<string, string>> = {
  judicial: 'judicial_advice_reply_rate',
  procuratorial: 'procuratorial_advice_reply_rate',
  supervisory: 'supervisory_advice_reply_rate',
  reconsideration_opinion: 'recon_opinion_answer_rate',
};

export function adviceItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const received = first(facts, 'advice.received');
  if (!received) return [];
  const unit = textOf(received, 'unit');
  const withdrawn = firstDay(facts, 'advice.withdrawn');
  const answered = firstDay(facts, 'advice.answered');
  const due = adviceDue(received);
  const items: Item[] = [];
  if (due !== undefined) {
    const side = wasDropped(withdrawn, answered) ? 'excluded' : sideOfClock(due, answered, on);
    items.push({ indicator: 'advice_reply_rate', unit, placedOn: due, side });
    const own = BY_KIND[textOf(received, 'category')];
    if (own !== undefined) items.push({ indicator: own, unit, placedOn: due, side });
  }
  const answer = first(facts, 'advice.answered');
  const adopted = facts.find(
    (f) => f.name === 'advice.adopted' || (f === answer && f.data['adopted'] === true),
  )?.on;
  const side = wasDropped(withdrawn, adopted) ? 'excluded' : adopted === undefined ? 'open' : 'met';
  items.push({ indicator: 'advice_adopted_rate', unit, placedOn: received.on, side });
  return items;
}

/** As the letter says, else by its kind. */
function adviceDue(received: Fact): string | undefined {
  const { on, data } = received;
  if (data['dueOn'] !== undefined) return textOf(received, 'dueOn');
  switch (data['category']) {
    case 'judicial':
      return plusMonths(on, 2);
    case 'procuratorial':
      return data['urgent'] === true ? addDays(on, 15) : plusMonths(on, 2);
    case 'petition_improvement':
      return addDays(on, on < '2022-05-01' ? 30 : 60);
    case 'supervisory':
      // No value stands before the law of 2018, and none for reference either.
      return on < '2018-03-20' ? undefined : addDays(on, 60);
    default:
      return addDays(on, 60);
  }
}

export function suggestionItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const received = first(facts, 'suggestion.received');
  if (!received) return [];
  const unit = textOf(received, 'unit');
  const answered = firstDay(facts, 'suggestion.answered');
  const dropped = wasDropped(firstDay(facts, 'suggestion.withdrawn'), answered);
  const due =
    (received.data['dueOn'] as string | undefined) ??
    plusMonths(received.on, received.data['complex'] === true ? 6 : 3);
  return [
    {
      indicator: 'suggestion_answered_rate',
      unit,
      placedOn: received.on,
      side: dropped ? 'excluded' : answered === undefined ? 'open' : 'met',
    },
    {
      indicator: 'suggestion_answered_ontime_rate',
      unit,
      placedOn: due,
      side: dropped ? 'excluded' : sideOfClock(due, answered, on),
    },
  ];
}

export function complaintItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const received = first(facts, 'complaint.received');
  if (!received) return [];
  const unit = textOf(received, 'unit');
  const withdrawn = firstDay(facts, 'complaint.withdrawn');
  const answered = firstDay(facts, 'complaint.answered');
  const due = (received.data['dueOn'] as string | undefined) ?? addDays(received.on, 60);
  const items: Item[] = [
    {
      indicator: 'complaint_answered_rate',
      unit,
      placedOn: due,
      side: wasDropped(withdrawn, answered) ? 'excluded' : sideOfClock(due, answered, on),
    },
  ];
  const closed = firstDay(facts, 'complaint.closed');
  if (closed !== undefined) {
    const side = firstDay(facts, 'complaint.published') === undefined ? 'open' : 'met';
    items.push({ indicator: 'complaint_result_published_rate', unit, placedOn: closed, side });
  }
  if (received.data['named'] === true) {
    const registered = firstDay(facts, 'complaint.registered');
    const side = wasDropped(withdrawn, registered) ? 'excluded' : registered === undefined ? 'open' : 'met';
    items.push({ indicator: 'named_report_registered_rate', unit, placedOn: received.on, side });
  }
  return items;
}
