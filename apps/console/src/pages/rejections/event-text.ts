export type EventText =
  { readonly ok: true; readonly event: unknown } | { readonly ok: false; readonly why: 'notJson' };

/** Reads what the reader typed; only whole JSON may be sent. */
export function readEventText(text: string): EventText {
  try {
    return { ok: true, event: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, why: 'notJson' };
  }
}

const isEvent = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ('specversion' in value || 'type' in value);

/**
 * The original laid out for correction; undefined when it is no event at all (a row of a sheet), which is corrected
 * in the sheet. A broken event stays as it came, so that nothing of it is lost.
 */
export function editable(raw: string): string | undefined {
  const read = readEventText(raw);
  if (read.ok) return isEvent(read.event) ? JSON.stringify(read.event, undefined, 2) : undefined;
  return raw.trimStart().startsWith('{') ? raw : undefined;
}
