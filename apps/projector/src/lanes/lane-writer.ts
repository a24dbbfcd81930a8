import type { Row, RowSheet, TableWriter } from '@fadu/domain';

import { sheetOf } from '../plain-sheet.ts';

const SIDE_TABLES: ReadonlySet<string> = new Set(['audit', 'rejections']);

/**
 * Writes what is of one partition. A lane reads records of others too, where its cases depend on them; their own rows are
 * their own lane's to write. Lanes number their steps by themselves, so tokens carry the partition.
 */
export class LaneWriter implements TableWriter {
  constructor(
    private readonly writer: TableWriter,
    private readonly partition: number,
    /** whether it carries what belongs to no partition */
    private readonly side: boolean,
  ) {}

  async write(table: string, rows: readonly Row[], token: string): Promise<void> {
    const own = rows.filter((row) => this.#owns(table, row));
    if (own.length > 0) await this.writer.write(table, own, this.#tokenOf(token));
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
      write: (token) => sheet.write(this.#tokenOf(token)),
    };
  }

  #owns(table: string, { part }: Row): boolean {
    if (!this.side && SIDE_TABLES.has(table)) return false;
    return part === undefined || part === this.partition;
  }

  #tokenOf(token: string): string {
    return `p${this.partition}-${token}`;
  }
}
