/** What became of the keys of a file. About 200 bytes a key: a million rows fit into memory, the rows would not. */
export interface KeyEntry {
  readonly line: number;
  /** equal when two rows state the same facts */
  readonly digest: string;
  readonly version: string;
}

export type Standing = 'counts' | 'repeated' | 'older' | 'contradicts';

/**
 * Decides which of the rows with one key counts: the newest version where rows have versions (all rows must have
 * been {@link offer}ed before the first is judged), else the first.
 */
export class KeyBook {
  readonly #entries = new Map<string, KeyEntry>();
  readonly #versioned: boolean;

  constructor(versioned: boolean) {
    this.#versioned = versioned;
  }

  offer(key: string, entry: KeyEntry): void {
    const known = this.#entries.get(key);
    if (!known || (this.#versioned && entry.version > known.version)) this.#entries.set(key, entry);
  }

  /** How the row on this line stands to the one that counts, whose line is given too. */
  judge(key: string, entry: KeyEntry): { readonly standing: Standing; readonly line: number } {
    const counting = this.#entries.get(key) ?? entry;
    const { line } = counting;
    if (line === entry.line) return { standing: 'counts', line };
    if (counting.digest === entry.digest) return { standing: 'repeated', line };
    return { standing: this.#versioned ? 'older' : 'contradicts', line };
  }
}
