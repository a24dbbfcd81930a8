import type { Row, TableWriter } from '@fadu/domain';

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
    if (!this.side && SIDE_TABLES.has(table)) return;
    const own = rows.filter(({ part }) => part === undefined || part === this.partition);
    if (own.length > 0) await this.writer.write(table, own, `p${this.partition}-${token}`);
  }
}
