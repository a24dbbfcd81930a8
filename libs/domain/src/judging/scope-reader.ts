import type { FaduEvent } from '../events/event.ts';
import { upcast } from '../events/read-event.ts';
import type { HistoryReader, Positions, StoredRecord } from '../ports/event-log.ts';
import { dependenciesOf, dependentsOf, linksOf } from './dependencies.ts';
import type { Scope } from './versions.ts';

const PAGE = 5000;

/** A record of the log with its event lifted to the newest version, once. */
export interface Known {
  readonly record: StoredRecord;
  readonly event: FaduEvent;
}

export const known = (record: StoredRecord): Known => ({ record, event: upcast(record.event) });

export type KnownBySubject = ReadonlyMap<string, readonly Known[]>;

/** What is known of a subject and of those it depends on, to be cut at any position. */
export interface Records {
  readonly subject: string;
  readonly own: readonly Known[];
  readonly related: KnownBySubject;
}

/** All subjects beginning with `prefix`, page by page. */
export async function* allSubjects(
  histories: HistoryReader,
  prefix: string,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const page = await histories.subjects(prefix, after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!;
  }
}

/**
 * The subjects whose judgement can change by new records on `touched`: they themselves, the units that an act ever
 * named, and every person when a law changed (design §3: references).
 */
export async function affectedBy(
  touched: readonly string[],
  histories: HistoryReader,
  upTo: Positions,
): Promise<ReadonlySet<string>> {
  const affected = new Set(touched);
  const acts = touched.filter((subject) => ACTS.has(kindOfSubject(subject)));
  if (acts.length > 0) {
    const records = [...(await histories.histories(acts, upTo)).values()].flat();
    for (const named of records.flatMap(({ event }) => linksOf(event))) affected.add(named);
  }
  for (const kind of new Set(touched.flatMap((subject) => dependentsOf(kindOfSubject(subject))))) {
    for await (const page of allSubjects(histories, `${kind}/`)) for (const s of page) affected.add(s);
  }
  return affected;
}

const ACTS: ReadonlySet<string> = new Set(dependenciesOf('unit/').naming);

const kindOfSubject = (subject: string): string => subject.slice(0, subject.indexOf('/'));

const NONE: KnownBySubject = new Map();

/** Reads the records of many subjects and of what they depend on; to be used for one position and then let go. */
export class ScopeReader {
  /** every case of a kind: few, and needed for many */
  readonly #every = new Map<string, KnownBySubject>();

  constructor(private readonly histories: HistoryReader) {}

  /**
   * @param fresh records that the caller has read already, by subject: then only what lies before `from` is read
   */
  async records(
    subjects: readonly string[],
    upTo?: Positions,
    fresh?: { readonly from: Positions; readonly bySubject: KnownBySubject },
  ): Promise<readonly Records[]> {
    const own = await this.histories.histories(subjects, fresh?.from ?? upTo);
    const all: Records[] = [];
    for (const subject of subjects) {
      all.push({
        subject,
        own: joined(own.get(subject), fresh?.bySubject.get(subject)),
        related: await this.related(subject, upTo),
      });
    }
    return all;
  }

  /** The records of what a subject depends on. */
  async related(subject: string, upTo?: Positions): Promise<KnownBySubject> {
    const { every, naming } = dependenciesOf(subject);
    if (every.length === 0 && naming.length === 0) return NONE;
    const found = new Map<string, readonly Known[]>();
    for (const kind of every) for (const [s, k] of await this.#everyOf(kind, upTo)) found.set(s, k);
    if (naming.length > 0) {
      const named = await this.histories.linked(subject);
      for (const [s, k] of lifted(await this.histories.histories(named, upTo))) found.set(s, k);
    }
    return found;
  }

  async #everyOf(kind: string, upTo: Positions | undefined): Promise<KnownBySubject> {
    const kept = this.#every.get(kind);
    if (kept) return kept;
    const subjects: string[] = [];
    for await (const page of allSubjects(this.histories, `${kind}/`)) subjects.push(...page);
    const read = lifted(await this.histories.histories(subjects, upTo));
    this.#every.set(kind, read);
    return read;
  }
}

const lifted = (all: ReadonlyMap<string, readonly StoredRecord[]>): KnownBySubject =>
  new Map([...all].map(([subject, records]) => [subject, records.map(known)]));

function joined(old: readonly StoredRecord[] = [], fresh: readonly Known[] = []): readonly Known[] {
  if (old.length === 0) return fresh;
  const before = old.map(known);
  return fresh.length === 0 ? before : [...before, ...fresh];
}

/** The scope of a subject as it stood before a position (all of it, when absent). */
export const scopeBefore = ({ subject, own, related }: Records, position?: Positions): Scope => ({
  subject,
  events: cut(own, position),
  related: related.size === 0 ? NO_EVENTS : cutAll(related, position),
});

/** Everything that the judgement of subjects depends on, up to a position. */
export async function scopesOf(
  subjects: readonly string[],
  histories: HistoryReader,
  upTo?: Positions,
): Promise<readonly Scope[]> {
  if (subjects.length === 0) return [];
  const records = await new ScopeReader(histories).records(subjects, upTo);
  return records.map((one) => scopeBefore(one));
}

const NO_EVENTS: ReadonlyMap<string, readonly FaduEvent[]> = new Map();

function cut(all: readonly Known[], position: Positions | undefined): readonly FaduEvent[] {
  const events: FaduEvent[] = [];
  for (const { record, event } of all) {
    if (position === undefined || record.offset < (position[record.partition] ?? 0)) events.push(event);
  }
  return events;
}

const cutAll = (all: KnownBySubject, position: Positions | undefined) =>
  new Map(
    [...all]
      .map(([s, records]) => [s, cut(records, position)] as const)
      .filter(([, events]) => events.length > 0),
  );
