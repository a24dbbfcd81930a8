import { FIRST_DAY, NEVER, type LocalDate } from '../dates/local-date.ts';
import type { AnyIndicator, JudgeContext, Window } from '../indicators/definition.ts';
import type { Item } from '../indicators/item.ts';
import type { JudgeBook } from './book.ts';
import { relatedOn, relatedWhole } from './related.ts';
import { type JudgedItem, segmentsOf, type View } from './segments.ts';
import { type Timeline, firstDay, seenOn } from './timeline.ts';

/** A case over time together with what else its judgement may look at. */
export interface Matter {
  readonly timeline: Timeline;
  /** what the case depends on, over time: laws for a person, meetings for a unit */
  readonly related: readonly Timeline[];
}

const ALWAYS: Window = { from: FIRST_DAY, to: NEVER, key: '' };

/** Every item of a matter, under every profile, over all time. Pure: (facts, law, calendar) → rows. */
export function judge(matter: Matter, book: JudgeBook): readonly JudgedItem[] {
  const judged: JudgedItem[] = [];
  const { timeline } = matter;
  const related = relatedWhole(matter.related);
  for (const { definition, rulings } of book.entries[timeline.whole.kind] ?? []) {
    const days = changeDays(matter, definition.reads);
    for (const { profile, law } of rulings) {
      const surroundings = { law, calendar: book.calendar, related };
      judged.push(...judgeOne({ ...matter, definition, days, surroundings }, profile));
    }
  }
  return judged;
}

type Surroundings = Omit<JudgeContext, 'on' | 'window'>;

interface Hearing extends Matter {
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
  { timeline, related, definition, surroundings }: Hearing,
  window: Window,
  days: readonly LocalDate[],
): readonly View[] {
  return viewDays(window, days, firstDay(timeline)).map((on) => {
    const seen = seenOn(timeline, on);
    return {
      on,
      items: seen
        ? definition.items(seen as never, { ...surroundings, related: relatedOn(related, on), on, window })
        : NO_ITEMS,
    };
  });
}

const NO_ITEMS: readonly Item[] = [];

/** The days on which a fact that is read came into view, of the case or around it; every fact where nothing is said. */
function changeDays(
  { timeline, related }: Matter,
  reads: readonly string[] | undefined,
): readonly LocalDate[] {
  const days = stepDays(timeline, reads);
  return related.length === 0 ? days : [...days, ...related.flatMap((one) => stepDays(one, reads))];
}

function stepDays({ steps }: Timeline, reads: readonly string[] | undefined): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (const { on, types } of steps) {
    if (reads === undefined || types.some((type) => reads.includes(type))) days.push(on);
  }
  return days;
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
