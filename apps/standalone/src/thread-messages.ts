import type { ParkedCase, ProjectionState, RebuildReport, VerifyReport } from '@fadu/domain';

/** What the projector's thread is told at its start. */
export interface ThreadSettings {
  readonly log: string;
  readonly store: string;
  readonly profiles: readonly string[];
  readonly calendarDir: string | undefined;
  /** how many judge cases at the same time */
  readonly judges: number;
}

/** What it can be asked for, with the answers. */
export interface ThreadCalls {
  rebuild: RebuildReport;
  verify: VerifyReport;
  stop: null;
}
export type ThreadCall = keyof ThreadCalls;

export type ToThread =
  | { readonly kind: 'notify' }
  | { readonly kind: 'call'; readonly id: number; readonly name: ThreadCall; readonly verify: boolean };

export type FromThread =
  | { readonly kind: 'state'; readonly state: ProjectionState; readonly parked: readonly ParkedCase[] }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
