import { FIRST_DAY, NEVER, type LocalDate } from '../dates/local-date.ts';
import type { LawCase } from '../cases/law-case.ts';
import type { MeetingCase } from '../cases/meeting-case.ts';
import type { JudgeContext, Window } from '../indicators/definition.ts';
import type { Segment } from '../indicators/item.ts';
import type { Law } from '../law/parameter.ts';
import type { BookEntry, JudgeBook } from './book.ts';
import { segmentsOf, type View } from './segments.ts';
import { type Timeline, firstDay, seenOn } from './timeline.ts';

/** A case over time together with what else its judgement may look at. */
export interface Matter {
  readonly timeline: Timeline;
  /** for persons: every law known, promulgated or yet to be */
  readonly laws: readonly LawCase[];
  /** for units: every meeting known */
  readonly meetings: readonly MeetingCase[];
}

/** A segment with the indicator and the profile that give it: a row of the ledger, but for its sign and its time. */
export interface JudgedItem extends Segment {
  readonly indicator: string;
  readonly profile: string;
}

const ALWAYS: Window = { from: FIRST_DAY, to: NEVER, key: '' };

/** Every item of a matter, under every profile, over all time. Pure: (facts, law, calendar) → rows. */
export function judge(matter: Matter, book: JudgeBook): readonly JudgedItem[] {
  const judged: JudgedItem[] = [];
  const entries = book.entries[matter.timeline.whole.kind] ?? [];
  for (const entry of entries) {
    for (const { profile, law } of entry.rulings) {
      for (const segment of judgeOne(matter, entry, law, book)) {
        judged.push({ ...segment, indicator: entry.definition.id, profile });
      }
    }
  }
  return judged;
}

function judgeOne(matter: Matter, { definition }: BookEntry, law: Law, book: JudgeBook): readonly Segment[] {
  const { timeline, laws, meetings } = matter;
  const surroundings = { law, calendar: book.calendar, laws, meetings };
  const windows = definition.windows?.(timeline.whole as never, surroundings) ?? [ALWAYS];
  const days = changeDays(matter, definition);
  const ticks = definition.ticks?.(timeline.whole as never, surroundings) ?? [];
  return windows.flatMap((window) => {
    const views = viewDays(window, [...days, ...ticks], firstDay(timeline)).map((on): View => {
      const seen = seenOn(timeline, on);
      return { on, items: seen ? definition.items(seen as never, contextOn(on, window, surroundings)) : [] };
    });
    return segmentsOf(views);
  });
}

type Surroundings = Omit<JudgeContext, 'on' | 'window'>;

const contextOn = (on: LocalDate, window: Window, surroundings: Surroundings): JudgeContext => ({
  ...surroundings,
  laws: surroundings.laws.filter((l) => l.promulgated !== undefined && l.promulgated.on <= on),
  meetings: surroundings.meetings.filter((m) => m.held !== undefined && m.held.on <= on),
  on,
  window,
});

/** The days on which a fact that the indicator reads came into view. */
function changeDays(matter: Matter, { reads }: BookEntry['definition']): readonly LocalDate[] {
  const read = reads as readonly string[] | undefined;
  const own = matter.timeline.steps
    .filter((step) => read === undefined || step.types.some((type) => read.includes(type)))
    .map((step) => step.on);
  const others = [
    ...(read === undefined || read.includes('law.promulgated') ? matter.laws.map((l) => l.promulgated?.on) : []),
    ...(read === undefined || read.includes('meeting.held') ? matter.meetings.map((m) => m.held?.on) : []),
  ];
  return [...own, ...others.filter((on) => on !== undefined)];
}

/** The days at which a window must be looked at: its start (not before the first fact) and every change within it. */
function viewDays(window: Window, changes: readonly LocalDate[], first: LocalDate): readonly LocalDate[] {
  const start = window.from > first ? window.from : first;
  if (start > window.to || start === NEVER) return [];
  const within = changes.filter((day) => day > start && day <= window.to);
  return [...new Set([start, ...within])].sort();
}

