import type { AppendOutcome, EventLogWriter, LogRecord } from '@fadu/domain';

import { outcomeNames, refuseUnfit } from './append-records.ts';
import type { Environment } from './environment.ts';
import { LogReadOnlyError } from './errors.ts';
import { packed } from './packed-records.ts';
import type { Scribe } from './scribe/scribe.ts';

/** One call of `append` under way: records up to `outcomes.length` are written. */
interface Waiting {
  readonly records: readonly LogRecord[];
  readonly outcomes: AppendOutcome[];
  readonly resolve: (outcomes: readonly AppendOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What one call has in a transaction: its next `count` records. */
interface Share {
  readonly waiting: Waiting;
  readonly count: number;
}

/**
 * Appends in slices, one transaction each: many small calls share one transaction and one flush, and between the slices
 * of a large one others have a turn.
 */
export class LmdbWriter implements EventLogWriter {
  readonly #env: Environment;
  readonly #scribe: Scribe;
  /** how many records a transaction may take */
  readonly #most: number;
  #queue: Waiting[] = [];
  #draining: Promise<void> | undefined;

  constructor(env: Environment, scribe: Scribe, recordsPerTransaction: number) {
    this.#env = env;
    this.#scribe = scribe;
    this.#most = recordsPerTransaction;
  }

  append(records: readonly LogRecord[]): Promise<readonly AppendOutcome[]> {
    if (this.#env.readOnly) return Promise.reject(new LogReadOnlyError(this.#env.path));
    return new Promise((resolve, reject) => {
      refuseUnfit(records);
      if (records.length === 0) return resolve([]);
      this.#queue.push({ records, outcomes: [], resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when everything handed over so far is written. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // The pause comes first: whatever else arrives in this turn of the loop joins the same transaction.
    while (this.#queue.length > 0) {
      await new Promise(setImmediate);
      await this.#writeSlice();
    }
    this.#draining = undefined;
  }

  async #writeSlice(): Promise<void> {
    const sharing = this.#takeSlice();
    const failure = await this.#attempt(sharing);
    if (failure) {
      // A transaction is all or nothing, but what one call brought must not fail those who shared with it.
      for (const share of sharing) {
        const own = sharing.length === 1 ? failure : await this.#attempt([share]);
        if (own) this.#fail(share.waiting, own.error);
      }
    }
    this.#settle();
  }

  async #attempt(sharing: readonly Share[]): Promise<{ readonly error: unknown } | undefined> {
    const records = sharing.flatMap(({ waiting, count }) =>
      waiting.records.slice(waiting.outcomes.length, waiting.outcomes.length + count),
    );
    try {
      handOut(await this.#scribe.write('append', await packed(records)), sharing);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  #takeSlice(): readonly Share[] {
    const sharing: Share[] = [];
    let room = this.#most;
    for (const waiting of this.#queue) {
      const count = Math.min(room, waiting.records.length - waiting.outcomes.length);
      sharing.push({ waiting, count });
      room -= count;
      if (room === 0) break;
    }
    return sharing;
  }

  #settle(): void {
    const done = this.#queue.findIndex(({ records, outcomes }) => outcomes.length < records.length);
    const finished = this.#queue.splice(0, done === -1 ? this.#queue.length : done);
    for (const { resolve, outcomes } of finished) resolve(outcomes);
  }

  #fail(failed: Waiting, error: unknown): void {
    this.#queue = this.#queue.filter((waiting) => waiting !== failed);
    failed.reject(error);
  }
}

function handOut(outcomes: Uint8Array, sharing: readonly Share[]): void {
  let at = 0;
  for (const { waiting, count } of sharing) {
    for (const outcome of outcomes.subarray(at, at + count)) waiting.outcomes.push(outcomeNames[outcome]!);
    at += count;
  }
}
