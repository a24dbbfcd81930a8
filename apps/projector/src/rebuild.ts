import {
  type RebuildReport,
  ScopeReader,
  type StoreBuilder,
  type TableWriter,
  allSubjects,
} from '@fadu/domain';

import type { ProjectorParts } from './projector.ts';
import { sheetOf } from './plain-sheet.ts';
import { rowsOfSubject } from './project.ts';
import { RowSet } from './rows.ts';
import { auditRow, rejectionRow, watermarkRows } from './side-rows.ts';
import type { ParkingLot } from './parking.ts';
import type { Progress } from './step.ts';

const ROWS_AT_ONCE = 50_000;

export interface Rebuilding extends Pick<ProjectorParts, 'log' | 'journal' | 'book'> {
  readonly store: StoreBuilder;
  readonly parking: ParkingLot;
  /** the cut: what the live store holds */
  readonly progress: Progress;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Builds the store anew beside the live one, up to the live one's position: walks the subjects, each read and folded
 * once, whatever the order of the log. With `verify` the two are compared table by table and exchanged only if equal.
 */
export async function rebuild(parts: Rebuilding, verify: boolean): Promise<RebuildReport> {
  const started = performance.now();
  const parking = parts.parking.beside();
  const writer = await parts.store.beside();
  const events = await fill({ ...parts, parking }, writer);
  const tables = verify ? await compare(parts.store) : [];
  const equal = tables.every((t) => t.equal);
  if (equal) {
    await parts.store.swap();
    await parts.parking.replace(parking.list());
  } else {
    await parts.store.drop();
  }
  return { events, seconds: (performance.now() - started) / 1000, equal, swapped: equal, tables };
}

async function fill(parts: Rebuilding, writer: TableWriter): Promise<number> {
  const { log, book, progress, parking } = parts;
  const scopes = new ScopeReader(log);
  const out = new BatchWriter(writer, `b${Date.now()}`);
  const total = progress.position.reduce((a, b) => a + b, 0);
  // Nothing of a case that is parked here stands in the new tables.
  const draft = parking.draft({ number: progress.step, from: [] });
  let done = 0;
  for await (const page of allSubjects(log, '')) {
    for (const records of await scopes.records(page, progress.position)) {
      // The log knows the subject already, the live store does not: its first event lies behind the cut.
      if (records.own.length === 0) continue;
      draft.guard(records.subject, () => {
        out.rows.sheet.allOrNone(() => {
          rowsOfSubject(out.rows, records, book, parking);
        });
      });
      done += records.own.length;
      if (out.rows.sheet.size >= ROWS_AT_ONCE) await out.flush();
    }
    parts.onProgress?.(done, total);
  }
  await parking.settle(draft);
  await fillSideTables(parts, out);
  await out.finish();
  return done;
}

async function fillSideTables({ journal, progress }: Rebuilding, out: BatchWriter): Promise<void> {
  for (const row of watermarkRows(progress.position, progress.dataAsOf, progress.step))
    out.rows.add('watermarks', row);
  for (const { offset, entry } of await journal.read('rejections', 0, progress.rejections)) {
    out.rows.add('rejections', rejectionRow(entry, offset));
  }
  for (const { entry } of await journal.read('audit', 0, progress.audit))
    out.rows.add('audit', auditRow(entry));
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
    this.rows = new RowSet(sheetOf(writer));
  }

  async flush(): Promise<void> {
    await this.#writing;
    const full = this.rows;
    this.rows = new RowSet(sheetOf(this.writer));
    this.#number += 1;
    this.#writing = full.sheet.write(`${this.token}-${this.#number}`);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.#writing;
  }
}

async function compare(store: StoreBuilder): Promise<RebuildReport['tables']> {
  const live = await store.checksums('live');
  const fresh = await store.checksums('beside');
  return Object.keys(live).map((table) => {
    const [a, b] = [live[table]!, fresh[table] ?? { rows: 0, sum: '' }];
    return { table, live: a, fresh: b, equal: a.rows === b.rows && a.sum === b.sum };
  });
}
