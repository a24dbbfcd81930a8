import type { RowSheet, TableWriter } from '../ports/store.ts';
import type { Row } from '../tables/shape.ts';

/** Takes the rows of one table in one insert; the same token again writes nothing. */
export type WriteRows = (table: string, rows: readonly Row[], token: string) => Promise<void>;

/** A sheet that keeps rows as they are. */
class PlainSheet implements RowSheet {
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

  async write(token: string, before?: () => Promise<void>): Promise<void> {
    for (const [table, rows] of this.#tables) {
      if (rows.length === 0) continue;
      await before?.();
      await this.#write(table, rows, `${token}-${table}`);
    }
  }
}

/** A writer for tests, of what takes whole tables. */
export const plainWriter = (write: WriteRows): TableWriter => ({ sheet: () => new PlainSheet(write) });

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
