import fc from 'fast-check';

import { addDays } from '../dates/local-date.ts';
import type { FaduEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { DataOf, EventName } from '../events/register.ts';
import { createBook } from '../judging/book.ts';
import { judge } from '../judging/judge.ts';
import { matterAt } from '../judging/versions.ts';
import { createCalendar } from '../law/calendar/calendar.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import { sideOf } from './item.ts';
import { indicators } from './register.ts';

/*
 * Contract §5 rule 1, for whole histories: what is said of a day does not depend on facts of later days. It holds
 * windows, ticks and the joining of segments together: were one of them wrong, an old figure would change with time.
 */

const book = createBook(indicators, [lawOf('yongchuan', profiles)], createCalendar([]));

type Draft = { readonly [T in EventName]: { readonly type: T; readonly data: DataOf<T> } }[EventName];
interface Surroundings {
  readonly subject: string;
  readonly own: readonly FaduEvent[];
  readonly laws: readonly FaduEvent[];
  readonly meetings: readonly FaduEvent[];
}

// Close to the turns of two years, so that boundaries meet.
const day = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map((n) => addDays('2025-01-01', n)),
  fc.integer({ min: -4, max: 4 }).map((n) => addDays('2026-01-01', n)),
  fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-06-01', n)),
);
const unit = fc.constantFrom('a', 'b');
const role = fc.constantFrom(
  'enforcement_officer' as const,
  'legal_reviewer' as const,
  'civil_servant' as const,
);
const certificate = fc.constantFrom('C1', 'C2');

const posted = fc
  .record({
    unit,
    on: day,
    roles: fc.uniqueArray(role, { minLength: 1 }),
    appointment: fc.constantFrom('initial' as const, 'promotion' as const, 'transfer' as const),
  })
  .map((data): Draft => ({ type: 'person.posted', data }));
const attended = fc
  .record({
    session: fc.constantFrom('s1', 's2', 's3', 's4'),
    category: fc.constantFrom('general' as const, 'new_law' as const, 'initial' as const),
    law: fc.constantFrom('L1', 'L2'),
    hours: fc.constantFrom('1.5', '3', '12', '24'),
    on: day,
  })
  .map((data): Draft => ({ type: 'training.attended', data }));
const ofPerson = fc.oneof(
  posted,
  attended,
  day.map((on): Draft => ({ type: 'person.left', data: { on } })),
  fc.record({ certificate, from: day, to: day }).map((data): Draft => ({ type: 'person.certified', data })),
  fc.record({ certificate, on: day }).map((data): Draft => ({ type: 'person.certificate_revoked', data })),
);
const promulgated = fc
  .record({
    title: fc.constant('法'),
    promulgatedOn: day,
    effectiveOn: day,
    units: fc.constantFrom('all' as const, ['a']),
  })
  .map((data): Draft => ({ type: 'law.promulgated', data }));

const category = fc.constantFrom('government' as const, 'department' as const, 'town' as const);
const ofUnit = fc.oneof(
  fc
    .record({ name: fc.constant('甲'), category, enforcement: fc.boolean(), on: day })
    .map((data): Draft => ({ type: 'unit.registered', data })),
  fc
    .record({ category, enforcement: fc.boolean(), on: day })
    .map((data): Draft => ({ type: 'unit.category_changed', data })),
  day.map((on): Draft => ({ type: 'unit.abolished', data: { on } })),
);
const held = fc
  .record({
    unit: fc.constant('x'),
    on: day,
    category: fc.constantFrom('lecture' as const, 'leader_class' as const),
  })
  .map((data): Draft => ({ type: 'meeting.held', data }));

const instance = fc.constantFrom('first' as const, 'second' as const);
const ofSuit = fc.oneof(
  fc
    .record({ defendants: fc.uniqueArray(unit, { minLength: 1 }), on: day })
    .map((data): Draft => ({ type: 'litigation.filed', data })),
  fc
    .record({
      instance,
      on: day,
      appearances: fc.array(fc.record({ unit, head: fc.boolean(), excused: fc.boolean() }), { maxLength: 2 }),
    })
    .map((data): Draft => ({ type: 'litigation.hearing_held', data })),
  fc
    .record({
      instance,
      on: day,
      outcome: fc.constantFrom('revoked' as const, 'claims_dismissed' as const, 'terminated' as const),
    })
    .map((data): Draft => ({ type: 'litigation.judged', data })),
  fc
    .record({ on: day, afterCorrection: fc.boolean() })
    .map((data): Draft => ({ type: 'litigation.withdrawn', data })),
);

const placed = (drafts: readonly Draft[], subjectOf: (i: number) => string): readonly FaduEvent[] =>
  drafts.map((draft, i) => ({
    ...draft,
    id: `e${i}`,
    source: 'test',
    subject: subjectOf(i),
    time: '2026-06-01T00:00:00Z',
    recordedAt: '2026-06-01T00:00:00.000Z',
  }));

const bySubject = (events: readonly FaduEvent[]) => new Map(events.map((e) => [e.subject, [e]]));

/** Everything said of a day: item, unit, place, due day, side. */
function saidOn(on: string, { subject, own, laws, meetings }: Surroundings): readonly string[] {
  const scope = { subject, events: own, related: bySubject([...laws, ...meetings]) };
  return judge(matterAt(scope).matter, book)
    .filter((s) => s.seenFrom <= on && on < s.seenTo)
    .map((s) => [s.indicator, s.item, s.unit, s.placedOn, s.dueOn, s.excluded, sideOf(s, on)].join(' '))
    .toSorted();
}

const upTo = (on: string, events: readonly FaduEvent[]) => events.filter((e) => legalDateOf(e) <= on);

const isTheSame = (on: string, all: Surroundings): void => {
  const seen = { ...all, own: upTo(on, all.own), laws: upTo(on, all.laws), meetings: upTo(on, all.meetings) };
  expect(saidOn(on, all)).toEqual(saidOn(on, seen));
};

describe('what is said of a day does not depend on later facts', () => {
  const runs = { numRuns: 400, seed: 20261121 };

  it('for a person', () => {
    const laws = fc.array(promulgated, { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(ofPerson, { maxLength: 10 }), laws, day, (own, promulgations, on) => {
        isTheSame(on, {
          subject: 'person/P',
          own: placed(own, () => 'person/P'),
          laws: placed(promulgations, (i) => `law/L${i + 1}`),
          meetings: [],
        });
      }),
      runs,
    );
  });

  it('for a unit', () => {
    const meetings = fc.array(held, { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(ofUnit, { maxLength: 4 }), meetings, day, (own, all, on) => {
        const held = placed(all, (i) => `meeting/M${i}`);
        isTheSame(on, { subject: 'unit/x', own: placed(own, () => 'unit/x'), laws: [], meetings: held });
      }),
      runs,
    );
  });

  it('for a suit', () => {
    fc.assert(
      fc.property(fc.array(ofSuit, { maxLength: 6 }), day, (own, on) => {
        const subject = 'litigation/L';
        isTheSame(on, { subject, own: placed(own, () => subject), laws: [], meetings: [] });
      }),
      runs,
    );
  });
});
