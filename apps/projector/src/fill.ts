import {
  type EventLogReader,
  type HistoryReader,
  type Journal,
  type StoreUpkeep,
  type TableWriter,
  type WritableSheet,
  allSubjects,
} from '@fadu/domain';

import { BatchWriter } from './batch-writer.ts';
import type { Judges } from './judging/judges.ts';
import type { ParkingLot } from './parking/parking-lot.ts';
import { auditRow, rejectionRow, watermarkRows } from './side-rows.ts';
import type { Progress } from './step.ts';

const SUBJECTS_AT_ONCE = 200;

/** What has a position of its own: all of the log, or one lane of it. */
export interface Share<Sheet extends WritableSheet = WritableSheet> {
  /** the cut: what the live store holds */
  readonly progress: Progress;
  /** takes what cannot be judged here either */
  readonly parking: ParkingLot;
  readonly judges: Judges<Sheet>;
}

export interface Filling<Sheet extends WritableSheet = WritableSheet> {
  readonly log: EventLogReader & HistoryReader;
  readonly journal: Journal;
  readonly upkeep?: StoreUpkeep | undefined;
  readonly shares: readonly Share<Sheet>[];
  /** index of the share that a subject belongs to */
  readonly shareOf: (subject: string) => number;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Fills empty tables with what the log holds up to the cut of each share: walks the subjects, each read and folded once,
 * whatever the order of the log. Gives the number of events.
 */
export async function fill<Sheet extends WritableSheet>(
  parts: Filling<Sheet>,
  writer: TableWriter<Sheet>,
): Promise<number> {
  const out = new BatchWriter(writer, `b${Date.now()}`, parts.upkeep);
  const events = await fillCases(parts, out);
  await fillSideTables(parts, out.sheet);
  await out.finish();
  return events;
}

async function fillCases<Sheet extends WritableSheet>(
  parts: Filling<Sheet>,
  out: BatchWriter<Sheet>,
): Promise<number> {
  const { log, shares } = parts;
  // Nothing of a case that is parked here stands in the new tables.
  const drafts = shares.map(({ parking, progress }) => parking.draft({ number: progress.step, from: [] }));
  const cut = ({ progress }: Share<Sheet>, i: number): number =>
    shares.length === 1 ? sum(progress.position) : progress.position[i]!;
  const total = sum(shares.map(cut));
  let events = 0;
  const turns = inTurns(allSubjects(log, ''), parts.shareOf);
  const judgeTurns = async (): Promise<void> => {
    for await (const [i, subjects] of turns) {
      const { judges, progress, parking } = shares[i]!;
      const order = { subjects, position: progress.position, parking: parking.now() };
      const whole = await judges.whole(order, out);
      drafts[i]!.take(whole);
      events += whole.events;
      parts.onProgress?.(events, total);
      await out.flushIfFull();
    }
  };
  // Two for each judge: one that is judged, one that lies ready.
  const atOnce = Math.max(...shares.map(({ judges }) => judges.atOnce));
  await Promise.all(Array.from({ length: atOnce === 1 ? 1 : 2 * atOnce }, judgeTurns));
  for (const [i, { parking }] of shares.entries()) await parking.settle(drafts[i]!);
  return events;
}

/**
 * Subjects by the share that they belong to, few at a time. Between two of these other work of the process has its turn:
 * who does not answer Kafka for ten seconds loses its place.
 */
export async function* inTurns(
  pages: AsyncIterable<readonly string[]>,
  shareOf: Filling['shareOf'],
): AsyncGenerator<readonly [number, readonly string[]]> {
  for await (const page of pages) {
    const shares = new Map<number, string[]>();
    for (const subject of page) {
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
}

async function fillSideTables<Sheet extends WritableSheet>(
  { journal, shares }: Filling<Sheet>,
  sheet: WritableSheet,
): Promise<void> {
  for (const [i, { progress }] of shares.entries()) {
    const rows = watermarkRows(progress.position, progress.dataAsOf, progress.step);
    for (const row of rows) if (shares.length === 1 || row['part'] === i) sheet.add('watermarks', row);
  }
  const { rejections, audit } = shares[0]!.progress;
  for (const { offset, entry } of await journal.read('rejections', 0, rejections))
    sheet.add('rejections', rejectionRow(entry, offset));
  for (const { entry } of await journal.read('audit', 0, audit)) sheet.add('audit', auditRow(entry));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
