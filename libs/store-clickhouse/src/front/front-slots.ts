import { refused } from '../sql/clickhouse-error.ts';

/** Lets so many in at a time; further ones wait their turn, up to a number and for a time. */
export class FrontSlots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(
    slots: number,
    private readonly most: number,
    private readonly waitMs: number,
  ) {
    this.#free = slots;
  }

  async within<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Gives the way out. @throws {ClickHouseError} TOO_MANY_SIMULTANEOUS_QUERIES */
  async enter(): Promise<() => void> {
    await this.#enter();
    let inside = true;
    return () => {
      if (inside) this.#leave();
      inside = false;
    };
  }

  #enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.most) return Promise.reject(tooMany());
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(impatience);
        resolve();
      };
      const impatience = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(tooMany());
      }, this.waitMs);
      this.#waiting.push(enter);
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

const tooMany = () => refused.busy('Too many simultaneous queries. Try again in a moment');
