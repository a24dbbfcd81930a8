import type { Checkpoints, Journal, StoreAuditor, StoreBuilder } from '@fadu/domain';

import type { LanesParts } from '../lanes/lanes.ts';
import type { Board } from './board.ts';
import type { LaneStanding } from './halt.ts';

/** What the upkeep of the tables needs of the process that does it. */
export interface UpkeepParts extends Pick<LanesParts, 'log' | 'references' | 'book' | 'clock' | 'batch'> {
  readonly journal: Journal;
  readonly board: Board;
  /** where the lanes of the group stand, by partition, as the group keeps it */
  readonly lanes: () => Promise<readonly LaneStanding[]>;
  /** what a lane keeps beside its progress, for all to see */
  readonly notes: (partition: number) => Checkpoints;
  readonly builder: StoreBuilder;
  readonly auditor: StoreAuditor;
  /** for the log of the program */
  readonly tell: (message: string) => void;
}
