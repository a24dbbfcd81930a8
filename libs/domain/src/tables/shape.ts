/** What a column holds, apart from any engine. The store says how it is written and typed. */
export type ColumnType =
  /** text with many values */
  | 'text'
  /** text with few values */
  | 'key'
  /** LocalDate; NEVER stands for 'no such day' */
  | 'day'
  /** an instant with any offset; kept as UTC with milliseconds */
  | 'instant'
  /** boolean */
  | 'flag'
  /** whole number from 0 */
  | 'number'
  /** decimal text with at most two places */
  | 'amount'
  /** array of text */
  | 'texts'
  /** +1 or −1 */
  | 'sign';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** what an analyst reads in the table's description */
  readonly zh: string;
}

/** A table as the projector fills it. Its DDL stands in the store's migrations and must agree. */
export interface TableShape {
  readonly name: string;
  readonly zh: string;
  readonly columns: readonly Column[];
  /** `changes`: signed rows are added; `append`: rows are added once; `current`: the newest version of a key stands */
  readonly keeping: 'changes' | 'append' | 'current';
}

export type Cell = string | number | boolean | readonly string[];
/** One row: cells by column name. */
export type Row = Readonly<Record<string, Cell>>;

export const column = (name: string, type: ColumnType, zh: string): Column => ({ name, type, zh });

/** A column of a case table with the way to fill it from a case. */
export interface CaseColumn<C> extends Column {
  readonly of: (state: C) => Cell;
}
