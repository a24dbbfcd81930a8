import type { Row, TableWriter } from '@fadu/domain';

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
 * their own lane's to write. Lanes number their steps by themselves, so tokens carry the partition.
 */
export const laneWriter = (writer: TableWriter, { partition, side, confirm }: RowsOfLane): TableWriter =>
  confirming(writer, confirm, {
    takes: (table, { part }) =>
      (side || !SIDE_TABLES.has(table)) && (part === undefined || part === partition),
    tokenOf: (token) => `p${partition}-${token}`,
  });

interface Narrowing {
  readonly takes: (table: string, row: Row) => boolean;
  readonly tokenOf: (token: string) => string;
}

const EVERYTHING: Narrowing = { takes: () => true, tokenOf: (token) => token };

/**
 * A writer that makes sure before each insert that it may still write: new tables know none of the tokens of the old, so
 * who was frozen while they were exchanged must not write into them.
 */
export const confirming = (
  writer: TableWriter,
  confirm: () => Promise<void>,
  { takes, tokenOf }: Narrowing = EVERYTHING,
): TableWriter => ({
  sheet: () => {
    const sheet = writer.sheet();
    return {
      add: (table, row) => {
        if (takes(table, row)) sheet.add(table, row);
      },
      allOrNone: (work) => {
        sheet.allOrNone(work);
      },
      get size() {
        return sheet.size;
      },
      write: (token) => sheet.write(tokenOf(token), confirm),
    };
  },
});
