import type { ClickHouseClient } from '@clickhouse/client';

export type Params = Readonly<Record<string, unknown>>;

/** Answers a query with its rows. Values go in as parameters `{name:Type}`, never into the text. */
export interface Asked {
  ask<Wire>(query: string, params?: Params): Promise<Wire[]>;
}

/**
 * Several connections, each with so many queries at a time. Whoever comes when all are taken waits for whichever is free
 * first: queries differ by ten times in length, and one that is bound to a connection beforehand may wait for the longest.
 */
export class ConnectionPool implements Asked {
  readonly #clients: readonly ClickHouseClient[];
  readonly #free: ClickHouseClient[];
  readonly #waiting: ((client: ClickHouseClient) => void)[] = [];

  /** @param atOnce how many queries one connection takes at a time; an embedded one takes one */
  constructor(clients: readonly ClickHouseClient[], atOnce = 1) {
    this.#clients = clients;
    this.#free = Array.from({ length: atOnce }, () => clients).flat();
  }

  async ask<Wire>(query: string, params: Params = {}): Promise<Wire[]> {
    const client = this.#free.shift() ?? (await this.#next());
    try {
      const answer = await client.query({ query, query_params: { ...params }, format: 'JSONEachRow' });
      return await answer.json<Wire>();
    } finally {
      const next = this.#waiting.shift();
      if (next) next(client);
      else this.#free.push(client);
    }
  }

  #next(): Promise<ClickHouseClient> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
  }
}
