import {
  type Checkpoints,
  type CloudEvent,
  type JudgeBook,
  type LogRecord,
  type Positions,
  type StoredRecord,
  type TableWriter,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
} from '@fadu/domain';
import { InMemoryEventLog } from '@fadu/domain/testing';
import { Projector } from '@fadu/projector';

import { inPieces, randomFrom } from './arrival.ts';

/** Every indicator under every profile, by the calendar that came with the program. */
export const book: JudgeBook = createBook(
  indicators,
  profiles.map(({ id }) => lawOf(id, profiles)),
  stateCouncilCalendar,
);

/** A log whose partitions are read at different paces: some are behind at every reading. */
export class UnevenLog extends InMemoryEventLog {
  constructor(private readonly random: () => number) {
    super({ partitions: 1 + Math.floor(random() * 6) });
  }

  override read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const heldBack = this.end().map((end, p) => (this.random() < 0.3 ? end : (from[p] ?? 0)));
    return super.read(heldBack, limit);
  }
}

export const projectorOf = (
  log: InMemoryEventLog,
  writer: TableWriter,
  batch: number,
  checkpoints: Checkpoints = log.checkpoints,
): Projector =>
  new Projector({
    log,
    journal: log.journal,
    checkpoints,
    writer,
    book,
    clock: () => '2026-11-21T00:00:00.000Z',
    batch,
  });

/**
 * Carries records into tables through a log, the projector running in between as it likes.
 * @returns the events that the log accepted, as it holds them
 */
export async function carried(
  records: readonly LogRecord[],
  writer: TableWriter,
  seed: number,
): Promise<readonly CloudEvent[]> {
  const random = randomFrom(seed);
  const log = new UnevenLog(random);
  const projector = projectorOf(log, writer, 1 + Math.floor(random() * 60));
  const accepted: CloudEvent[] = [];
  for (const piece of inPieces(records, random)) {
    const outcomes = await log.append(piece);
    piece.forEach(({ event }, i) => {
      if (outcomes[i] === 'accepted') accepted.push(event);
    });
    if (random() < 0.4) await projector.step();
  }
  await finish(projector);
  return accepted;
}

/** Runs until nothing waits; a case that could not be judged is an error here. */
export async function finish(projector: Projector): Promise<void> {
  while (!projector.idle()) await projector.step();
  const [parked] = projector.parking.list();
  if (parked) throw new Error(`${parked.subject} could not be projected: ${parked.error}`);
}
