import type { HistoryReader, Positions, StoredRecord } from '@fadu/domain';

import type { Environment } from './environment.ts';
import type { SubjectKey } from './key-encoders.ts';
import { MAX_OFFSET, MAX_PARTITION, afterAllOf, beforeAllOf } from './keys.ts';

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
    const past = Buffer.compare(Buffer.from(prefix), Buffer.from(after)) <= 0;
    for (const [key] of this.#env.subjects.getKeys({ start: past ? lastOf(after) : firstOf(prefix) })) {
      const subject = key as string;
      if (found.length >= limit || !subject.startsWith(prefix)) break;
      if (subject !== found.at(-1)) found.push(subject);
    }
    return Promise.resolve(found);
  }

  #history(subject: string, upTo: Positions | undefined): readonly StoredRecord[] {
    const records: StoredRecord[] = [];
    const range = { start: firstOf(subject), end: lastOf(subject) };
    for (const [, partition, offset] of this.#env.subjects.getKeys(range)) {
      if (upTo && offset >= (upTo[partition] ?? 0)) break;
      // Not copied: the bytes are parsed before the next read overwrites them.
      const bytes = this.#env.log.getBinaryFast([partition, offset]);
      if (bytes)
        records.push({ partition, offset, event: JSON.parse(bytes.toString()) as StoredRecord['event'] });
    }
    return records;
  }
}

/** Below the first and above the last key of a subject. */
const firstOf = (subject: string): SubjectKey => [subject, 0, 0];
const lastOf = (subject: string): SubjectKey => [subject, MAX_PARTITION, MAX_OFFSET];

/** lmdb gives keys back as plain byte arrays. */
const textOf = (key: Uint8Array, from: number): string =>
  Buffer.from(key.buffer, key.byteOffset + from, key.length - from).toString();
