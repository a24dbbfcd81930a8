import type { ImportAnswer } from '@fadu/domain';

type Entry = ImportAnswer['report'][number];

const LISTED = 1_000;
/** So that a warning on every line leaves room for the rarer ones. */
const LISTED_OF_ONE_CODE = 200;

/** What is to be said about the lines of a file: every error as far as there is room, then warnings. */
export class RowReport {
  readonly #errors: Entry[] = [];
  readonly #warnings: Entry[] = [];
  readonly #unlisted = new Map<string, { count: number; first: Entry }>();
  readonly #counts = new Map<string, number>();

  add(entry: Entry): void {
    const key = `${entry.severity} ${entry.code}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (entry.severity === 'error' && this.#errors.length < LISTED) this.#errors.push(entry);
    else if (entry.severity === 'warning' && count <= LISTED_OF_ONE_CODE) this.#warnings.push(entry);
    else this.#unlisted.set(key, { count: (this.#unlisted.get(key)?.count ?? 0) + 1, first: entry });
  }

  /** At most a thousand entries by line, the last of them counting what is not listed. */
  entries(): Entry[] {
    const rest = [...this.#unlisted.values()].map(summaryOf);
    const room = Math.max(0, LISTED - rest.length);
    const errors = this.#errors.slice(0, room);
    const listed = [...errors, ...this.#warnings.slice(0, room - errors.length)];
    return [...listed.sort((a, b) => a.line - b.line), ...rest];
  }
}

const summaryOf = ({ count, first }: { readonly count: number; readonly first: Entry }): Entry => ({
  ...first,
  value: '',
  message: {
    zh: `截至第${first.line}行另有${count}处同类情况未列出。${first.message.zh}`,
    en: `${count} more of this kind, up to line ${first.line}, are not listed. ${first.message.en}`,
  },
});
