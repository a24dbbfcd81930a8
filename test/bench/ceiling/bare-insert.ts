import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { type CloudEvent, type Row, legalDateOf, splitSubject, upcast } from '@fadu/domain';
import { embedded, openEmbeddedStore } from '@fadu/store-clickhouse';

export type Way = 'json' | 'row-binary';

/** What the bare insert took: the time within the insert only, not the reading of the file. */
export interface BareInsert {
  readonly rows: number;
  readonly seconds: number;
}

const ROWS_AT_ONCE = 10_000;

/**
 * Inserts events into an empty `events` table and does nothing else: no check, no log, no judgement. That is the
 * ceiling for everything that 法度 does with them. `json` is `client.insert` of the official client, `row-binary` the
 * writer that 法度 uses.
 */
export async function insertBare(way: Way, file: string, dataDir: string): Promise<BareInsert> {
  const store = await openEmbeddedStore({ path: dataDir, role: 'projector' });
  const client = await embedded(join(dataDir, 'clickhouse'))({ database: 'fadu' });
  const inserts: Readonly<Record<Way, (rows: readonly Row[], number: number) => Promise<unknown>>> = {
    json: (values) =>
      client.insert({
        table: 'events',
        values: [...values],
        format: 'JSONEachRow',
        clickhouse_settings: { async_insert: 0, date_time_input_format: 'best_effort' },
      }),
    'row-binary': (rows, number) => {
      const sheet = store.writer.sheet();
      for (const row of rows) sheet.add('events', row);
      return sheet.write(`bare-${number}`);
    },
  };
  let rows = 0;
  let seconds = 0;
  for await (const batch of batchesOf(file)) {
    const started = performance.now();
    await inserts[way](batch, rows);
    seconds += (performance.now() - started) / 1000;
    rows += batch.length;
  }
  await client.close();
  await store.close();
  return { rows, seconds };
}

async function* batchesOf(file: string): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let pos = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(rowOf(JSON.parse(line) as CloudEvent, pos++));
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The row that the projector would write, with the same columns. */
function rowOf(sent: CloudEvent, pos: number): Row {
  const event = upcast(sent);
  return {
    subject: event.subject,
    part: 0,
    pos,
    kind: splitSubject(event.subject).kind,
    type: event.type,
    on: legalDateOf(event),
    time: new Date(event.time).toISOString(),
    source: event.source,
    id: event.id,
    recorded_at: '2026-11-21T00:00:00.000Z',
    data: JSON.stringify(sent.data),
  };
}
