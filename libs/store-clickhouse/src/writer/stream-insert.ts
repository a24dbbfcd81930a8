import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

import type { ClickHouseClient } from '@clickhouse/client';

import type { Insert } from './row-binary-writer.ts';

/** Inserts by sending the rows as the body of one request: for a server that does not share our disk. */
export const streamInsert =
  (client: ClickHouseClient): Insert =>
  async ({ database, shape, token }, bytes) => {
    const columns = shape.columns.map(({ name }) => `\`${name}\``).join(', ');
    const { stream } = await client.exec({
      query: `INSERT INTO ${database}.${shape.name} (${columns}) FORMAT RowBinary`,
      values: Readable.from(inSlices(bytes), { objectMode: false }),
      clickhouse_settings: { ...oneBlock, insert_deduplication_token: token },
    });
    // Until the answer is read to its end, the connection is not free and an error at its end is not seen.
    stream.resume();
    await finished(stream);
  };

// One block is one part is all or nothing. A token with async_insert would wait for others' rows; across shards the
// answer comes when every shard has its part.
const oneBlock = {
  async_insert: 0,
  insert_deduplicate: 1,
  distributed_foreground_insert: 1,
  max_insert_threads: '1',
  max_insert_block_size: '2000000',
  min_insert_block_size_rows: '2000000',
  min_insert_block_size_bytes: '0',
  input_format_max_block_size_bytes: '0',
} as const;

const SLICE = 1 << 20;

/** A whole step at once would be copied by every stage of the request; slices go through it one by one. */
function* inSlices(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += SLICE) yield bytes.subarray(from, from + SLICE);
}
