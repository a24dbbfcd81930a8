import { FIRST_DAY, NEVER, later, type LocalDate } from '../dates/local-date.ts';
import type { JudgeContext, Window } from '../indicators/definition.ts';
import type { Item } from '../indicators/item.ts';
import { type BookEntry, EVERY_TYPE, type JudgeBook } from './book.ts';
import { type RelatedOn, relatedOn, relatedWhole } from './related.ts';
import { type JudgedItem, Segments } from './segments.ts';
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
  const around = relatedOn(matter.related);
  const types = typesOf(timeline);
  for (const entry of book.entries[timeline.whole.kind] ?? []) {
    // Most indicators of a kind are about something that the case has nothing of.
    if (entry.ownBegins !== undefined && (entry.ownBegins & types) === 0) continue;
    const days = changeDays(matter, entry);
    if (days.length === 0) continue;
    for (const { profile, law } of entry.rulings) {
      const surroundings = { law, calendar: book.calendar, related };
      // Written out: spreading an object here costs an eighth of all judging.
      judgeOne({ timeline, around, entry, days, surroundings }, profile, judged);
    }
  }
  return judged;
}

/** The types of all facts of a case, as bits. */
function typesOf({ steps }: Timeline): number {
  let all = 0;
  for (const { types } of steps) all |= types;
  return all;
}

type Surroundings = Omit<JudgeContext, 'on' | 'window'>;

interface Hearing {
  readonly timeline: Timeline;
  readonly around: RelatedOn;
  readonly entry: BookEntry;
  /** days on which a fact that the indicator reads came into view */
  readonly days: readonly LocalDate[];
  readonly surroundings: Surroundings;
}

function judgeOne(
  { timeline, around, entry, days: changes, surroundings }: Hearing,
  profile: string,
  into: JudgedItem[],
): void {
  const { law, calendar } = surroundings;
  const windows = entry.windows?.(timeline.whole as never, surroundings) ?? ALWAYS_ONLY;
  const ticks = entry.ticks?.(timeline.whole as never, surroundings);
  const days = ticks && ticks.length > 0 ? [...changes, ...ticks] : changes;
  const origin = { indicator: entry.indicator, profile };
  for (const window of windows) {
    const segments = new Segments(origin, into);
    for (const on of viewDays(window, days, firstDay(timeline))) {
      const seen = seenOn(timeline, on);
      const context = { law, calendar, related: around(on), on, window };
      segments.see(on, seen ? entry.items(seen as never, context) : NO_ITEMS);
    }
    segments.end();
  }
}

const ALWAYS_ONLY: readonly Window[] = [ALWAYS];
const NO_ITEMS: readonly Item[] = [];
const NO_DAYS: readonly LocalDate[] = [];

/**
 * The days on which a fact that is read came into view, of the case or around it. Until then there are no items: what
 * was not read cannot be counted.
 */
function changeDays({ timeline, related }: Matter, entry: BookEntry): readonly LocalDate[] {
  const begun = entry.ownBegins === undefined ? FIRST_DAY : firstDayOf(timeline, entry.ownBegins);
  if (begun === undefined) return NO_DAYS;
  const days = stepDays(timeline, entry.ownReads, begun);
  for (const one of related) {
    days.push(...stepDays(one, entry.reads ? (entry.reads[one.whole.kind] ?? 0) : EVERY_TYPE));
  }
  return days;
}

function firstDayOf({ steps }: Timeline, types: number): LocalDate | undefined {
  for (const step of steps) if ((step.types & types) !== 0) return step.on;
  return undefined;
}

function stepDays({ steps }: Timeline, types: number, from: LocalDate = FIRST_DAY): LocalDate[] {
  const days: LocalDate[] = [];
  for (const step of steps) if ((step.types & types) !== 0 && step.on >= from) days.push(step.on);
  return days;
}

/** The days at which a window must be looked at: its start (not before the first fact) and every change within it. */
function viewDays(window: Window, changes: readonly LocalDate[], first: LocalDate): readonly LocalDate[] {
  if (window === ALWAYS && isRising(changes)) return changes;
  const start = later(window.from, first);
  if (start > window.to || start === NEVER) return [];
  const days = [start];
  for (const day of changes) if (day > start && day <= window.to && !days.includes(day)) days.push(day);
  return days.length > 2 ? days.sort() : days;
}

/** The days of one case come in order, each once; those of others, or ticks, may not. */
function isRising(days: readonly LocalDate[]): boolean {
  for (let i = 1; i < days.length; i += 1) if (days[i]! <= days[i - 1]!) return false;
  return true;
}

export type { JudgedItem } from './segments.ts';
