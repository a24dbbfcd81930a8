import type { Row, TableShape } from '@fadu/domain';

import { cellWriters } from './cell-writers.ts';
import type { RowBuffer } from './row-buffer.ts';

/** A cell that its column cannot hold. */
export interface Misfit {
  readonly column: string;
  /** what the cell must be, as the end of a sentence */
  readonly reason: string;
}

/** Appends the cells of a row in the order of the columns; stops at the first that does not fit, and tells which. */
export type RowEncoder = (buffer: RowBuffer, row: Row) => Misfit | undefined;

// What a column's name must be to stand in a program as it is.
const PLAIN = /^[a-z][a-z0-9_]*$/;

/**
 * Makes the encoder of a table's rows. It is written out as a program, one line a column, where a loop would do: millions
 * of rows are encoded, and reading a cell by a name that is not known beforehand costs as much as writing it.
 *
 * @throws RangeError when a column's name is no plain word, since it becomes part of a program
 */
export function compileEncoder({ name: table, columns }: TableShape): RowEncoder {
  const lines = columns.map(({ name, type }, i) => {
    if (!PLAIN.test(name))
      throw new RangeError(`A column of ${table} is called "${name}": write a plain word.`);
    return `wrong = write.${type}(buffer, row.${name}); if (wrong !== undefined) return misfit(${i}, wrong);`;
  });
  const misfit = (index: number, reason: string): Misfit => ({ column: columns[index]!.name, reason });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- names were checked
  return new Function('write', 'misfit', `return (buffer, row) => { let wrong; ${lines.join('\n')} };`)(
    cellWriters,
    misfit,
  ) as RowEncoder;
}
