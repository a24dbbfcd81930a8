import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';

import { clickhouseErrorOf } from './clickhouse-error.ts';
import type { Materialised, Settings, SqlSession } from './engine-session.ts';

/** One request's way to a server: what is set goes with each statement, and with no other's. */
export class ServerSession implements SqlSession {
  #settings: Settings = {};

  constructor(private readonly client: ClickHouseClient) {}

  set(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    return Promise.resolve();
  }

  async run(sql: string, format = 'TabSeparated'): Promise<Materialised> {
    const pieces: Buffer[] = [];
    for await (const piece of this.answer(sql, format)) pieces.push(piece);
    return { bytes: Buffer.concat(pieces), rowsRead: 0, bytesRead: 0 };
  }

  async *answer(sql: string, format: string): AsyncGenerator<Buffer> {
    let last: Buffer = Buffer.alloc(0);
    try {
      // The name of the format is a word of the HTTP interface and no setting.
      const settings = { ...this.#settings, default_format: format } as ClickHouseSettings;
      const { stream } = await this.client.exec({ query: sql, clickhouse_settings: settings });
      for await (const piece of stream as AsyncIterable<Buffer>) {
        last = piece;
        yield piece;
      }
    } catch (error) {
      throw toldIn(last) ?? clickhouseErrorOf(error);
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** What a server says in the middle of an answer, before it breaks the connection off. */
function toldIn(last: Buffer): unknown {
  const [, said] = /\r\n__exception__\r\n\w+\r\n([\s\S]*?)\n\d+ \w+\r\n/.exec(last.toString('latin1')) ?? [];
  const text = said === undefined ? undefined : Buffer.from(said, 'latin1').toString('utf8');
  return text === undefined ? undefined : clickhouseErrorOf(new Error(text));
}
