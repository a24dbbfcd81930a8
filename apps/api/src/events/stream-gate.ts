import { SaturatedError } from '../http/request-errors.ts';

/** Lets only so many requests send events at once: the log takes them one after the other anyway. */
export class StreamGate {
  #inside = 0;

  constructor(private readonly most: number) {}

  /** @throws {@link SaturatedError} when too many are inside */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.most) throw new SaturatedError(this.most);
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
    }
  }
}
