import { FIRST_DAY, NEVER, type LocalDate } from '../dates/local-date.ts';
import type { LawCase } from '../cases/law-case.ts';
import type { MeetingCase } from '../cases/meeting-case.ts';
import type { AnyIndicator, JudgeContext, Window } from '../indicators/definition.ts';
import type { Item } from '../indicators/item.ts';
import type { JudgeBook } from './book.ts';
import { type JudgedItem, segmentsOf, type View } from './segments.ts';
import { type Timeline, firstDay, seenOn } from './timeline.ts';

/** A case over time together with what else its judgement may look at. */
export interface Matter {
  readonly timeline: Timeline;
  /** for persons: every law known, promulgated or yet to be */
  readonly laws: readonly LawCase[];
  /** for units: every meeting known */
  readonly meetings: readonly MeetingCase[];
}

const ALWAYS: Window = { from: FIRST_DAY, to: NEVER, key: '' };

/** Every item of a matter, under every profile, over all time. Pure: (facts, law, calendar) → rows. */
export function judge(matter: Matter, book: JudgeBook): readonly JudgedItem[] {
  const judged: JudgedItem[] = [];
  const { laws, meetings, timeline } = matter;
  for (const { definition, rulings } of book.entries[timeline.whole.kind] ?? []) {
    const days = changeDays(matter, definition.reads);
    for (const { profile, law } of rulings) {
      const surroundings = { law, calendar: book.calendar, laws, meetings };
      judged.push(...judgeOne({ timeline, definition, days, surroundings }, profile));
    }
  }
  return judged;
}

type Surroundings = Omit<JudgeContext, 'on' | 'window'>;

interface Hearing {
  readonly timeline: Timeline;
  readonly definition: AnyIndicator;
  /** days on which a fact that the indicator reads came into view */
  readonly days: readonly LocalDate[];
  readonly surroundings: Surroundings;
}

function judgeOne(hearing: Hearing, profile: string): readonly JudgedItem[] {
  const { timeline, definition, surroundings } = hearing;
  const windows = definition.windows?.(timeline.whole as never, surroundings);
  const ticks = definition.ticks?.(timeline.whole as never, surroundings);
  const days = ticks && ticks.length > 0 ? [...hearing.days, ...ticks] : hearing.days;
  const origin = { indicator: definition.id, profile };
  if (!windows) return segmentsOf(viewsOf(hearing, ALWAYS, days), origin);
  return windows.flatMap((window) => segmentsOf(viewsOf(hearing, window, days), origin));
}

function viewsOf(
  { timeline, definition, surroundings }: Hearing,
  window: Window,
  days: readonly LocalDate[],
): readonly View[] {
  return viewDays(window, days, firstDay(timeline)).map((on) => {
    const seen = seenOn(timeline, on);
    return {
      on,
      items: seen ? definition.items(seen as never, contextOn(on, window, surroundings)) : NO_ITEMS,
    };
  });
}

const NO_ITEMS: readonly Item[] = [];

const contextOn = (
  on: LocalDate,
  window: Window,
  { law, calendar, laws, meetings }: Surroundings,
): JudgeContext => ({
  law,
  calendar,
  laws: laws.length === 0 ? laws : laws.filter((l) => l.promulgated !== undefined && l.promulgated.on <= on),
  meetings:
    meetings.length === 0 ? meetings : meetings.filter((m) => m.held !== undefined && m.held.on <= on),
  on,
  window,
});

/** The days on which a fact that is read came into view; every fact where nothing is said. */
function changeDays(matter: Matter, reads: readonly string[] | undefined): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (const { on, types } of matter.timeline.steps) {
    if (reads === undefined || types.some((type) => reads.includes(type))) days.push(on);
  }
  return [...days, ...surroundingDays(matter, reads)];
}

/** The same for what lies around the case: laws promulgated, meetings held. */
function surroundingDays(
  { laws, meetings }: Matter,
  reads: readonly string[] | undefined,
): readonly LocalDate[] {
  if (laws.length === 0 && meetings.length === 0) return [];
  const promulgated = reads === undefined || reads.includes('law.promulgated') ? laws : [];
  const held = reads === undefined || reads.includes('meeting.held') ? meetings : [];
  return [...promulgated.map((l) => l.promulgated?.on), ...held.map((m) => m.held?.on)].filter(
    (on) => on !== undefined,
  );
}

/** The days at which a window must be looked at: its start (not before the first fact) and every change within it. */
function viewDays(window: Window, changes: readonly LocalDate[], first: LocalDate): readonly LocalDate[] {
  const start = window.from > first ? window.from : first;
  if (start > window.to || start === NEVER) return [];
  const days = [start];
  for (const day of changes) if (day > start && day <= window.to && !days.includes(day)) days.push(day);
  return days.length > 2 ? days.sort() : days;
}

export type { JudgedItem } from './segments.ts';
