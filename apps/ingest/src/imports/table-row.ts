/** One row of a file before its columns have names. */
export interface TableRow {
  /** where it begins, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
  /** as it was written */
  readonly raw: string;
}

/** The rest of the file could not be read; what was read before stands. */
export interface TableBreak {
  readonly line: number;
  readonly broken: { readonly zh: string; readonly en: string };
  readonly raw: string;
}

export type Table = AsyncGenerator<TableRow | TableBreak>;
