import type { Row, RowSheet, TableWriter } from '@fadu/domain';

import { sheetOf } from '../plain-sheet.ts';

const SIDE_TABLES: ReadonlySet<string> = new Set(['audit', 'rejections']);

/** The lane whose rows a writer takes. */
export interface RowsOfLane {
  readonly partition: number;
  /** whether it carries what belongs to no partition */
  readonly side: boolean;
  /** that the lane is still held here; nothing is written when this throws */
  readonly confirm: () => Promise<void>;
}

/**
 * Writes what is of one partition. A lane reads records of others too, where its cases depend on them; their own rows are
 * their own lane's to write. Lanes number their steps by themselves, so tokens carry the partition. Before each insert
 * the lane is confirmed: new tables know none of the tokens of the old, so who was frozen while they were exchanged must
 * not write into them.
 */
export class LaneWriter implements TableWriter {
  constructor(
    private readonly writer: TableWriter,
    private readonly lane: RowsOfLane,
  ) {}

  async write(table: string, rows: readonly Row[], token: string): Promise<void> {
    const own = rows.filter((row) => this.#owns(table, row));
    if (own.length === 0) return;
    await this.lane.confirm();
    await this.writer.write(table, own, this.#tokenOf(token));
  }

  sheet(): RowSheet {
    const sheet = sheetOf(this.writer);
    return {
      add: (table, row) => {
        if (this.#owns(table, row)) sheet.add(table, row);
      },
      allOrNone: (work) => {
        sheet.allOrNone(work);
      },
      get size() {
        return sheet.size;
      },
      write: (token) => sheet.write(this.#tokenOf(token), this.lane.confirm),
    };
  }

  #owns(table: string, { part }: Row): boolean {
    const { partition, side } = this.lane;
    if (!side && SIDE_TABLES.has(table)) return false;
    return part === undefined || part === partition;
  }

  #tokenOf(token: string): string {
    return `p${this.lane.partition}-${token}`;
  }
}
