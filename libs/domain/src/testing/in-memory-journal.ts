import type { Checkpoints, Journal, JournalStream } from '../ports/event-log.ts';

/** Rejections and audit entries for tests; entries are kept as text, as a store would. */
export class InMemoryJournal implements Journal {
  readonly #entries: Record<JournalStream, string[]> = { rejections: [], audit: [] };

  append(stream: JournalStream, entries: readonly unknown[]): Promise<number> {
    const first = this.end(stream);
    this.#entries[stream].push(...entries.map((entry) => JSON.stringify(entry ?? null)));
    return Promise.resolve(first);
  }

  read(
    stream: JournalStream,
    from: number,
    limit: number,
  ): Promise<readonly { offset: number; entry: unknown }[]> {
    const texts = this.#entries[stream].slice(from, from + limit);
    return Promise.resolve(
      texts.map((text, i) => ({ offset: from + i, entry: JSON.parse(text) as unknown })),
    );
  }

  end(stream: JournalStream): number {
    return this.#entries[stream].length;
  }
}

export class InMemoryCheckpoints implements Checkpoints {
  readonly #values = new Map<string, string>();

  get(name: string): unknown {
    const text = this.#values.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  put(name: string, value: unknown): Promise<void> {
    this.#values.set(name, JSON.stringify(value ?? null));
    return Promise.resolve();
  }
}
