import type { Checkpoints, Journal, JournalStream } from '@fadu/domain';

import type { Environment } from './environment.ts';
import { LogReadOnlyError } from './errors.ts';
import { nextEntry } from './scribe/own-scribe.ts';
import type { Scribe } from './scribe/scribe.ts';

/** Side streams in tables of their own; the key is the place in a single partition. */
export class LmdbJournal implements Journal {
  readonly #env: Environment;
  readonly #scribe: Scribe;

  constructor(env: Environment, scribe: Scribe) {
    this.#env = env;
    this.#scribe = scribe;
  }

  async append(stream: JournalStream, entries: readonly unknown[]): Promise<number> {
    if (this.#env.readOnly) throw new LogReadOnlyError(this.#env.path);
    return this.#scribe.write('journal', { stream, entries: entries.map(asJson) });
  }

  read(
    stream: JournalStream,
    from: number,
    limit: number,
  ): Promise<readonly { offset: number; entry: unknown }[]> {
    this.#env.root.resetReadTxn();
    const range = this.#env[stream].getRange({ start: [0, from], limit });
    return Promise.resolve(
      Array.from(range, ({ value }, i) => ({
        offset: from + i,
        entry: JSON.parse(value.toString()) as unknown,
      })),
    );
  }

  end(stream: JournalStream): number {
    this.#env.root.resetReadTxn();
    return nextEntry(this.#env, stream);
  }
}

export class LmdbCheckpoints implements Checkpoints {
  readonly #env: Environment;
  readonly #scribe: Scribe;

  constructor(env: Environment, scribe: Scribe) {
    this.#env = env;
    this.#scribe = scribe;
  }

  get(name: string): unknown {
    this.#env.root.resetReadTxn();
    const bytes = this.#env.checkpoints.get(Buffer.from(name));
    return bytes && (JSON.parse(bytes.toString()) as unknown);
  }

  /** The names that begin so, ascending. */
  names(prefix: string): readonly string[] {
    this.#env.root.resetReadTxn();
    const found: string[] = [];
    for (const key of this.#env.checkpoints.getKeys({ start: Buffer.from(prefix) })) {
      const name = Buffer.from(key).toString();
      if (!name.startsWith(prefix)) break;
      found.push(name);
    }
    return found;
  }

  async put(name: string, value: unknown): Promise<void> {
    if (this.#env.readOnly) throw new LogReadOnlyError(this.#env.path);
    await this.#scribe.write('checkpoint', { name, value: asJson(value) });
  }
}

const asJson = (value: unknown): string => JSON.stringify(value ?? null);
