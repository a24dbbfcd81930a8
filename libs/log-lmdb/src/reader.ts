import { type EventLogReader, type Positions, type StoredRecord, fairShares } from '@fadu/domain';

import { readEnds } from './ends.ts';
import type { Environment } from './environment.ts';
import type { PlaceKey } from './key-encoders.ts';
import { MAX_OFFSET } from './keys.ts';

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
  env: Environment,
  { partition, offset, count }: { partition: number; offset: number; count: number },
  into: StoredRecord[],
): void {
  const before = into.length;
  for (let next: number | undefined = offset; next !== undefined && into.length - before < count;) {
    // Not copied: the bytes are parsed before the next read overwrites them.
    const bytes = env.log.getBinaryFast([partition, next]);
    if (bytes) {
      into.push({ partition, offset: next, event: JSON.parse(bytes.toString()) as StoredEvent });
      next += 1;
    } else next = followingOffset(env, partition, next);
  }
}

/** A replica has gaps where its origin held what does not count. */
function followingOffset({ log }: Environment, partition: number, offset: number): number | undefined {
  const start: PlaceKey = [partition, offset];
  const end: PlaceKey = [partition, MAX_OFFSET];
  const [key] = log.getKeys({ start, end, limit: 1 });
  return key?.[1];
}
