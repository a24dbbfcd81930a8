import type { CloudEvent } from '../events/event.ts';
import type {
  AppendOutcome,
  Checkpoints,
  EventLogReader,
  EventLogWriter,
  HistoryReader,
  Journal,
  LogRecord,
  Positions,
  StoredRecord,
} from '../ports/event-log.ts';
import { fairShares } from '../ports/fair-shares.ts';
import { InMemoryCheckpoints, InMemoryJournal } from './in-memory-journal.ts';

/** The event log for tests: the same promises as the real ones except that it dies with the process. */
export class InMemoryEventLog implements EventLogWriter, EventLogReader, HistoryReader {
  readonly journal: Journal = new InMemoryJournal();
  readonly checkpoints: Checkpoints = new InMemoryCheckpoints();
  readonly partitions: number;
  readonly #log: StoredRecord[][];
  readonly #contents = new Map<string, string>();
  readonly #bySubject = new Map<string, StoredRecord[]>();
  readonly #links = new Map<string, Set<string>>();

  constructor({ partitions = 16 }: { readonly partitions?: number } = {}) {
    this.partitions = partitions;
    this.#log = Array.from({ length: partitions }, () => []);
  }

  append(records: readonly LogRecord[]): Promise<readonly AppendOutcome[]> {
    return Promise.resolve(records.map((record) => this.#appendOne(record)));
  }

  partitionOf(subject: string): number {
    return partitionOf(subject, this.partitions);
  }

  end(): Positions {
    return this.#log.map((partition) => partition.length);
  }

  read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const available = this.#log.map((records, partition) => records.length - (from[partition] ?? 0));
    const shares = fairShares(available, limit);
    const read = this.#log.flatMap((records, partition) => {
      const start = from[partition] ?? 0;
      return records.slice(start, start + (shares[partition] ?? 0));
    });
    return Promise.resolve(read);
  }

  histories(
    subjects: readonly string[],
    upTo?: Positions,
  ): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
    const before = (record: StoredRecord): boolean =>
      upTo === undefined || record.offset < (upTo[record.partition] ?? 0);
    return Promise.resolve(
      new Map(subjects.map((subject) => [subject, (this.#bySubject.get(subject) ?? []).filter(before)])),
    );
  }

  linked(subject: string): Promise<readonly string[]> {
    return Promise.resolve([...(this.#links.get(subject) ?? [])].sort(byCodePoint));
  }

  subjects(prefix: string, after: string, limit: number): Promise<readonly string[]> {
    const found = [...this.#bySubject.keys()]
      .filter((subject) => subject.startsWith(prefix) && byCodePoint(subject, after) > 0)
      .sort(byCodePoint);
    return Promise.resolve(found.slice(0, limit));
  }

  #appendOne({ event, content, links }: LogRecord): AppendOutcome {
    const identity = JSON.stringify([event.source, event.id]);
    const known = this.#contents.get(identity);
    if (known !== undefined) return known === content ? 'duplicate' : 'conflict';

    const partition = this.partitionOf(event.subject);
    const records = this.#log[partition] ?? [];
    // What comes out is what a store would give back: a copy without `undefined`, not the caller's object.
    const stored = JSON.parse(JSON.stringify(event)) as CloudEvent & { recordedat: string };
    const record: StoredRecord = { partition, offset: records.length, event: stored };
    records.push(record);
    this.#contents.set(identity, content);
    const history = this.#bySubject.get(event.subject);
    if (history) history.push(record);
    else this.#bySubject.set(event.subject, [record]);
    for (const target of links) {
      this.#links.set(target, (this.#links.get(target) ?? new Set()).add(event.subject));
    }
    return 'accepted';
  }
}

function partitionOf(subject: string, partitions: number): number {
  let hash = 0;
  for (const char of subject) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % partitions;
}

/** The order of UTF-8 bytes, which differs from that of JavaScript strings for characters such as 𠮷. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
