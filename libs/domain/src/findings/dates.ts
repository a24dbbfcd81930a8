import { addYears, shanghaiDay, yearOf, type Instant, type LocalDate } from '../dates/local-date.ts';
import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { EventName } from '../events/register.ts';
import { type Check, type Evidence, nameOf, type Remark } from './check.ts';

/** A certificate is issued for a time to come. */
const mayLieAhead: ReadonlySet<EventName> = new Set(['person.certified']);

/** Units, laws and careers are older than the cases of the day. */
const mayBeOld: ReadonlySet<EventName> = new Set([
  'unit.registered',
  'unit.renamed',
  'unit.category_changed',
  'unit.merged',
  'unit.abolished',
  'unit.split',
  'unit.alias_added',
  'law.promulgated',
  'person.posted',
]);

/** Further back than this a date is rather a slip of the pen than a fact. */
const PLAUSIBLE_YEARS = 30;

/** Dates later than their receipt, or so early that the year is likely wrong. */
export const datesOdd: Check = (evidence) => {
  const corrections = correctionsOf(evidence);
  return evidence.facts.flatMap((fact) => {
    const corrected = corrections.get(fact.id);
    // A correction that was refused or voided leaves the fact as it was sent.
    const received = corrected === undefined || evidence.events.includes(fact) ? fact.recordedAt : corrected;
    return received === '' || plainlyInOrder(legalDateOf(fact), received) ? [] : remarksOn(fact, received);
  });
};

/** Nearly every date: turning an instant into a day is dear, and the day in UTC is never after that of Shanghai. */
const plainlyInOrder = (on: LocalDate, received: Instant): boolean =>
  on <= received.slice(0, 10) && Number(received.slice(0, 4)) - yearOf(on) < PLAUSIBLE_YEARS;

/** A corrected date was learnt with the last correction of it: event id → instant. */
function correctionsOf({ events }: Evidence): ReadonlyMap<string, Instant> {
  const received = new Map<string, Instant>();
  for (const event of events) {
    if (event.type !== 'record.corrected') continue;
    const before = received.get(event.data.event) ?? '';
    if (event.recordedAt > before) received.set(event.data.event, event.recordedAt);
  }
  return received;
}

function remarksOn(fact: FactEvent, receivedAt: Instant): readonly Remark[] {
  const [on, received] = [legalDateOf(fact), shanghaiDay(receivedAt)];
  const name = nameOf(fact.type);
  if (on > received && !mayLieAhead.has(fact.type)) {
    return [
      {
        code: 'date.after_receipt',
        event: fact.id,
        zh: `${name.zh}的日期 ${on} 晚于收到之日 ${received}`,
        en: `${name.en} is dated ${on}, after it was received on ${received}.`,
      },
    ];
  }
  if (on < addYears(received, -PLAUSIBLE_YEARS) && !mayBeOld.has(fact.type)) {
    return [
      {
        code: 'date.implausible',
        event: fact.id,
        zh: `${name.zh}的日期 ${on} 比收到之日 ${received} 早三十年以上`,
        en: `${name.en} is dated ${on}, more than ${PLAUSIBLE_YEARS} years before it was received on ${received}.`,
      },
    ];
  }
  return [];
}
