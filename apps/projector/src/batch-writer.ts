import type { StoreUpkeep, TableWriter, WritableSheet } from '@fadu/domain';

/** Some 60 MB of bytes: larger inserts leave fewer parts to merge. */
const ROWS_AT_ONCE = 300_000;

/** Writes batch after batch; the next one is filled while the one before is being written. */
export class BatchWriter<Sheet extends WritableSheet> {
  sheet: Sheet;
  #number = 0;
  #writing: Promise<void> = Promise.resolve();

  /** @param token one that no other writer into these tables uses */
  constructor(
    private readonly writer: TableWriter<Sheet>,
    private readonly token: string,
    private readonly upkeep?: StoreUpkeep,
  ) {
    this.sheet = writer.sheet();
  }

  /** Begins to write what is a full batch; waits while there are two, one being written and one full. */
  async flushIfFull(): Promise<void> {
    while (this.sheet.size >= ROWS_AT_ONCE) {
      const before = this.#writing;
      await before;
      // Somebody else who waited may have begun already.
      if (before === this.#writing) this.#begin();
    }
  }

  async finish(): Promise<void> {
    await this.#writing;
    this.#begin();
    await this.#writing;
  }

  #begin(): void {
    const full = this.sheet;
    this.sheet = this.writer.sheet();
    this.#number += 1;
    const token = `${this.token}-${this.#number}`;
    this.#writing = Promise.resolve(this.upkeep?.putOff()).then(() => full.write(token));
    // Whoever comes next hears of a failure; until then it must not count as unhandled.
    this.#writing.catch(() => undefined);
  }
}
