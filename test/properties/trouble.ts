import type { Checkpoints, JoiningSheet, TableWriter } from '@fadu/domain';
import { type WriteRows, plainWriter } from '@fadu/domain/testing';

/** What a store or a disk that fails throws here. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
}

/** Now and then does not do what it is asked; or does it, and its answer is lost. */
export class Trouble {
  failures = 0;

  constructor(
    private readonly random: () => number,
    private readonly often: number,
  ) {}

  async around<T>(work: () => Promise<T>): Promise<T> {
    this.#fail('before');
    const done = await work();
    this.#fail('after');
    return done;
  }

  #fail(when: string): void {
    if (this.random() >= this.often) return;
    this.failures += 1;
    throw new TroubleError(`failed ${when} the work was done`);
  }
}

export const troubledWriter = (write: WriteRows, trouble: Trouble): TableWriter<JoiningSheet> =>
  plainWriter((...insert) => trouble.around(() => write(...insert)));

export const troubledCheckpoints = (checkpoints: Checkpoints, trouble: Trouble): Checkpoints => ({
  get: (name) => checkpoints.get(name),
  put: (name, value) => trouble.around(() => checkpoints.put(name, value)),
});
