import type { HistoryReader, Positions, StoredRecord } from '@fadu/domain';

import type { Environment } from './environment.ts';
import { PLACE_BYTES, afterAllOf, beforeAllOf, offsetAt, partitionAt } from './keys.ts';

export class LmdbHistories implements HistoryReader {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  histories(
    subjects: readonly string[],
    upTo?: Positions,
  ): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
    // Everything below happens in one turn of the loop, hence in one snapshot.
    this.#env.root.resetReadTxn();
    return Promise.resolve(new Map(subjects.map((subject) => [subject, this.#history(subject, upTo)])));
  }

  linked(subject: string): Promise<readonly string[]> {
    this.#env.root.resetReadTxn();
    const start = beforeAllOf(subject);
    const keys = this.#env.links.getKeys({ start, end: afterAllOf(subject) });
    return Promise.resolve(Array.from(keys, (key) => textOf(key, start.length)));
  }

  subjects(prefix: string, after: string, limit: number): Promise<readonly string[]> {
    this.#env.root.resetReadTxn();
    const found: string[] = [];
    const start = Buffer.from(prefix);
    const past = afterAllOf(after);
    const keys = this.#env.subjects.getKeys({ start: Buffer.compare(start, past) > 0 ? start : past });
    for (const key of keys) {
      const subject = textOf(key, 0, key.length - PLACE_BYTES - 1);
      if (found.length >= limit || !subject.startsWith(prefix)) break;
      if (subject !== found.at(-1)) found.push(subject);
    }
    return Promise.resolve(found);
  }

  #history(subject: string, upTo: Positions | undefined): readonly StoredRecord[] {
    const start = beforeAllOf(subject);
    const records: StoredRecord[] = [];
    for (const key of this.#env.subjects.getKeys({ start, end: afterAllOf(subject) })) {
      const place = Buffer.from(key.buffer, key.byteOffset + start.length, PLACE_BYTES);
      const partition = partitionAt(place, 0);
      const offset = offsetAt(place, 0);
      if (upTo && offset >= (upTo[partition] ?? 0)) break;
      // Not copied: the bytes are parsed before the next read overwrites them.
      const bytes = this.#env.log.getBinaryFast(place);
      if (bytes)
        records.push({ partition, offset, event: JSON.parse(bytes.toString()) as StoredRecord['event'] });
    }
    return records;
  }
}

/** lmdb gives keys back as plain byte arrays. */
const textOf = (key: Uint8Array, from: number, to = key.length): string =>
  Buffer.from(key.buffer, key.byteOffset + from, to - from).toString();
