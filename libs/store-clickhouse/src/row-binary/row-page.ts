import type { Row, TableShape } from '@fadu/domain';

import { CellUnfitError } from '../errors.ts';
import { cellWriters } from './cell-writers.ts';
import type { RowBuffer } from './row-buffer.ts';

/** Rows of one table as RowBinary. */
export class RowPage {
  readonly shape: TableShape;
  readonly buffer: RowBuffer;
  readonly #columns: readonly { readonly name: string; readonly write: (typeof cellWriters)['text'] }[];
  rows = 0;

  constructor(shape: TableShape, buffer: RowBuffer) {
    this.shape = shape;
    this.buffer = buffer;
    this.#columns = shape.columns.map(({ name, type }) => ({ name, write: cellWriters[type] }));
  }

  /** @throws {CellUnfitError} when the row does not have the table's shape; nothing of it is on the page then */
  add(row: Row): void {
    const { buffer } = this;
    const start = buffer.length;
    for (const { name, write } of this.#columns) {
      const wrong = write(buffer, row[name]);
      if (wrong === undefined) continue;
      buffer.cut(start);
      throw new CellUnfitError(this.shape.name, name, wrong);
    }
    this.rows += 1;
  }

  /** Adds rows that were encoded elsewhere. */
  append(rows: number, bytes: Uint8Array): void {
    this.buffer.bytesOf(bytes);
    this.rows += rows;
  }

  /** Forgets its rows; the memory stays. */
  clear(): void {
    this.buffer.emptied();
    this.rows = 0;
  }
}
