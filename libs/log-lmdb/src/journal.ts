import type { Checkpoints, Journal, JournalStream } from '@fadu/domain';

import type { Environment } from './environment.ts';
import { LogReadOnlyError } from './errors.ts';
import { offsetAt, placeKey } from './keys.ts';

/** Side streams in tables of their own; the key is the place in a single partition. */
export class LmdbJournal implements Journal {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  append(stream: JournalStream, entries: readonly unknown[]): Promise<number> {
    if (this.#env.readOnly) return Promise.reject(new LogReadOnlyError(this.#env.path));
    return new Promise((resolve) => resolve(this.#write(stream, entries)));
  }

  read(
    stream: JournalStream,
    from: number,
    limit: number,
  ): Promise<readonly { offset: number; entry: unknown }[]> {
    this.#env.root.resetReadTxn();
    const range = this.#env[stream].getRange({ start: placeKey(0, from), limit });
    return Promise.resolve(
      Array.from(range, ({ value }, i) => ({
        offset: from + i,
        entry: JSON.parse(value.toString()) as unknown,
      })),
    );
  }

  end(stream: JournalStream): number {
    this.#env.root.resetReadTxn();
    return this.#next(stream);
  }

  #write(stream: JournalStream, entries: readonly unknown[]): number {
    return this.#env.root.transactionSync(() => {
      const first = this.#next(stream);
      for (const [i, entry] of entries.entries()) {
        this.#env[stream].putSync(placeKey(0, first + i), Buffer.from(JSON.stringify(entry ?? null)));
      }
      return first;
    });
  }

  #next(stream: JournalStream): number {
    const [last] = this.#env[stream].getKeys({ reverse: true, limit: 1 });
    return last ? offsetAt(Buffer.from(last), 0) + 1 : 0;
  }
}

export class LmdbCheckpoints implements Checkpoints {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
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

  put(name: string, value: unknown): Promise<void> {
    if (this.#env.readOnly) return Promise.reject(new LogReadOnlyError(this.#env.path));
    return new Promise((resolve) => {
      const bytes = Buffer.from(JSON.stringify(value ?? null));
      this.#env.root.transactionSync(() => this.#env.checkpoints.putSync(Buffer.from(name), bytes));
      resolve();
    });
  }
}
