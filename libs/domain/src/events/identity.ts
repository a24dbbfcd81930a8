import type { CloudEvent } from './event.ts';

/**
 * The content of an event, as text that is equal exactly when the contents are: type, subject, time (as an
 * instant, however written) and data with its keys in order (contract §3). Identity is (source, id).
 */
export function contentOf(event: CloudEvent): string {
  return `${event.type}\n${event.subject}\n${Date.parse(event.time)}\n${canonicalJson(event.data)}`;
}

/** JSON with its keys in order and nothing undefined: equal as text when equal as values. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const given = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(given).sort()) {
    if (given[key] === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(given[key])}`;
  }
  return `{${text}}`;
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
