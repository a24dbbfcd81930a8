import type { Row, RowSheet, TableShape, TableWriter } from '@fadu/domain';

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
export class RowBinaryWriter implements TableWriter {
  // Encoding again into warm memory is quicker.
  private readonly spare: RowBuffer[] = [];

  constructor(
    private readonly insert: Insert,
    private readonly database: string,
    /** keeps the tokens of this writer apart from those of others that may reach the same table */
    private readonly tokenPrefix = '',
  ) {}

  async write(table: string, rows: readonly Row[], token: string): Promise<void> {
    const sheet = this.sheetNaming((_, suffix) => `${token}${suffix}`);
    for (const row of rows) sheet.add(table, row);
    await sheet.write(token);
  }

  sheet(): RowSheet {
    return this.sheetNaming((token, suffix, { shape }) => `${token}-${shape.name}${suffix}`);
  }

  private sheetNaming(tokenOf: (token: string, suffix: string, page: RowPage) => string): RowSheet {
    return new BinarySheet({
      takeBuffer: () => this.spare.pop() ?? new RowBuffer(),
      rowsPerPage: ROWS_PER_INSERT,
      write: async (pages, token, before) => {
        const numbers = new Map<string, number>();
        for (const page of pages) {
          const { shape, buffer } = page;
          const number = numbers.get(shape.name) ?? 0;
          numbers.set(shape.name, number + 1);
          const named = tokenOf(token, number === 0 ? '' : `.${number}`, page);
          await before?.();
          await this.insert(
            { database: this.database, shape, token: `${this.tokenPrefix}${named}` },
            buffer.written(),
          );
        }
        // Not after a failure: an insert that was broken off may still read.
        for (const { buffer } of pages) this.spare.push(buffer.emptied());
      },
    });
  }
}
