import type { ClickHouseClient } from '@clickhouse/client';

export type Params = Readonly<Record<string, unknown>>;

/** Answers a query with its rows. Values go in as parameters `{name:Type}`, never into the text. */
export interface Asked {
  ask<Wire>(query: string, params?: Params): Promise<Wire[]>;
}

/** Several connections, because one connection runs one query at a time: each query goes to the idlest. */
export class ConnectionPool implements Asked {
  private readonly lanes: { readonly client: ClickHouseClient; waiting: number }[];

  constructor(clients: readonly ClickHouseClient[]) {
    this.lanes = clients.map((client) => ({ client, waiting: 0 }));
  }

  async ask<Wire>(query: string, params: Params = {}): Promise<Wire[]> {
    const lane = this.lanes.reduce((idlest, other) => (other.waiting < idlest.waiting ? other : idlest));
    lane.waiting += 1;
    try {
      const answer = await lane.client.query({ query, query_params: { ...params }, format: 'JSONEachRow' });
      return await answer.json<Wire>();
    } finally {
      lane.waiting -= 1;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map(({ client }) => client.close()));
  }
}
