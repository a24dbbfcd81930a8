import type { Instant } from '../dates/local-date.ts';
import type { Positions } from './event-log.ts';
import type { Checksum } from './table-writer.ts';

/** How far the projector is, and how it feels. */
export interface ProjectionState {
  readonly position: Positions;
  /** recordedat of the newest event that is visible */
  readonly dataAsOf: Instant | null;
  /** when the last step ended, by the clock of this machine */
  readonly lastStepAt: Instant | null;
  /** set when the projector stands still: why */
  readonly stuck: string | null;
  /** another one whenever the tables were exchanged by another process */
  readonly tables?: number | undefined;
}

/** What the API needs of the projector. */
export interface Projection {
  state(): ProjectionState;
  /** Called after every step with the new state; gives the way to stop listening. */
  onStep(listener: (state: ProjectionState) => void): () => void;
  /** Cases that could not be projected and wait, by subject. */
  parked(): Promise<readonly ParkedCase[]>;
  /** Builds the store anew beside the live one, compares every table at the same cut, and swaps if equal (or forced). */
  rebuild(options: {
    readonly verify: boolean;
    readonly onProgress?: (done: number, of: number) => void;
  }): Promise<RebuildReport>;
  /** Compares the live ledger with a fresh fold of the log, figure by figure. */
  verify(): Promise<VerifyReport>;
}

export interface ParkedCase {
  readonly subject: string;
  readonly at: Instant;
  readonly error: string;
  /** where the event lies that could not be judged, and its id */
  readonly partition?: number | undefined;
  readonly offset?: number | undefined;
  readonly event?: string | undefined;
  /** which version of the program failed */
  readonly version?: string | undefined;
  /** how often it was tried again */
  readonly retries?: number | undefined;
}

export interface RebuildReport {
  readonly events: number;
  readonly seconds: number;
  readonly equal: boolean;
  readonly swapped: boolean;
  readonly tables: readonly {
    readonly table: string;
    readonly live: Checksum;
    readonly fresh: Checksum;
    readonly equal: boolean;
  }[];
}

export interface VerifyReport {
  readonly subjects: number;
  readonly figures: number;
  readonly differences: readonly {
    readonly profile: string;
    readonly indicator: string;
    readonly unit: string;
    readonly year: number;
    readonly live: string;
    readonly fresh: string;
  }[];
}
