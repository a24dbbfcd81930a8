import type { CloudEvent } from './event.ts';

/**
 * The content of an event, as text that is equal exactly when the contents are: type, subject, time (as an
 * instant, however written) and data with its keys in order (contract §3). Identity is (source, id).
 */
export function contentOf(event: CloudEvent): string {
  // Joined and not added up: a text of many pieces is kept as many pieces, which costs more than the text.
  return [event.type, event.subject, Date.parse(event.time), canonicalJson(event.data)].join('\n');
}

/** JSON with its keys in order and nothing undefined: equal as text when equal as values. */
export function canonicalJson(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value))
    return value.some(isObject) ? `[${value.map(canonicalJson).join(',')}]` : JSON.stringify(value);
  const given = value as Readonly<Record<string, unknown>>;
  const fields: string[] = [];
  for (const key of Object.keys(given).sort()) {
    if (given[key] !== undefined) fields.push(`${JSON.stringify(key)}:${canonicalJson(given[key])}`);
  }
  return `{${fields.join(',')}}`;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
