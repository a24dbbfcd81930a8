/** Those who wait until something has come so far; all are told when it never will. */
export class Waiting {
  readonly #waiting = new Set<{
    readonly reached: () => boolean;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  }>();
  #over: Error | undefined;

  /** @throws what {@link end} was told, or `late` after so many milliseconds */
  until(reached: () => boolean, withinMs: number, late: () => Error): Promise<void> {
    if (this.#over) return Promise.reject(this.#over);
    if (reached()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(one);
      };
      const timer = setTimeout(() => one.reject(late()), withinMs);
      const one = {
        reached,
        resolve: () => {
          done();
          resolve();
        },
        reject: (error: Error) => {
          done();
          reject(error);
        },
      };
      this.#waiting.add(one);
    });
  }

  tell(): void {
    for (const one of [...this.#waiting]) if (one.reached()) one.resolve();
  }

  end(error: Error): void {
    this.#over ??= error;
    for (const one of [...this.#waiting]) one.reject(error);
  }
}
