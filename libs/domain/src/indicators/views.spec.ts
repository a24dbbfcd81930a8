import { addDays, type LocalDate, NEVER } from '../dates/local-date.ts';
import { settleHistory } from '../events/history.ts';
import type { FaduEvent } from '../events/event.ts';
import { seenOn, type Timeline, timelineOf } from '../judging/timeline.ts';
import { stateCouncilCalendar } from '../law/calendar/state-council.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import { type Draft, event, given } from '../testing/given.ts';
import { type Item, standingOf } from './item.ts';
import { indicators } from './register.ts';

// The engine looks at a case only on days with an event or a tick and joins what stays the same. Here every day is
// looked at by itself; both must agree, whatever the history.

/** A small generator with a fixed seed (mulberry32): a failing history can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST = '2026-02-10';
const DAYS = 130;
const HISTORIES = 60;

type Makers = readonly ((on: LocalDate, id: string) => Draft)[];
const recon: Makers = [
  (on, id) => event('reconsideration.received', { respondent: 'u1', on }, { id }),
  (on, id) => event('reconsideration.accepted', { on, procedure: 'ordinary' }, { id }),
  (on, id) => event('reconsideration.accepted', { on, procedure: 'simplified' }, { id }),
  (on, id) => event('reconsideration.correction_requested', { on }, { id }),
  (on, id) => event('reconsideration.corrected', { on }, { id }),
  (on, id) => event('reconsideration.rejected', { on }, { id }),
  (on, id) => event('reconsideration.suspended', { on }, { id }),
  (on, id) => event('reconsideration.resumed', { on }, { id }),
  (on, id) => event('reconsideration.extended', { days: 30, approvedOn: on }, { id }),
  (on, id) => event('reconsideration.decided', { on, outcome: 'revoked' }, { id }),
];
const petition: Makers = [
  (on, id) => event('petition.registered', { unit: 'u1', on, channel: 'visit', firstTime: true }, { id }),
  (on, id) => event('petition.accepted', { on }, { id }),
  (on, id) => event('petition.transferred', { toUnit: 'u2', on }, { id }),
  (on, id) => event('petition.extended', { days: 20, approvedOn: on }, { id }),
  (on, id) => event('petition.replied', { on }, { id }),
  (on, id) => event('petition.rated', { on, rating: 'dissatisfied' }, { id }),
  (on, id) => event('petition.rated', { on, rating: 'satisfied' }, { id }),
  (on, id) => event('petition.withdrawn', { on }, { id }),
];
const enforcement: Makers = [
  (on, id) => event('enforcement.opened', { unit: 'u1', on, party: { kind: 'legal' } }, { id }),
  (on, id) =>
    event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['fine'], major: true }, { id }),
  (on, id) => event('enforcement.legal_reviewed', { on, passed: true }, { id }),
  (on, id) => event('enforcement.served', { on }, { id }),
  (on, id) => event('enforcement.paid', { on, amount: '80', channel: 'on_the_spot' }, { id }),
  (on, id) => event('enforcement.extended', { days: 20, approvedOn: on }, { id }),
  (on, id) => event('enforcement.revoked', { on, by: 'court' }, { id }),
  (on, id) => event('enforcement.withdrawn', { on }, { id }),
];

const law = lawOf('national', profiles);

type Row = Pick<Item, 'item' | 'unit' | 'placedOn' | 'dueOn' | 'excluded'> & { readonly indicator: string };

const told = (row: Row, side: string): string =>
  [row.indicator, row.item, row.unit, row.placedOn, row.dueOn, row.excluded, side].join(' ');

/** What stands on a day, worked out from the facts up to that day and nothing else. */
function plainly(timeline: Timeline, day: LocalDate): readonly string[] {
  const seen = seenOn(timeline, day);
  const window = { from: FIRST, to: NEVER, key: '' };
  const context = { on: day, law, calendar: stateCouncilCalendar, related: {}, window };
  return indicators
    .filter((i) => i.subject === seen?.kind)
    .flatMap((i) =>
      i.items(seen as never, context).map((item) => told({ ...item, indicator: i.id }, sideFrom(item, day))),
    )
    .sort();
}

function sideFrom(item: Item, day: LocalDate): string {
  const { outcomeOn, outcome } = standingOf(item);
  if (item.excluded !== undefined) return 'excluded';
  return outcomeOn > day ? 'open' : outcome;
}

function history(makers: Makers, random: () => number): readonly Draft[] {
  const begun = makers[0]!(addDays(FIRST, Math.floor(random() * 10)), 'e0');
  const then = Array.from({ length: 7 }, (_, n) => {
    const make = makers[1 + Math.floor(random() * (makers.length - 1))]!;
    return make(addDays(FIRST, Math.floor(random() * random() * DAYS)), `e${n + 1}`);
  });
  return [begun, ...then];
}

describe.each([
  ['reconsideration', recon],
  ['petition', petition],
  ['enforcement', enforcement],
] as const)('the engine on a %s', (kind, makers) => {
  it('says on every day what the facts up to that day say', () => {
    const random = randomFrom(20_261_121);
    for (let n = 0; n < HISTORIES; n += 1) {
      const drafts = history(makers, random);
      const events = drafts.map((draft) => ({ ...draft, subject: `${kind}/K` }) as FaduEvent);
      const timeline = timelineOf(`${kind}/K`, settleHistory(events).facts);
      const engine = given(`${kind}/K`, ...drafts);
      for (let d = 0; d < DAYS; d += 1) {
        const day = addDays(FIRST, d);
        const rows = engine
          .on(day)
          .items()
          .map((row) => told(row, row.side));
        // compared as text first: an expectation a day is slow
        const plain = plainly(timeline, day);
        if (rows.sort().join() !== plain.join()) expect([n, day, rows]).toEqual([n, day, plain]);
      }
    }
  });
});
