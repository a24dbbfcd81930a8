import { ScopeReader, type TableWriter, allSubjects } from '@fadu/domain';

import type { ParkingDraft, ParkingLot } from './parking.ts';
import { rowsOfSubject } from './project.ts';
import type { ProjectorParts } from './projector.ts';
import { RowSet } from './rows.ts';
import { auditRow, rejectionRow, watermarkRows } from './side-rows.ts';
import type { Progress } from './step.ts';

/** Some 30 MB of bytes: larger inserts leave fewer parts to merge. */
const ROWS_AT_ONCE = 150_000;
const SUBJECTS_AT_ONCE = 200;

/** What has a position of its own: all of the log, or one lane of it. */
export interface Share {
  /** the cut: what the live store holds */
  readonly progress: Progress;
  /** takes what cannot be judged here either */
  readonly parking: ParkingLot;
}

export interface Filling extends Pick<ProjectorParts, 'log' | 'journal' | 'book'> {
  readonly shares: readonly Share[];
  /** index of the share that a subject belongs to */
  readonly shareOf: (subject: string) => number;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Fills empty tables with what the log holds up to the cut of each share: walks the subjects, each read and folded once,
 * whatever the order of the log. Gives the number of events.
 */
export async function fill(parts: Filling, writer: TableWriter): Promise<number> {
  const { log, shares } = parts;
  const means = { ...parts, out: new BatchWriter(writer, `b${Date.now()}`) };
  const filled = shares.map((share) => new FilledShare(share, means));
  const cut = (share: Share, i: number): number =>
    shares.length === 1 ? sum(share.progress.position) : share.progress.position[i]!;
  const total = sum(shares.map(cut));
  for await (const page of allSubjects(log, '')) {
    for await (const [i, subjects] of inTurns(page, parts.shareOf)) await filled[i]!.add(subjects);
    parts.onProgress?.(sum(filled.map(({ events }) => events)), total);
  }
  for (const share of filled) await share.settle();
  await fillSideTables(parts, means.out);
  await means.out.finish();
  return sum(filled.map(({ events }) => events));
}

interface Means extends Pick<Filling, 'log' | 'book'> {
  readonly out: BatchWriter;
}

/** One share on its way. */
class FilledShare {
  events = 0;
  readonly #scopes: ScopeReader;
  readonly #draft: ParkingDraft;

  constructor(
    private readonly share: Share,
    private readonly means: Means,
  ) {
    this.#scopes = new ScopeReader(means.log);
    // Nothing of a case that is parked here stands in the new tables.
    this.#draft = share.parking.draft({ number: share.progress.step, from: [] });
  }

  async add(subjects: readonly string[]): Promise<void> {
    const { out, book } = this.means;
    const { progress, parking } = this.share;
    for (const records of await this.#scopes.records(subjects, progress.position)) {
      // The log knows the subject already, the live store does not: its first event lies behind the cut.
      if (records.own.length === 0) continue;
      this.#draft.guard(records.subject, () => {
        out.rows.sheet.allOrNone(() => {
          rowsOfSubject(out.rows, records, book, parking);
        });
      });
      this.events += records.own.length;
      if (out.rows.sheet.size >= ROWS_AT_ONCE) await out.flush();
    }
  }

  settle(): Promise<void> {
    return this.share.parking.settle(this.#draft);
  }
}

/**
 * Subjects by the share that they belong to, few at a time. Between two of these other work of the process has its turn:
 * who does not answer Kafka for ten seconds loses its place.
 */
export async function* inTurns(
  subjects: readonly string[],
  shareOf: Filling['shareOf'],
): AsyncGenerator<readonly [number, readonly string[]]> {
  const shares = new Map<number, string[]>();
  for (const subject of subjects) {
    const share = shareOf(subject);
    const all = shares.get(share);
    if (all) all.push(subject);
    else shares.set(share, [subject]);
  }
  for (const [share, all] of shares) {
    for (let i = 0; i < all.length; i += SUBJECTS_AT_ONCE) {
      yield [share, all.slice(i, i + SUBJECTS_AT_ONCE)];
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function fillSideTables({ journal, shares }: Filling, out: BatchWriter): Promise<void> {
  for (const [i, { progress }] of shares.entries()) {
    const rows = watermarkRows(progress.position, progress.dataAsOf, progress.step);
    for (const row of rows) if (shares.length === 1 || row['part'] === i) out.rows.add('watermarks', row);
  }
  const { rejections, audit } = shares[0]!.progress;
  for (const { offset, entry } of await journal.read('rejections', 0, rejections))
    out.rows.add('rejections', rejectionRow(entry, offset));
  for (const { entry } of await journal.read('audit', 0, audit)) out.rows.add('audit', auditRow(entry));
}

/** Writes batch after batch; the next one is judged while the one before is being written. */
class BatchWriter {
  rows: RowSet;
  #number = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly writer: TableWriter,
    private readonly token: string,
  ) {
    this.rows = new RowSet(writer.sheet());
  }

  async flush(): Promise<void> {
    await this.#writing;
    const full = this.rows;
    this.rows = new RowSet(this.writer.sheet());
    this.#number += 1;
    this.#writing = full.sheet.write(`${this.token}-${this.#number}`);
    // Whoever comes next hears of a failure; until then it must not count as unhandled.
    this.#writing.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.#writing;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
