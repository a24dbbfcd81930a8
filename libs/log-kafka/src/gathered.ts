/** Gathers what comes in one turn of the event loop, and has it dealt with as a whole when the loop comes round. */
export class Gathered<T> {
  #all: T[] = [];
  #turn: Promise<void> | undefined;

  constructor(private readonly deal: (all: readonly T[]) => void) {}

  add(one: T): void {
    this.#all.push(one);
  }

  /** Settles when everything added so far was dealt with. */
  settled(): Promise<void> {
    this.#turn ??= new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        this.#turn = undefined;
        const all = this.#all;
        this.#all = [];
        try {
          this.deal(all);
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    return this.#turn;
  }

  /** Settles when what is under way is done; begins nothing. */
  idle(): Promise<void> {
    return this.#turn ?? Promise.resolve();
  }
}
