import type { EncodedRows, EncodingSheet } from '@fadu/domain';

import { PagedSheet } from './paged-sheet.ts';
import { RowBuffer } from './row-buffer.ts';

/** A sheet whose rows are joined to another, maybe in another thread. It writes nothing and needs no store. */
export class HandingSheet extends PagedSheet implements EncodingSheet {
  constructor() {
    super({ takeBuffer: () => new RowBuffer(), rowsPerPage: Number.POSITIVE_INFINITY });
  }

  handedOver(): readonly EncodedRows[] {
    const all = this.filled().map(({ shape, buffer, rows }) => ({
      table: shape.name,
      rows,
      // A copy: what is given away to a thread cannot be written into again.
      bytes: new Uint8Array(buffer.written()),
    }));
    this.clear();
    return all;
  }
}
