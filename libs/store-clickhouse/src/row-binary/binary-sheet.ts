import type { EncodedRows, JoiningSheet } from '@fadu/domain';

import { type PageParts, PagedSheet } from './paged-sheet.ts';
import type { RowPage } from './row-page.ts';

export interface SheetParts extends PageParts {
  /** writes all pages, each after `before`; they are nobody else's from then on */
  readonly write: (pages: readonly RowPage[], token: string, before?: () => Promise<void>) => Promise<void>;
}

/** A sheet on its way into the store. */
export class BinarySheet extends PagedSheet implements JoiningSheet {
  readonly #write: SheetParts['write'];

  constructor({ write, ...parts }: SheetParts) {
    super(parts);
    this.#write = write;
  }

  join(all: readonly EncodedRows[]): void {
    for (const { table, rows, bytes } of all) {
      this.pageOf(table).append(rows, bytes);
      this.size += rows;
    }
  }

  write(token: string, before?: () => Promise<void>): Promise<void> {
    return this.#write(this.filled(), token, before);
  }
}
