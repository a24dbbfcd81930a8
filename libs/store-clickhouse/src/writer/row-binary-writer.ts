import { type Row, type TableShape, type TableWriter, tables } from '@fadu/domain';

import { TableUnknownError } from '../errors.ts';
import { encodeRows } from '../row-binary/encode-rows.ts';
import { RowBuffer } from '../row-binary/row-buffer.ts';

export interface InsertTarget {
  readonly database: string;
  readonly shape: TableShape;
  /** the same token again inserts nothing */
  readonly token: string;
}

/** Brings RowBinary into a table, all or nothing. How, differs between the embedded engine and a server. */
export type Insert = (target: InsertTarget, chunks: Iterable<Buffer>) => Promise<void>;

/** More than this is written in several inserts, each with a token of its own. */
export const ROWS_PER_INSERT = 1_000_000;

const shapes = new Map(tables.map((shape) => [shape.name, shape]));

/** Writes the rows of the domain's tables into one database. */
export class RowBinaryWriter implements TableWriter {
  // One buffer for each write under way: encoding again into warm memory is quicker.
  private readonly spare: RowBuffer[] = [];

  constructor(
    private readonly insert: Insert,
    private readonly database: string,
    /** keeps the tokens of this writer apart from those of others that may reach the same table */
    private readonly tokenPrefix = '',
  ) {}

  async write(table: string, rows: readonly Row[], token: string): Promise<void> {
    const shape = shapes.get(table);
    if (!shape) throw new TableUnknownError(table);
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      const part = rows.length <= ROWS_PER_INSERT ? rows : rows.slice(from, from + ROWS_PER_INSERT);
      const suffix = from === 0 ? '' : `.${from / ROWS_PER_INSERT}`;
      await this.writePart(shape, part, `${this.tokenPrefix}${token}${suffix}`);
    }
  }

  private async writePart(shape: TableShape, rows: readonly Row[], token: string): Promise<void> {
    const buffer = this.spare.pop() ?? new RowBuffer();
    try {
      await this.insert({ database: this.database, shape, token }, encodeRows(shape, rows, buffer));
    } finally {
      this.spare.push(buffer);
    }
  }
}
