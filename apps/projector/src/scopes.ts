import {
  type FaduEvent,
  type HistoryReader,
  type Positions,
  type Scope,
  type StoredRecord,
  linksOf,
  upcast,
} from '@fadu/domain';

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
  readonly laws: KnownBySubject;
  readonly meetings: KnownBySubject;
}

const NONE: KnownBySubject = new Map();

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
 * The subjects whose judgement can change by new records on `touched`: they themselves, the units that a meeting ever
 * named, and every person when a law changed (design §3: references).
 */
export async function affectedBy(
  touched: readonly string[],
  histories: HistoryReader,
  upTo: Positions,
): Promise<ReadonlySet<string>> {
  const affected = new Set(touched);
  const meetings = touched.filter((s) => s.startsWith('meeting/'));
  for (const unit of await unitsNamed(meetings, histories, upTo)) affected.add(unit);
  if (touched.some((s) => s.startsWith('law/'))) {
    for await (const page of allSubjects(histories, 'person/')) for (const s of page) affected.add(s);
  }
  return affected;
}

/** Every unit that an event of these meetings ever named. */
async function unitsNamed(
  meetings: readonly string[],
  histories: HistoryReader,
  upTo: Positions,
): Promise<readonly string[]> {
  if (meetings.length === 0) return [];
  const records = [...(await histories.histories(meetings, upTo)).values()].flat();
  return records.flatMap(({ event }) => linksOf(event));
}

/** Reads the records of many subjects and of what they depend on, up to a position. */
export class ScopeReader {
  /** laws as of the position they were read at: few, and needed for every person */
  #laws: KnownBySubject | undefined;

  constructor(private readonly histories: HistoryReader) {}

  /**
   * @param fresh records that the caller has read already, by subject: then only what lies before `from` is read
   */
  async records(
    subjects: readonly string[],
    upTo: Positions,
    fresh?: { readonly from: Positions; readonly bySubject: KnownBySubject },
  ): Promise<readonly Records[]> {
    const own = await this.histories.histories(subjects, fresh?.from ?? upTo);
    const laws = subjects.some((s) => s.startsWith('person/')) ? await this.#lawsAt(upTo) : NONE;
    const meetings = await this.#meetingsOf(subjects, upTo);
    return subjects.map((subject) => ({
      subject,
      own: joined(own.get(subject), fresh?.bySubject.get(subject)),
      laws: subject.startsWith('person/') ? laws : NONE,
      meetings: meetings.get(subject) ?? NONE,
    }));
  }

  /** Must be called when a law has new records. */
  forgetLaws(): void {
    this.#laws = undefined;
  }

  async #lawsAt(upTo: Positions): Promise<KnownBySubject> {
    if (this.#laws) return this.#laws;
    const subjects: string[] = [];
    for await (const page of allSubjects(this.histories, 'law/')) subjects.push(...page);
    this.#laws = lifted(await this.histories.histories(subjects, upTo));
    return this.#laws;
  }

  async #meetingsOf(
    subjects: readonly string[],
    upTo: Positions,
  ): Promise<ReadonlyMap<string, KnownBySubject>> {
    const found = new Map<string, KnownBySubject>();
    for (const unit of subjects.filter((s) => s.startsWith('unit/'))) {
      const linked = await this.histories.linked(unit);
      if (linked.length > 0) found.set(unit, lifted(await this.histories.histories(linked, upTo)));
    }
    return found;
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
export function scopeBefore({ subject, own, laws, meetings }: Records, position?: Positions): Scope {
  return {
    subject,
    events: cut(own, position),
    laws: laws.size === 0 ? NO_EVENTS : cutAll(laws, position),
    meetings: meetings.size === 0 ? NO_EVENTS : cutAll(meetings, position),
  };
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
