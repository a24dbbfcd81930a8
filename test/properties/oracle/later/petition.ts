import { addDays } from '@fadu/domain';

import { sideOfClock, wasDropped } from '../days.ts';
import { type Asked, type Fact, type Item, all, first, firstDay, numberOf, textOf } from '../fact.ts';

const NOT_OURS = ['repeat', 'not_competent', 'other_procedure'];

/** What docs/indicators.md says of petitions beyond contract §5. */
export function petitionItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  // Review and recheck name their own organ: they are items of it, be the petition registered or not.
  const above = [...reviewItems(facts, on), ...recheckItems(facts, on)];
  const registered = first(facts, 'petition.registered');
  if (!registered) return above;
  const moved = all(facts, 'petition.transferred').at(-1);
  const unit = moved ? textOf(moved, 'toUnit') : textOf(registered, 'unit');
  const replied = firstDay(facts, 'petition.replied');
  const items: Item[] = [
    { indicator: 'petition_accept_rate', unit, placedOn: registered.on, side: sideOfAcceptance(facts) },
  ];
  if (replied !== undefined) {
    const rated = firstDay(facts, 'petition.rated');
    const side = rated === undefined ? 'open' : 'met';
    items.push({ indicator: 'petition_rating_participation', unit, placedOn: replied, side });
  }
  if (registered.data['firstTime'] === true) items.push(...oneVisitItems(facts, unit, on));
  return [...items, ...closedForInspection(facts, registered, unit), ...above];
}

/** Handed on by an inspection of the environment: said by its origin or, in older lists, by its category. */
function closedForInspection(facts: readonly Fact[], registered: Fact, unit: string): readonly Item[] {
  const { origin, category } = registered.data;
  const closed = firstDay(facts, 'petition.replied', 'petition.resolved');
  if (closed === undefined || (origin !== 'environmental_inspection' && category !== '环保督察')) return [];
  return [{ indicator: 'env_petition_closed', unit, placedOn: closed, side: 'counted', amount: 0 }];
}

function sideOfAcceptance(facts: readonly Fact[]): Item['side'] {
  const accepted = firstDay(facts, 'petition.accepted');
  const refused = first(facts, 'petition.not_accepted');
  if (wasDropped(firstDay(facts, 'petition.withdrawn', 'petition.merged'), accepted)) return 'excluded';
  if (accepted !== undefined) return 'met';
  return refused && NOT_OURS.includes(String(refused.data['ground'])) ? 'excluded' : 'open';
}

function oneVisitItems(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  const closed = firstDay(facts, 'petition.replied', 'petition.resolved');
  if (closed === undefined) return [];
  const until = addDays(closed, 90);
  const again = all(facts, 'petition.repeated').some((f) => closed < f.on && f.on <= until);
  const dropped = wasDropped(firstDay(facts, 'petition.withdrawn', 'petition.merged'), closed);
  const side = dropped ? 'excluded' : again ? 'missed' : on > until ? 'met' : 'open';
  return [{ indicator: 'petition_one_visit_rate', unit, placedOn: closed, side }];
}

/** Asked for later than thirty days after the answer: lapsed. */
const lapsed = (request: Fact, answered: string | undefined): boolean =>
  answered !== undefined && request.on > addDays(answered, 30);

function reviewItems(facts: readonly Fact[], on: string): readonly Item[] {
  const request = first(facts, 'petition.review_requested');
  if (!request) return [];
  const due = addDays(request.on, 30);
  const late = lapsed(request, firstDay(facts, 'petition.replied'));
  const side = late ? 'excluded' : sideOfClock(due, firstDay(facts, 'petition.reviewed'), on);
  return [{ indicator: 'petition_review_ontime_rate', unit: textOf(request, 'unit'), placedOn: due, side }];
}

function recheckItems(facts: readonly Fact[], on: string): readonly Item[] {
  const request = first(facts, 'petition.recheck_requested');
  if (!request) return [];
  const hearing = first(facts, 'petition.recheck_hearing_held');
  const due = addDays(request.on, 30 + (hearing ? numberOf(hearing, 'days') : 0));
  const late = lapsed(request, firstDay(facts, 'petition.reviewed'));
  const side = late ? 'excluded' : sideOfClock(due, firstDay(facts, 'petition.rechecked'), on);
  return [{ indicator: 'petition_recheck_ontime_rate', unit: textOf(request, 'unit'), placedOn: due, side }];
}
