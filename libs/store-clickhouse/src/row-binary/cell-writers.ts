import type { Cell, ColumnType } from '@fadu/domain';

import { dayNumberIn, millisecondsOf } from './read-times.ts';
import type { RowBuffer } from './row-buffer.ts';

/** Appends a cell; answers with what is wrong when it cannot. */
type CellWriter = (buffer: RowBuffer, cell: Cell | undefined) => string | undefined;

const DECIMAL = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/;
// A Decimal(18,2) of up to so many characters has hundredths within the safe integers.
const SAFE_DECIMAL = 15;

const text: CellWriter = (buffer, cell) => {
  if (typeof cell !== 'string') return 'must be a text';
  buffer.text(cell);
  return undefined;
};

const day: CellWriter = (buffer, cell) => {
  const number = typeof cell === 'string' ? dayNumberIn(cell) : undefined;
  if (number === undefined) return 'must be a day YYYY-MM-DD from 1900-01-01 to 2299-12-31';
  buffer.int32(number);
  return undefined;
};

const instant: CellWriter = (buffer, cell) => {
  const ms = typeof cell === 'string' ? millisecondsOf(cell) : Number.NaN;
  if (Number.isNaN(ms)) return 'must be an instant such as 2026-11-21T08:00:00.000Z';
  buffer.int64(ms);
  return undefined;
};

const flag: CellWriter = (buffer, cell) => {
  if (typeof cell !== 'boolean') return 'must be true or false';
  buffer.byte(cell ? 1 : 0);
  return undefined;
};

const number: CellWriter = (buffer, cell) => {
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0)
    return 'must be a whole number from 0';
  buffer.int64(cell);
  return undefined;
};

const amount: CellWriter = (buffer, cell) => {
  if (cell === '0') {
    buffer.int64(0); // nearly always
    return undefined;
  }
  const parts = typeof cell === 'string' ? DECIMAL.exec(cell) : null;
  if (!parts) return 'must be a decimal text with at most two places';
  const [all, sign, whole = '', places = ''] = parts;
  // By text, not by float: 35.1 × 100 is not 3510.
  const hundredths = `${sign}${whole}${places.padEnd(2, '0')}`;
  if (all.length <= SAFE_DECIMAL) buffer.int64(Number(hundredths));
  else buffer.bigInt64(BigInt(hundredths));
  return undefined;
};

const texts: CellWriter = (buffer, cell) => {
  if (!Array.isArray(cell)) return 'must be a list of texts';
  buffer.count(cell.length);
  for (const one of cell as readonly string[]) {
    const wrong = text(buffer, one);
    if (wrong !== undefined) return 'must be a list of texts';
  }
  return undefined;
};

const sign: CellWriter = (buffer, cell) => {
  if (cell !== 1 && cell !== -1) return 'must be 1 or -1';
  buffer.byte(cell);
  return undefined;
};

export const cellWriters: Readonly<Record<ColumnType, CellWriter>> = {
  text,
  key: text,
  day,
  instant,
  flag,
  number,
  amount,
  texts,
  sign,
};
