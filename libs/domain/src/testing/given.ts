import { type Instant, LAST_DAY, type LocalDate } from '../dates/local-date.ts';
import type { FaduEvent } from '../events/event.ts';
import { type DataOf, type EventName, eventTypes } from '../events/register.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import { type Side, sideOf } from '../indicators/item.ts';
import { indicators } from '../indicators/register.ts';
import { createBook } from '../judging/book.ts';
import { type JudgedItem, judge } from '../judging/judge.ts';
import { matterAt } from '../judging/versions.ts';
import type { Calendar } from '../law/calendar/calendar.ts';
import { stateCouncilCalendar } from '../law/calendar/state-council.ts';
import { lawOf } from '../law/law-book.ts';
import type { Profile } from '../law/parameter.ts';
import { profiles } from '../law/profiles/register.ts';

/** An event before it has a subject: what a test writes down. */
export type Draft = Omit<FaduEvent, 'subject'>;

interface DraftOptions {
  readonly id?: string;
  readonly time?: string;
  readonly recordedAt?: Instant;
  readonly source?: string;
}

let drafted = 0;

/**
 * An event of a type, its data checked as ingest would check it. Its id is the type unless given (name ids where a
 * type comes twice); it was written at nine on its legal day, acts upon records after every fact.
 */
export function event<T extends EventName>(type: T, data: DataOf<T>, options: DraftOptions = {}): Draft {
  const definition = eventTypes[type];
  drafted += 1;
  const day = definition.dateField && (data as Record<string, LocalDate>)[definition.dateField];
  const time = options.time ?? (day === undefined ? recordTime(drafted) : `${day}T09:00:00+08:00`);
  return {
    id: options.id ?? type,
    source: options.source ?? 'test',
    time,
    recordedAt: options.recordedAt ?? new Date(time).toISOString(),
    type,
    data: definition.schema.parse(data),
  };
}

/** Later than any fact, and later than the record events written down before. */
const recordTime = (n: number): Instant =>
  new Date(Date.parse(`${LAST_DAY}T00:00:00Z`) + n * 1000).toISOString();

export interface View {
  /** `national` unless given */
  readonly profile?: string;
  /** what the system knew at an instant; everything when absent */
  readonly knownAt?: Instant;
  /** the events of what the subject depends on, by subject: `law/L-1` for a person, `meeting/M-1` for a unit */
  readonly related?: Readonly<Record<string, readonly Draft[]>>;
  readonly calendar?: Calendar;
  /** further profiles, e.g. one that changes a number */
  readonly profiles?: readonly Profile[];
  /** further indicators, e.g. one that is not registered yet */
  readonly indicators?: readonly AnyIndicator[];
}

/** An item as it stands on the day asked for. */
export interface StandingItem extends JudgedItem {
  readonly side: Side;
}

const placed = (subject: string, drafts: readonly Draft[]): readonly FaduEvent[] =>
  drafts.map((draft) => ({ ...draft, subject }) as FaduEvent);

const placedAll = (all: View['related'] = {}): ReadonlyMap<string, readonly FaduEvent[]> =>
  new Map(Object.entries(all).map(([subject, drafts]) => [subject, placed(subject, drafts)]));

/**
 * What the engine says of a subject with these events, in whatever order they are given:
 * `given('petition/XF-1', event(…), …).on('2026-03-01').items('petition_close_ontime_rate')`.
 */
export function given(subject: string, ...drafts: readonly Draft[]) {
  // Judged once for each view, whatever the number of days asked for.
  const rows = new Map<View, readonly JudgedItem[]>();
  const rowsOf = (view: View): readonly JudgedItem[] => {
    const known = rows.get(view) ?? judged(subject, drafts, view);
    rows.set(view, known);
    return known;
  };
  return {
    on: (day: LocalDate, view: View = PLAIN) => ({
      /** The items of one indicator, or of all. */
      items: (indicator?: string): readonly StandingItem[] =>
        rowsOf(view)
          .filter((row) => indicator === undefined || row.indicator === indicator)
          .filter((row) => row.seenFrom <= day && day < row.seenTo)
          .map((row) => ({ ...row, side: sideOf(row, day) })),
    }),
  };
}

const PLAIN: View = {};

function judged(subject: string, drafts: readonly Draft[], view: View): readonly JudgedItem[] {
  const profile = view.profile ?? 'national';
  const all = [...(view.profiles ?? []), ...profiles];
  const book = createBook(
    [...new Set([...indicators, ...(view.indicators ?? [])])],
    [lawOf(profile, all)],
    view.calendar ?? stateCouncilCalendar,
  );
  const scope = {
    subject,
    events: placed(subject, drafts),
    related: placedAll(view.related),
  };
  return judge(matterAt(scope, view.knownAt).matter, book);
}
