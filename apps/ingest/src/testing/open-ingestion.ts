import type { ByteStream, EventsForm } from '@fadu/domain';
import { InMemoryEventLog } from '@fadu/domain/testing';

import { type IngestionParts, createIngestion } from '../create-ingestion.ts';
import type { KeptRejection } from '../rejections/rejection.ts';

export const sender = { name: '张三', migration: false };
export const migrant = { name: '迁移', migration: true };

/** Bytes in pieces of `size`, as a network might cut them. */
export async function* bytesOf(content: string | Uint8Array, size = 65_536): ByteStream {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** An ingestion on a log in memory, with a clock that stands still and ids that count. */
export function openIngestion(more: Partial<IngestionParts> = {}) {
  const log = new InMemoryEventLog();
  let ids = 0;
  const kept = async (): Promise<KeptRejection[]> =>
    (await log.journal.read('rejections', 0, 100_000)).map(({ entry }) => entry as KeptRejection);
  const ingestion = createIngestion({
    log,
    journal: log.journal,
    findRejection: async (id) => {
      const found = (await kept()).findLast((one) => one.id === id);
      return found && { ...found, eventId: found.event_id };
    },
    clock: () => new Date('2026-11-21T08:00:00Z'),
    newId: () => `id-${(ids += 1)}`,
    ...more,
  });
  const stored = async () =>
    (await log.read(new Array<number>(log.partitions).fill(0), 1_000_000)).map(({ event }) => event);
  const send = (content: string | Uint8Array, form: EventsForm = 'lines', from = sender) =>
    ingestion.events(bytesOf(content), form, from);
  const importing = (content: string | Uint8Array, template: string, dryRun = false) =>
    ingestion.importFile({ body: bytesOf(content), name: '台账.csv' }, { template, dryRun, sender });
  return { log, ingestion, kept, stored, send, importing };
}

/** A petition's acceptance, as sent. */
export const acceptance = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  specversion: '1.0',
  id,
  source: 'urn:test',
  type: 'fadu.petition.accepted.v1',
  subject: `petition/${id}`,
  time: '2026-03-01T09:30:00+08:00',
  data: { on: '2026-03-01' },
  ...more,
});

export const asLines = (...events: readonly unknown[]): string =>
  events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join('\n');
