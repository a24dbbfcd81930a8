import type { Row, RowSheet, TableWriter } from '@fadu/domain';

/** A sheet that keeps rows as they are, for writers that take whole tables. */
export class PlainSheet implements RowSheet {
  readonly #writer: TableWriter;
  readonly #tables = new Map<string, Row[]>();
  size = 0;

  constructor(writer: TableWriter) {
    this.#writer = writer;
  }

  add(table: string, row: Row): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
    this.size += 1;
  }

  allOrNone(work: () => void): void {
    const before = [...this.#tables].map(([table, rows]) => [table, rows.length] as const);
    const { size } = this;
    try {
      work();
    } catch (error) {
      const lengths = new Map(before);
      for (const [table, rows] of this.#tables) rows.length = lengths.get(table) ?? 0;
      this.size = size;
      throw error;
    }
  }

  async write(token: string, before?: () => Promise<void>): Promise<void> {
    for (const [table, rows] of this.#tables) {
      if (rows.length === 0) continue;
      await before?.();
      await this.#writer.write(table, rows, `${token}-${table}`);
    }
  }
}

export const sheetOf = (writer: TableWriter): RowSheet => writer.sheet?.() ?? new PlainSheet(writer);
