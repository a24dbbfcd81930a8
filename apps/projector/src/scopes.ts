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

/** A subject's records and those it depends on, to be cut at any position. */
export interface Records {
  readonly subject: string;
  readonly own: readonly StoredRecord[];
  readonly laws: ReadonlyMap<string, readonly StoredRecord[]>;
  readonly meetings: ReadonlyMap<string, readonly StoredRecord[]>;
}

const NONE: ReadonlyMap<string, readonly StoredRecord[]> = new Map();

/** All subjects beginning with `prefix`, page by page. */
export async function* allSubjects(
  histories: HistoryReader,
  prefix: string,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
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
  if (meetings.length > 0) {
    for (const records of (await histories.histories(meetings, upTo)).values()) {
      for (const { event } of records) for (const unit of linksOf(event)) affected.add(unit);
    }
  }
  if (touched.some((s) => s.startsWith('law/'))) {
    for await (const page of allSubjects(histories, 'person/')) for (const s of page) affected.add(s);
  }
  return affected;
}

/** Reads the records of many subjects and of what they depend on, up to a position. */
export class ScopeReader {
  /** laws as of the position they were read at: few, and needed for every person */
  #laws: { readonly at: string; readonly records: ReadonlyMap<string, readonly StoredRecord[]> } | undefined;

  constructor(private readonly histories: HistoryReader) {}

  /**
   * @param fresh records that the caller has read already, by subject: then only what lies before `from` is read
   */
  async records(
    subjects: readonly string[],
    upTo: Positions,
    fresh?: { readonly from: Positions; readonly bySubject: ReadonlyMap<string, readonly StoredRecord[]> },
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

  async #lawsAt(upTo: Positions): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
    if (this.#laws) return this.#laws.records;
    const subjects: string[] = [];
    for await (const page of allSubjects(this.histories, 'law/')) subjects.push(...page);
    const records = await this.histories.histories(subjects, upTo);
    this.#laws = { at: upTo.join(), records };
    return records;
  }

  async #meetingsOf(
    subjects: readonly string[],
    upTo: Positions,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly StoredRecord[]>>> {
    const found = new Map<string, ReadonlyMap<string, readonly StoredRecord[]>>();
    for (const unit of subjects.filter((s) => s.startsWith('unit/'))) {
      const linked = await this.histories.linked(unit);
      if (linked.length > 0) found.set(unit, await this.histories.histories(linked, upTo));
    }
    return found;
  }
}

function joined(
  old: readonly StoredRecord[] = [],
  fresh: readonly StoredRecord[] = [],
): readonly StoredRecord[] {
  if (old.length === 0) return fresh;
  return fresh.length === 0 ? old : [...old, ...fresh];
}

const below =
  (position: Positions | undefined) =>
  ({ partition, offset }: StoredRecord): boolean =>
    position === undefined || offset < (position[partition] ?? 0);

/** Each stored event is lifted once, however many scopes it is part of. */
const lifted = new WeakMap<StoredRecord, FaduEvent>();

function lift(record: StoredRecord): FaduEvent {
  const known = lifted.get(record);
  if (known) return known;
  const event = upcast(record.event);
  lifted.set(record, event);
  return event;
}

/** The scope of a subject as it stood before a position (all of it, when absent). */
export function scopeBefore({ subject, own, laws, meetings }: Records, position?: Positions): Scope {
  const cut = (records: readonly StoredRecord[]) => records.filter(below(position)).map(lift);
  const cutAll = (all: ReadonlyMap<string, readonly StoredRecord[]>) =>
    new Map([...all].map(([s, records]) => [s, cut(records)] as const).filter(([, events]) => events.length > 0));
  return { subject, events: cut(own), laws: cutAll(laws), meetings: cutAll(meetings) };
}
