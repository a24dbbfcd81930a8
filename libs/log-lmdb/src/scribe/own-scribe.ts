import type { JournalStream } from '@fadu/domain';

import { appendRecords } from '../append-records.ts';
import type { Environment } from '../environment.ts';
import { MAX_OFFSET } from '../keys.ts';
import type { Pack } from '../packed-records.ts';
import type { OrderName, Orders, Scribe } from './scribe.ts';

/** Writes in this thread. Durable on return: a synchronous transaction of lmdb ends with fdatasync. */
export class OwnScribe implements Scribe {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  write<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['answer']> {
    return new Promise((resolve) => {
      resolve(this.#env.root.transactionSync(() => works[name](this.#env, order as never)));
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

type Works = {
  readonly [Name in OrderName]: (env: Environment, order: Orders[Name]['order']) => Orders[Name]['answer'];
};

const works: Works = {
  append: (env, pack: Pack) => appendRecords(env, pack),
  journal: (env, { stream, entries }) => {
    const first = nextEntry(env, stream);
    for (const [i, entry] of entries.entries()) env[stream].putSync([0, first + i], Buffer.from(entry));
    return first;
  },
  checkpoint: (env, { name, value }) => {
    env.checkpoints.putSync(Buffer.from(name), Buffer.from(value));
    return null;
  },
};

/** The offset of the next entry of a side stream. */
export function nextEntry(env: Environment, stream: JournalStream): number {
  // Both ends are given: lmdb's own first key is one of bytes.
  const all = { reverse: true, start: [0, MAX_OFFSET], end: [0, 0], inclusiveEnd: true };
  const [last] = env[stream].getKeys({ ...all, limit: 1 });
  return last ? last[1] + 1 : 0;
}
