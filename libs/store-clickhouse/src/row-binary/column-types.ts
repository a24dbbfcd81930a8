import type { ColumnType, TableShape } from '@fadu/domain';

/** The ClickHouse type of a column. The migrations spell the same types out; a test compares. */
export const clickhouseType: Readonly<Record<ColumnType, string>> = {
  text: 'String',
  key: 'LowCardinality(String)',
  day: 'Date32',
  instant: "DateTime64(3, 'UTC')",
  flag: 'Bool',
  number: 'UInt64',
  amount: 'Decimal(18, 2)',
  texts: 'Array(String)',
  sign: 'Int8',
};

/**
 * Names and types of a table's columns, for reading RowBinary, which has neither. Texts with few values are read as plain
 * ones: the table makes its dictionaries of a whole block sooner than the reader of single rows does (a third of the work
 * of an insert, docs/decisions/0017).
 */
export const structureOf = ({ columns }: TableShape): string =>
  columns.map(({ name, type }) => `\`${name}\` ${clickhouseType[type === 'key' ? 'text' : type]}`).join(', ');
