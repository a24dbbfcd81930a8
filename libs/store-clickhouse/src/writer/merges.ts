import type { ClickHouseClient } from '@clickhouse/client';
import type { StoreUpkeep } from '@fadu/domain';

/** A question reads every part of a table: after so many large writes merging goes on, however many are to come. */
export const WRITES_UNMERGED = 40;

/**
 * Merging in an engine that this process alone uses. What is merged during a load is merged again after the inserts that
 * follow, and takes the processor from those who judge (a tenth of a load, measured). Not for a server: others write to
 * it, and merging would stay stopped there when this process dies.
 */
export class Merges implements StoreUpkeep {
  #writes = 0;

  constructor(private readonly client: Pick<ClickHouseClient, 'command'>) {}

  async putOff(): Promise<void> {
    this.#writes += 1;
    // Each time: it holds for the tables that there are, and a rebuild makes new ones.
    if (this.#writes <= WRITES_UNMERGED) await this.client.command({ query: 'SYSTEM STOP MERGES' });
    if (this.#writes === WRITES_UNMERGED + 1) await this.#start();
  }

  async takeUp(): Promise<void> {
    if (this.#writes === 0) return;
    await this.#start();
    this.#writes = 0;
  }

  async #start(): Promise<void> {
    await this.client.command({ query: 'SYSTEM START MERGES' });
  }
}
