import {
  type Checkpoints,
  type CloudEvent,
  type JudgeBook,
  type LogRecord,
  type Positions,
  type StoredRecord,
  type EncodingSheet,
  type JoiningSheet,
  type TableWriter,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
} from '@fadu/domain';
import { InMemoryEventLog, plainSheet } from '@fadu/domain/testing';
import { Judge, JudgeOfPart, type Judges, Projector, SplitJudges } from '@fadu/projector';

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

/** How a projector of these tests works. */
interface Manner {
  /** most events of one step */
  readonly batch: number;
  readonly checkpoints?: Checkpoints;
  /** how many judge at the same time; with 1 the projector does it itself */
  readonly judges?: number;
  /** what several of them write on, to be joined to the writer's sheets */
  readonly newSheet?: () => EncodingSheet;
}

export const projectorOf = (
  log: InMemoryEventLog,
  writer: TableWriter<JoiningSheet>,
  { batch, checkpoints = log.checkpoints, judges = 1, newSheet = plainSheet }: Manner,
): Projector<JoiningSheet> =>
  new Projector({
    log,
    journal: log.journal,
    checkpoints,
    writer,
    judges: judgesOf(log, judges, newSheet),
    clock: () => '2026-11-21T00:00:00.000Z',
    batch,
  });

const judgesOf = (log: InMemoryEventLog, of: number, newSheet: () => EncodingSheet): Judges<JoiningSheet> =>
  of === 1
    ? new Judge({ log, book })
    : new SplitJudges(
        log,
        Array.from({ length: of }, (_, index) => new JudgeOfPart({ log, book, newSheet }, { index, of })),
      );

/** Steps of any size, one judge or several. */
export const mannerBy = (random: () => number) => ({
  batch: 1 + Math.floor(random() * 60),
  judges: 1 + Math.floor(random() * 3),
});

/**
 * Carries records into tables through a log, the projector running in between as it likes.
 * @returns the events that the log accepted, as it holds them
 */
export async function carried(
  records: readonly LogRecord[],
  writer: TableWriter<JoiningSheet>,
  seed: number,
  newSheet: () => EncodingSheet = plainSheet,
): Promise<readonly CloudEvent[]> {
  const random = randomFrom(seed);
  const log = new UnevenLog(random);
  const projector = projectorOf(log, writer, { ...mannerBy(random), newSheet });
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
export async function finish(projector: Projector<JoiningSheet>): Promise<void> {
  while (!projector.idle()) await projector.step();
  const [parked] = projector.parking.list();
  if (parked) throw new Error(`${parked.subject} could not be projected: ${parked.error}`);
}
