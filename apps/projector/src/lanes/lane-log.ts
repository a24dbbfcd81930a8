import type { EventLogReader, HistoryReader, Positions, StoredRecord } from '@fadu/domain';

import { LogView } from '../log-view.ts';
import type { References } from './references.ts';

const REFERENCES_AT_ONCE = 1_000;

/**
 * The log as one lane sees it: all of its own partition, and of the others only the records that its cases may depend
 * on. Its positions in the others tell how many of those it has taken in.
 */
export class LaneLog extends LogView implements EventLogReader {
  readonly partitions: number;

  constructor(
    private readonly log: EventLogReader & HistoryReader,
    private readonly partition: number,
    private readonly references: References,
  ) {
    super(log);
    this.partitions = log.partitions;
  }

  end(): Positions {
    const own = this.log.end()[this.partition]!;
    return this.references.end().map((end, partition) => (partition === this.partition ? own : end));
  }

  async read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const found: StoredRecord[] = [];
    for (let partition = 0; partition < this.partitions; partition += 1) {
      const start = from[partition] ?? 0;
      if (partition === this.partition) found.push(...(await this.#run(partition, start, limit)));
      else found.push(...(await this.#referencesFrom(partition, start, Math.min(limit, REFERENCES_AT_ONCE))));
    }
    return found;
  }

  /** Records of one partition: those who read only it are not let starve by the others. */
  #run(partition: number, start: number, limit: number): Promise<readonly StoredRecord[]> {
    const end = this.log.end();
    const only = end.map((next, p) => (p === partition ? start : next));
    return this.log.read(only, limit);
  }

  async #referencesFrom(partition: number, start: number, limit: number): Promise<readonly StoredRecord[]> {
    const found: StoredRecord[] = [];
    for (const offset of this.references.from(partition, start, limit)) {
      const [record] = await this.#run(partition, offset, 1);
      if (record) found.push(record);
    }
    return found;
  }
}
