import type { JoiningSheet, TableWriter } from '../ports/table-writer.ts';
import type { Row } from '../tables/shape.ts';
import { tables as shapes } from '../tables/register.ts';
import { plainWriter } from './plain-sheet.ts';

/** The tables for tests: rows by table, a repeated token written once, as the real store does. */
export class MemoryTables implements TableWriter<JoiningSheet> {
  readonly rows = new Map<string, Row[]>();
  readonly #tokens = new Set<string>();
  /** set to make the next writes fail, as a store that is down does */
  failure: Error | undefined;

  sheet(): JoiningSheet {
    return plainWriter((...insert) => this.write(...insert)).sheet();
  }

  write(table: string, rows: readonly Row[], token: string): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    const shape = shapes.find((s) => s.name === table);
    if (!shape) return Promise.reject(new Error(`no table ${table}`));
    for (const row of rows) {
      const missing = shape.columns.find((c) => !(c.name in row));
      if (missing) return Promise.reject(new Error(`${table}: a row lacks ${missing.name}`));
    }
    if (!this.#tokens.has(`${table} ${token}`)) {
      this.#tokens.add(`${table} ${token}`);
      const all = this.rows.get(table) ?? [];
      all.push(...rows);
      this.rows.set(table, all);
    }
    return Promise.resolve();
  }

  /** The net rows of a signed table, as sorted texts: equal texts, equal ledgers. */
  net(table: string, withInstants: boolean): readonly string[] {
    const sums = new Map<string, number>();
    for (const { sign, known_at, ...row } of this.rows.get(table) ?? []) {
      const key = JSON.stringify([row, withInstants ? known_at : null]);
      sums.set(key, (sums.get(key) ?? 0) + Number(sign));
    }
    return [...sums]
      .filter(([, sum]) => sum !== 0)
      .map(([key, sum]) => `${sum} ${key}`)
      .sort();
  }

  /** The newest row of each subject of a case table, as sorted texts. */
  current(table: string): readonly string[] {
    const newest = new Map<string, Row>();
    for (const row of this.rows.get(table) ?? []) {
      const subject = String(row['subject']);
      const before = newest.get(subject);
      if (!before || Number(before['version']) <= Number(row['version'])) newest.set(subject, row);
    }
    return [...newest.values()].map((row) => JSON.stringify(row)).sort();
  }
}
