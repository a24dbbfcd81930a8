import { FIRST_DAY, NEVER, later, type LocalDate } from '../dates/local-date.ts';
import type { AnyIndicator, JudgeContext, Window } from '../indicators/definition.ts';
import type { Item } from '../indicators/item.ts';
import type { JudgeBook } from './book.ts';
import { type RelatedOn, relatedOn, relatedWhole } from './related.ts';
import { type JudgedItem, segmentsOf, type View } from './segments.ts';
import { type Timeline, firstDay, seenOn } from './timeline.ts';
import type { TypeBits } from './type-bits.ts';

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
  const { kind } = timeline.whole;
  const types = typesOf(timeline);
  for (const { definition, rulings, reads, begins } of book.entries[kind] ?? []) {
    // Most indicators of a kind are about something that the case has nothing of.
    if (begins && ((begins[kind] ?? 0) & types) === 0) continue;
    const days = changeDays(matter, reads, begins);
    if (days.length === 0) continue;
    for (const { profile, law } of rulings) {
      const surroundings = { law, calendar: book.calendar, related };
      // Written out: spreading an object here costs an eighth of all judging.
      judgeOne({ timeline, around, definition, days, surroundings }, profile, judged);
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
  readonly definition: AnyIndicator;
  /** days on which a fact that the indicator reads came into view */
  readonly days: readonly LocalDate[];
  readonly surroundings: Surroundings;
}

function judgeOne(hearing: Hearing, profile: string, into: JudgedItem[]): void {
  const { timeline, definition, surroundings } = hearing;
  const windows = definition.windows?.(timeline.whole as never, surroundings) ?? ALWAYS_ONLY;
  const ticks = definition.ticks?.(timeline.whole as never, surroundings);
  const days = ticks && ticks.length > 0 ? [...hearing.days, ...ticks] : hearing.days;
  const origin = { indicator: definition.id, profile };
  for (const window of windows) {
    for (const item of segmentsOf(viewsOf(hearing, window, days), origin)) into.push(item);
  }
}

const ALWAYS_ONLY: readonly Window[] = [ALWAYS];

function viewsOf(
  { timeline, around, definition, surroundings }: Hearing,
  window: Window,
  days: readonly LocalDate[],
): readonly View[] {
  const { law, calendar } = surroundings;
  const views: View[] = [];
  for (const on of viewDays(window, days, firstDay(timeline))) {
    const seen = seenOn(timeline, on);
    const context = { law, calendar, related: around(on), on, window };
    views.push({ on, items: seen ? definition.items(seen as never, context) : NO_ITEMS });
  }
  return views;
}

const NO_ITEMS: readonly Item[] = [];
const NO_DAYS: readonly LocalDate[] = [];

/**
 * The days on which a fact that is read came into view, of the case or around it. Until then there are no items: what
 * was not read cannot be counted.
 */
function changeDays(
  { timeline, related }: Matter,
  reads: TypeBits | undefined,
  begins: TypeBits | undefined,
): readonly LocalDate[] {
  const begun = begins ? firstDayOf(timeline, begins) : FIRST_DAY;
  if (begun === undefined) return NO_DAYS;
  const days = stepDays(timeline, reads, begun);
  for (const one of related) days.push(...stepDays(one, reads));
  return days;
}

function firstDayOf({ steps, whole }: Timeline, types: TypeBits): LocalDate | undefined {
  const wanted = types[whole.kind] ?? 0;
  return steps.find((step) => (step.types & wanted) !== 0)?.on;
}

function stepDays(
  { steps, whole }: Timeline,
  reads: TypeBits | undefined,
  from: LocalDate = FIRST_DAY,
): LocalDate[] {
  const wanted = reads === undefined ? -1 : (reads[whole.kind] ?? 0);
  const days: LocalDate[] = [];
  for (const { on, types } of steps) if ((types & wanted) !== 0 && on >= from) days.push(on);
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
