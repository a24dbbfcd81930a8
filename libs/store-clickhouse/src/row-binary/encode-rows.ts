import type { Row, TableShape } from '@fadu/domain';

import { CellUnfitError } from '../errors.ts';
import { cellWriters } from './cell-writers.ts';
import { RowBuffer } from './row-buffer.ts';

// Some milliseconds of work: the event loop breathes between two slices.
const SLICE = 5_000;

/**
 * Rows as RowBinary, slice by slice. A slice is overwritten by the next one: use it before asking for more.
 *
 * @throws {CellUnfitError} when a row does not have the table's shape
 */
export function* encodeRows(
  shape: TableShape,
  rows: readonly Row[],
  buffer = new RowBuffer(),
): Generator<Buffer> {
  const columns = shape.columns.map(({ name, type }) => ({ name, write: cellWriters[type] }));
  const encode = (row: Row) => {
    for (const { name, write } of columns) {
      const wrong = write(buffer, row[name]);
      if (wrong !== undefined) throw new CellUnfitError(shape.name, name, wrong);
    }
  };
  for (let from = 0; from < rows.length; from += SLICE) {
    buffer.clear();
    rows.slice(from, from + SLICE).forEach(encode);
    yield buffer.written();
  }
}
