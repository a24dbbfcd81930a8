import { type CloudEvent, type EventName, type Instant, type LocalDate, eventTypes } from '@fadu/domain';

import type { EventData, Fact } from './fact.ts';

const nameOf = (event: CloudEvent): EventName =>
  event.type.replace(/^fadu\./, '').replace(/\.v1$/, '') as EventName;
const isAct = (event: CloudEvent): boolean => nameOf(event).startsWith('record.');

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** When it was written: by instant, then id, then source. */
const byWriting = (a: CloudEvent, b: CloudEvent): number =>
  compare(Date.parse(a.time), Date.parse(b.time)) || compare(a.id, b.id) || compare(a.source, b.source);

/**
 * Contract §5 rule 1: what was known at an instant, voided events gone, corrected ones with their new content, in the
 * order of facts (legal day, then time of writing).
 */
export function factsAsKnown(
  events: readonly CloudEvent[],
  knownAt?: Instant,
): ReadonlyMap<string, readonly Fact[]> {
  const known = events.filter((e) => knownAt === undefined || e.recordedat! <= knownAt);
  const facts = new Map<string, readonly Fact[]>();
  for (const subject of new Set(known.map((e) => e.subject))) {
    facts.set(subject, factsOf(known.filter((e) => e.subject === subject)));
  }
  return facts;
}

function factsOf(history: readonly CloudEvent[]): readonly Fact[] {
  const { voided, corrected } = actsOn(history);
  return history
    .filter((e) => !isAct(e) && !voided.has(e))
    .map((event) => ({ event, data: corrected.get(event) ?? (event.data as EventData) }))
    .map(({ event, data }) => ({ event, data, on: legalDay(nameOf(event), data) }))
    .sort((a, b) => compare(a.on, b.on) || byWriting(a.event, b.event))
    .map(({ event, data, on }) => ({ subject: event.subject, id: event.id, name: nameOf(event), on, data }));
}

/** From the latest act to the earliest: whatever may change an act has been read before the act itself. */
function actsOn(history: readonly CloudEvent[]) {
  const voided = new Set<CloudEvent>();
  const corrected = new Map<CloudEvent, EventData>();
  for (const act of history.filter(isAct).sort(byWriting).reverse()) {
    if (voided.has(act)) continue;
    const said = corrected.get(act) ?? (act.data as EventData);
    const target = targetOf(act, String(said['event']), history);
    if (!target) continue;
    if (nameOf(act) === 'record.voided') voided.add(target);
    else if (!corrected.has(target) && fits(target, said['data']))
      corrected.set(target, said['data'] as EventData);
  }
  return { voided, corrected };
}

/** Any fact, and acts that were written before; of two with the same id that of the act's own source. */
function targetOf(act: CloudEvent, id: string, history: readonly CloudEvent[]): CloudEvent | undefined {
  const named = history.filter((e) => e.id === id && (!isAct(e) || byWriting(e, act) < 0));
  return named.find((e) => e.source === act.source) ?? named[0];
}

const fits = (target: CloudEvent, data: unknown): boolean =>
  eventTypes[nameOf(target)].schema.safeParse(data).success;

/** Rule 1 names the three types whose legal day is not called `on`. */
function legalDay(name: EventName, data: EventData): LocalDate {
  if (name.endsWith('.extended')) return data['approvedOn'] as LocalDate;
  if (name === 'law.promulgated') return data['promulgatedOn'] as LocalDate;
  if (name === 'person.certified') return data['from'] as LocalDate;
  return data['on'] as LocalDate;
}
