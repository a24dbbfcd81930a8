import type { Checkpoints, EventLogReader, Instant, Positions, StoredRecord } from '@fadu/domain';

/**
 * A step of the projector: which range of the log, of the rejections and of the audit entries it carries over. It is
 * made durable before anything is written; after a crash exactly this range is done again with the same tokens, so the
 * store takes nothing twice (spike §7.3).
 */
export interface Step {
  readonly number: number;
  readonly from: Positions;
  readonly to: Positions;
  readonly rejections: Range;
  readonly audit: Range;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How far the projector has come. */
export interface Progress {
  /** number of the last finished step */
  readonly step: number;
  readonly position: Positions;
  readonly rejections: number;
  readonly audit: number;
  /** recordedAt of the newest event projected */
  readonly dataAsOf: string | null;
}

export const startOf = (partitions: number): Progress => ({
  step: 0,
  position: Array.from({ length: partitions }, () => 0),
  rejections: 0,
  audit: 0,
  dataAsOf: null,
});

const PROGRESS = 'projector/progress';
const PENDING = 'projector/pending';

/** The durable memory of the projector. */
export class StepMemory {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly partitions: number,
  ) {}

  progress(): Progress {
    return (this.checkpoints.get(PROGRESS) as Progress | undefined) ?? startOf(this.partitions);
  }

  /** The step that was begun and not finished, if the process died in between. */
  pending(): Step | undefined {
    return (this.checkpoints.get(PENDING) as Step | null | undefined) ?? undefined;
  }

  begin(step: Step): Promise<void> {
    return this.checkpoints.put(PENDING, step);
  }

  async finish(progress: Progress): Promise<void> {
    await this.checkpoints.put(PROGRESS, progress);
    await this.checkpoints.put(PENDING, null);
  }
}

/** The positions after a batch of records. */
export function positionsAfter(from: Positions, records: readonly StoredRecord[]): Positions {
  const to = [...from];
  for (const { partition, offset } of records) to[partition] = Math.max(to[partition] ?? 0, offset + 1);
  return to;
}

export const distance = (from: Positions, to: Positions): number =>
  to.reduce((sum, next, partition) => sum + Math.max(0, next - (from[partition] ?? 0)), 0);

/** Exactly the records of a range, however much the log has grown since. */
export async function readRange(
  log: Pick<EventLogReader, 'read'>,
  from: Positions,
  to: Positions,
): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  let position = from;
  while (distance(position, to) > 0) {
    const batch = await log.read(position, Math.max(1000, distance(position, to)));
    found.push(...batch.filter((r) => r.offset < (to[r.partition] ?? 0)));
    position = positionsAfter(position, batch);
  }
  return found.toSorted((a, b) => a.partition - b.partition || a.offset - b.offset);
}

/** When the newest of the records was recorded; null when there are none. */
export const newest = (records: readonly StoredRecord[]): Instant | null =>
  records.reduce<Instant | null>((found, { event }) => later(found, event.recordedat), null);

/** The later one of two instants of which either may be missing. */
export const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || (b !== null && b > a) ? b : a;
