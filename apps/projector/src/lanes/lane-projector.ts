import type { EventLogReader, HistoryReader, JudgeBook } from '@fadu/domain';

import { Judge } from '../judging/judge.ts';
import { Projector, type ProjectorParts } from '../projector.ts';

interface LaneParts extends Omit<ProjectorParts, 'log' | 'judges' | 'owns'> {
  /** the log as the lane sees it */
  readonly view: EventLogReader & HistoryReader;
  readonly book: JudgeBook;
  /** whether a case is of the lane's partition */
  readonly owns: (subject: string) => boolean;
}

/** The projector of one lane: it judges in its own thread. */
export function laneProjector({ view, book, owns, ...parts }: LaneParts): Projector {
  return new Projector({
    ...parts,
    log: view,
    judges: new Judge({ log: view, book, owns }),
    owns,
  });
}
