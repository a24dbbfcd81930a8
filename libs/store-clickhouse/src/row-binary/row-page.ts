import type { Row, TableShape } from '@fadu/domain';

import { CellUnfitError } from '../errors.ts';
import type { RowBuffer } from './row-buffer.ts';
import { type RowEncoder, compileEncoder } from './row-encoder.ts';

/** Rows of one table as RowBinary. */
export class RowPage {
  readonly shape: TableShape;
  readonly buffer: RowBuffer;
  readonly #encode: RowEncoder;
  rows = 0;

  constructor(shape: TableShape, buffer: RowBuffer) {
    this.shape = shape;
    this.buffer = buffer;
    this.#encode = encoderOf(shape);
  }

  /** @throws {CellUnfitError} when the row does not have the table's shape; nothing of it is on the page then */
  add(row: Row): void {
    const { buffer } = this;
    const start = buffer.length;
    const misfit = this.#encode(buffer, row);
    if (misfit) {
      buffer.cut(start);
      throw new CellUnfitError(this.shape.name, misfit.column, misfit.reason);
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

const encoders = new Map<TableShape, RowEncoder>();

function encoderOf(shape: TableShape): RowEncoder {
  const known = encoders.get(shape);
  if (known) return known;
  const encoder = compileEncoder(shape);
  encoders.set(shape, encoder);
  return encoder;
}
