import { type Row, type RowSheet, type TableShape, tables } from '@fadu/domain';

import { TableUnknownError } from '../errors.ts';
import type { RowBuffer } from './row-buffer.ts';
import { RowPage } from './row-page.ts';

const shapes: ReadonlyMap<string, TableShape> = new Map(tables.map((shape) => [shape.name, shape]));

export interface PageParts {
  /** an empty buffer, as a rule one that was used before: writing into warm memory is quicker */
  readonly takeBuffer: () => RowBuffer;
  /** more rows of one table go on another page */
  readonly rowsPerPage: number;
}

/** Where a page stood before the work under way touched it. */
interface Mark {
  readonly page: RowPage;
  readonly length: number;
  readonly rows: number;
}

/**
 * Rows encoded as they come: a step of tens of thousands of them is held as bytes, and the objects are let go at once,
 * which spares the garbage collector copying them about.
 */
export class PagedSheet implements RowSheet {
  readonly #parts: PageParts;
  readonly #pages: RowPage[] = [];
  /** the page of each table that rows are added to */
  readonly #open = new Map<string, RowPage>();
  /** pages touched by the work under way; undefined when there is none */
  #marks: Map<RowPage, Mark> | undefined;
  size = 0;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  add(table: string, row: Row): void {
    const page = this.pageOf(table);
    if (this.#marks && !this.#marks.has(page))
      this.#marks.set(page, { page, length: page.buffer.length, rows: page.rows });
    page.add(row);
    this.size += 1;
  }

  allOrNone(work: () => void): void {
    const { size } = this;
    this.#marks = new Map();
    try {
      work();
    } catch (error) {
      for (const { page, length, rows } of this.#marks.values()) {
        page.buffer.cut(length);
        page.rows = rows;
      }
      this.size = size;
      throw error;
    } finally {
      this.#marks = undefined;
    }
  }

  /** The pages with rows, in the order of their first row. */
  protected filled(): readonly RowPage[] {
    return this.#pages.filter(({ rows }) => rows > 0);
  }

  protected clear(): void {
    for (const page of this.#pages) page.clear();
    this.size = 0;
  }

  /** The page that rows of a table are added to. */
  protected pageOf(table: string): RowPage {
    const open = this.#open.get(table);
    if (open && open.rows < this.#parts.rowsPerPage) return open;
    const shape = open?.shape ?? shapes.get(table);
    if (!shape) throw new TableUnknownError(table);
    const page = new RowPage(shape, this.#parts.takeBuffer());
    this.#open.set(table, page);
    this.#pages.push(page);
    return page;
  }
}
