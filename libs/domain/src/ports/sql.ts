/** A question in SQL that a person or a program of others asks. */
export interface SqlQuestion {
  /** one statement that only asks */
  readonly sql: string;
  /** values of `{name:Type}` in the statement */
  readonly params: Readonly<Record<string, SqlValue>>;
  /** one of ClickHouse's, for a statement that names none */
  readonly format: string;
}

export type SqlValue = string | number | boolean | null | readonly SqlValue[];

export interface SqlAnswer {
  readonly contentType: string;
  /** pieces as they are made; to stop reading stops the question. Fails in the middle where it can only fail there. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Reads the tables by SQL, and nothing else, within limits of time, rows and memory. */
export interface SqlReader {
  /**
   * @throws {@link DomainError} `sql.refused` for what does more than ask the tables, `sql.limit` for too much,
   * `sql.busy` when too many ask, `sql.invalid` for the rest, with the engine's own words
   */
  ask(question: SqlQuestion): Promise<SqlAnswer>;
}
