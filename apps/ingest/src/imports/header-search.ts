import type { Template } from '../sources/template.ts';
import { type Header, continuedHeader, headerOf } from './header.ts';
import type { TableRow } from './table-row.ts';

/** Titles and remarks may stand above the header, but not so many lines. */
export const HEADER_WITHIN = 30;

/** Looks for the header, line by line. */
export class HeaderSearch {
  found: Header | undefined;
  #above: TableRow | undefined;
  /** whether the next line may still be its second one */
  #isOpen = false;
  #isTold = false;
  #skipped = 0;

  constructor(private readonly template: Template) {}

  /** Whether a line is of the header or stands above it. */
  takes(row: TableRow): boolean {
    if (!this.found) {
      this.#lookAt(row);
      return true;
    }
    const longer = this.#isOpen ? continuedHeader(this.template, this.found, row) : undefined;
    this.#isOpen = false;
    this.found = longer ?? this.found;
    return longer !== undefined;
  }

  get isHopeless(): boolean {
    return !this.found && this.#skipped >= HEADER_WITHIN;
  }

  /** The header, as soon as it is known how many lines it has; only once. */
  settled(isEnd = false): Header | undefined {
    if (this.#isTold || (this.#isOpen && !isEnd)) return undefined;
    this.#isTold = this.found !== undefined;
    return this.found;
  }

  #lookAt(row: TableRow): void {
    const alone = headerOf(this.template, row);
    this.#isOpen = alone !== undefined;
    this.found = alone ?? (this.#above && headerOf(this.template, this.#above, row));
    this.#above = row;
    this.#skipped += 1;
  }
}
