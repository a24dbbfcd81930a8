import { type EventLogReader, type Positions, type StoredRecord, fairShares } from '@fadu/domain';

import { readEnds } from './ends.ts';
import type { Environment } from './environment.ts';
import { MAX_OFFSET, offsetAt, placeKey } from './keys.ts';

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
  // Offsets come from the keys: a replica has gaps where its origin held what does not count.
  const range = log.getRange({
    start: placeKey(partition, offset),
    end: placeKey(partition, MAX_OFFSET),
    limit: count,
  });
  for (const { key, value } of range) {
    const event = JSON.parse(value.toString()) as StoredEvent;
    into.push({ partition, offset: offsetAt(Buffer.from(key.buffer, key.byteOffset, key.length), 0), event });
  }
}
