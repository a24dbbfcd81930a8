import { type EventLogReader, type Positions, type StoredRecord, fairShares } from '@fadu/domain';

import { readEnds } from './ends.ts';
import type { Environment } from './environment.ts';
import { placeKey } from './keys.ts';

type StoredEvent = StoredRecord['event'];

export class LmdbReader implements EventLogReader {
  readonly partitions: number;
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
    this.partitions = env.partitions;
  }

  end(): Positions {
    // lmdb keeps a snapshot until the next turn of the loop; a polling worker must see what another thread wrote.
    this.#env.root.resetReadTxn();
    return readEnds(this.#env);
  }

  read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const available = this.end().map((end, partition) => end - (from[partition] ?? 0));
    const records: StoredRecord[] = [];
    for (const [partition, share] of fairShares(available, limit).entries()) {
      if (share > 0) readRun(this.#env, { partition, offset: from[partition] ?? 0, count: share }, records);
    }
    return Promise.resolve(records);
  }
}

function readRun(
  { log }: Environment,
  { partition, offset, count }: { partition: number; offset: number; count: number },
  into: StoredRecord[],
): void {
  const range = log.getRange({
    start: placeKey(partition, offset),
    end: placeKey(partition, offset + count),
  });
  let next = offset;
  for (const { value } of range) {
    into.push({ partition, offset: next, event: JSON.parse(value.toString()) as StoredEvent });
    next += 1;
  }
}
