import {
  addDays,
  type CloudEvent,
  type DataOf,
  earlier,
  type EventName,
  eventTypes,
  type Instant,
  later,
  type LocalDate,
  weekday,
  wireType,
} from '@fadu/domain';

import type { Chance } from './chance.ts';

export const DEMO_SOURCE = 'demo:yong-an';

/** What arrived at one instant. */
export interface DemoChunk {
  readonly recordedAt: Instant;
  /** with `recordedat`; oldest first */
  readonly events: readonly CloudEvent[];
  /** place of this chunk, from 1, and how many there are: for a progress bar */
  readonly number: number;
  readonly of: number;
}

export interface Manner {
  /** the day on which the unit wrote it, when not some days after the fact */
  readonly recordedOn?: LocalDate;
  /** true where a mishap would hide what the data are meant to show */
  readonly carefully?: boolean;
}

/** The file of one subject. */
export interface Dossier {
  /** Writes a fact down, unless it lies after the end of the data; answers the id of its event. */
  readonly write: <T extends EventName>(type: T, data: DataOf<T>, manner?: Manner) => string;
}

/** All that the district wrote, told by the weeks in which it arrived. */
export interface Diary {
  readonly dossier: (subject: string, lag?: number) => Dossier;
  readonly chunks: () => Iterable<DemoChunk>;
}

interface DiaryOptions {
  readonly chance: Chance;
  readonly from: LocalDate;
  /** the last day of which there are data */
  readonly until: LocalDate;
}

type Mishap = 'late' | 'mistaken' | 'written_twice' | 'sent_twice' | 'none';
const MISHAPS: readonly (readonly [Mishap, weight: number])[] = [
  ['late', 10],
  ['mistaken', 3],
  ['written_twice', 1.5],
  ['sent_twice', 5],
  ['none', 980.5],
];

/** Units report in weekly deliveries, Mondays at nine in Shanghai. */
export function createDiary({ chance, from, until }: DiaryOptions): Diary {
  const weeks = new Map<LocalDate, CloudEvent[]>();
  const lastMonday = mondayAfter(until);

  function deliver(event: CloudEvent, monday: LocalDate): void {
    if (monday > lastMonday) return;
    const week = weeks.get(monday);
    if (week) week.push(event);
    else weeks.set(monday, [event]);
  }

  function dossier(subject: string, lag = 1): Dossier {
    let written = 0;

    function put<T extends EventName>(type: T, data: DataOf<T>, recordedOn: LocalDate): CloudEvent {
      written += 1;
      const monday = mondayAfter(recordedOn);
      const event = envelope({ subject, type, data, number: written, writtenOn: recordedOn, monday });
      deliver(event, monday);
      return event;
    }

    function write<T extends EventName>(type: T, data: DataOf<T>, manner: Manner = {}): string {
      const field = eventTypes[type].dateField ?? 'on';
      const on = (data as Record<string, LocalDate>)[field] ?? until;
      if (on > until && manner.recordedOn === undefined) return '';
      const recordedOn = manner.recordedOn ?? writtenOn(on);
      const mishap = manner.carefully === true || recordedOn < from ? 'none' : mishapOf(chance);
      if (mishap === 'none') return put(type, data, recordedOn).id;
      const afterwards = later(recordedOn, earlier(addDays(recordedOn, chance.between(60, 200)), until));
      return suffer(mishap, { type, data, field, recordedOn, afterwards });
    }

    /** What was there at the start is written down the day before. */
    const writtenOn = (on: LocalDate): LocalDate => (on <= from ? addDays(from, -1) : addDays(on, lag));

    function suffer<T extends EventName>(mishap: Mishap, fact: Mishandled<T>): string {
      const { type, data, field, recordedOn, afterwards } = fact;
      if (mishap === 'late') return put(type, data, afterwards).id;
      if (mishap === 'mistaken') {
        const wrong = addDays(
          (data as Record<string, LocalDate>)[field]!,
          chance.pick([-31, -10, -1, 1, 10, 30]),
        );
        const { id } = put(type, { ...data, [field]: wrong }, recordedOn);
        put(
          'record.corrected',
          { event: id, data: { ...data }, reason: '日期录入有误，经核对更正' },
          afterwards,
        );
        return id;
      }
      const event = put(type, data, recordedOn);
      if (mishap === 'sent_twice') {
        const again = addDays(mondayAfter(recordedOn), 7 * chance.between(0, 2));
        deliver({ ...event, recordedat: nineInShanghai(again) }, again);
      } else {
        const { id } = put(type, data, recordedOn);
        put('record.voided', { event: id, reason: '重复录入，作废' }, afterwards);
      }
      return event.id;
    }

    return { write };
  }

  function* chunks(): Iterable<DemoChunk> {
    const mondays = [...weeks.keys()].sort();
    for (const [index, monday] of mondays.entries()) {
      const events = weeks.get(monday)!.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
      yield { recordedAt: nineInShanghai(monday), events, number: index + 1, of: mondays.length };
    }
  }

  return { dossier, chunks };
}

interface Mishandled<T extends EventName> {
  readonly type: T;
  readonly data: DataOf<T>;
  readonly field: string;
  readonly recordedOn: LocalDate;
  readonly afterwards: LocalDate;
}

interface Writing {
  readonly subject: string;
  readonly type: EventName;
  readonly data: unknown;
  readonly number: number;
  readonly writtenOn: LocalDate;
  readonly monday: LocalDate;
}

// Minutes grow with the number of the event, so that facts of one day stand in the order in which they happened.
function envelope({ subject, type, data, number, writtenOn, monday }: Writing): CloudEvent {
  const minute = 9 * 60 + number * 5;
  const clock = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:00`;
  return {
    specversion: '1.0',
    id: `${subject}#${number}`,
    source: DEMO_SOURCE,
    type: wireType(type),
    subject,
    time: `${writtenOn}T${clock}+08:00`,
    datacontenttype: 'application/json',
    recordedat: nineInShanghai(monday),
    data,
  };
}

const WEIGHTS = MISHAPS.map(([, weight]) => weight);
const mishapOf = (chance: Chance): Mishap => MISHAPS[chance.place(WEIGHTS)]![0];

const two = (n: number): string => String(n).padStart(2, '0');
const nineInShanghai = (day: LocalDate): Instant => `${day}T01:00:00.000Z`;
const mondayAfter = (day: LocalDate): LocalDate => addDays(day, (8 - weekday(day)) % 7 || 7);
