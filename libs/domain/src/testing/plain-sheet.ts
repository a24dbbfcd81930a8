import type { EncodedRows, EncodingSheet, JoiningSheet, TableWriter } from '../ports/table-writer.ts';
import type { Row } from '../tables/shape.ts';

/** Takes the rows of one table in one insert; the same token again writes nothing. */
export type WriteRows = (table: string, rows: readonly Row[], token: string) => Promise<void>;

/** A sheet that keeps rows as they are. */
class PlainSheet implements JoiningSheet, EncodingSheet {
  readonly #write: WriteRows;
  readonly #tables = new Map<string, Row[]>();
  size = 0;

  constructor(write: WriteRows) {
    this.#write = write;
  }

  add(table: string, row: Row): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
    this.size += 1;
  }

  allOrNone(work: () => void): void {
    const lengths = new Map([...this.#tables].map(([table, rows]) => [table, rows.length]));
    const { size } = this;
    try {
      work();
    } catch (error) {
      for (const [table, rows] of this.#tables) rows.length = lengths.get(table) ?? 0;
      this.size = size;
      throw error;
    }
  }

  /** As JSON: what goes to another thread is bytes, here too. */
  handedOver(): readonly EncodedRows[] {
    const all = [...this.#tables].map(([table, rows]) => ({
      table,
      rows: rows.length,
      bytes: new TextEncoder().encode(JSON.stringify(rows)),
    }));
    this.#tables.clear();
    this.size = 0;
    return all;
  }

  join(all: readonly EncodedRows[]): void {
    for (const { table, bytes } of all)
      for (const row of JSON.parse(new TextDecoder().decode(bytes)) as Row[]) this.add(table, row);
  }

  async write(token: string, before?: () => Promise<void>): Promise<void> {
    for (const [table, rows] of this.#tables) {
      if (rows.length === 0) continue;
      await before?.();
      await this.#write(table, rows, `${token}-${table}`);
    }
  }
}

/** A writer for tests, of what takes whole tables. */
export const plainWriter = (write: WriteRows): TableWriter<JoiningSheet> => ({
  sheet: () => new PlainSheet(write),
});

/** A sheet for tests, to be joined to those of a {@link plainWriter}. */
export const plainSheet = (): EncodingSheet => new PlainSheet(() => Promise.resolve());

/** Writes rows of one table through any writer. */
export async function writeRows(
  writer: TableWriter,
  table: string,
  rows: readonly Row[],
  token: string,
): Promise<void> {
  const sheet = writer.sheet();
  for (const row of rows) sheet.add(table, row);
  await sheet.write(token);
}
