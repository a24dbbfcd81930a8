import type { CloudEvent } from './event.ts';

/**
 * The content of an event, as text that is equal exactly when the contents are: type, subject, time (as an
 * instant, however written) and data with its keys in order (contract §3). Identity is (source, id).
 */
export function contentOf(event: CloudEvent): string {
  return `${event.type}\n${event.subject}\n${Date.parse(event.time)}\n${canonicalJson(event.data)}`;
}

function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`);
  return `{${fields.join(',')}}`;
}

/**
 * Other subjects whose judgement depends on this event: a meeting counts for its unit. A correction is read too,
 * since it may name another unit.
 */
export function linksOf(event: CloudEvent): readonly string[] {
  if (!event.subject.startsWith('meeting/')) return [];
  const data = event.data as { unit?: unknown; data?: { unit?: unknown } };
  const unit = data.unit ?? data.data?.unit;
  return typeof unit === 'string' ? [`unit/${unit}`] : [];
}
