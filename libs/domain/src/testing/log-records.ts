import type { CloudEvent } from '../events/event.ts';
import { contentOf } from '../events/identity.ts';
import { linksOf } from '../judging/dependencies.ts';
import type { LogRecord } from '../ports/event-log.ts';

/**
 * A record as ingest would hand it to the log. Id and subject are what log tests turn on; the rest has fixed values
 * that `more` may replace.
 */
export function logRecord(id: string, subject: string, more: Partial<CloudEvent> = {}): LogRecord {
  const event: CloudEvent & { readonly recordedat: string } = {
    specversion: '1.0',
    id,
    source: 'urn:fadu:test',
    type: 'fadu.petition.registered.v1',
    subject,
    time: '2026-03-01T09:30:00+08:00',
    data: { on: '2026-03-01', unit: '区司法局' },
    ...more,
    recordedat: more.recordedat ?? '2026-03-01T01:30:05.000Z',
  };
  return { event, content: contentOf(event), links: linksOf(event) };
}

/** `count` records with ids `<prefix>-0`, `<prefix>-1`, …, one subject for every three. */
export const logRecords = (prefix: string, count: number): readonly LogRecord[] =>
  Array.from({ length: count }, (_, i) =>
    logRecord(`${prefix}-${i}`, `petition/${prefix}-${Math.floor(i / 3)}`),
  );
