import type { JoiningSheet, TableShape, TableWriter } from '@fadu/domain';

import { BinarySheet } from '../row-binary/binary-sheet.ts';
import { RowBuffer } from '../row-binary/row-buffer.ts';
import type { RowPage } from '../row-binary/row-page.ts';

export interface InsertTarget {
  readonly database: string;
  readonly shape: TableShape;
  /** the same token again inserts nothing */
  readonly token: string;
}

/** Brings RowBinary into a table, all or nothing. How, differs between the embedded engine and a server. */
export type Insert = (target: InsertTarget, bytes: Buffer) => Promise<void>;

/** More than this is written in several inserts, each with a token of its own. */
export const ROWS_PER_INSERT = 1_000_000;

/** Writes the rows of the domain's tables into one database. */
export class RowBinaryWriter implements TableWriter<JoiningSheet> {
  // Encoding again into warm memory is quicker.
  private readonly spare: RowBuffer[] = [];

  constructor(
    private readonly insert: Insert,
    private readonly database: string,
    /** keeps the tokens of this writer apart from those of others that may reach the same table */
    private readonly tokenPrefix = '',
  ) {}

  sheet(): JoiningSheet {
    return new BinarySheet({
      takeBuffer: () => this.spare.pop() ?? new RowBuffer(),
      rowsPerPage: ROWS_PER_INSERT,
      write: (pages, token, before) => this.insertAll(pages, token, before),
    });
  }

  private async insertAll(
    pages: readonly RowPage[],
    token: string,
    before?: () => Promise<void>,
  ): Promise<void> {
    const written = new Map<string, number>();
    for (const { shape, buffer } of pages) {
      const number = written.get(shape.name) ?? 0;
      written.set(shape.name, number + 1);
      const named = `${this.tokenPrefix}${token}-${shape.name}${number === 0 ? '' : `.${number}`}`;
      await before?.();
      await this.insert({ database: this.database, shape, token: named }, buffer.written());
    }
    // Not after a failure: an insert that was broken off may still read.
    for (const { buffer } of pages) this.spare.push(buffer.emptied());
  }
}
