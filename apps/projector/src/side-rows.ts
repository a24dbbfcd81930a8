import type { Instant, Journal, JournalStream, Positions, Row } from '@fadu/domain';

import type { Range } from './step.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The entries of a side stream that a step carries over. */
export async function entriesOf(
  journal: Journal,
  stream: JournalStream,
  { from, to }: Range,
): Promise<readonly { readonly offset: number; readonly entry: unknown }[]> {
  if (to <= from) return [];
  const entries = await journal.read(stream, from, to - from);
  return entries.filter(({ offset }) => offset < to);
}

/** A rejection as ingest kept it; a later entry of the same id (sent again, dismissed) has a higher version. */
export function rejectionRow(entry: unknown, offset: number): Row {
  const kept = entry as Record<string, unknown>;
  return {
    id: text(kept['id']),
    at: text(kept['at']),
    origin: text(kept['origin']),
    batch: text(kept['batch']),
    line: Number(kept['line'] ?? 0),
    event_id: text(kept['event_id']),
    code: text(kept['code']),
    path: text(kept['path']),
    value: text(kept['value']),
    message: text(kept['message']),
    raw: text(kept['raw']),
    state: text(kept['state']) || 'open',
    resolved_at: text(kept['resolved_at']) || text(kept['at']),
    version: offset + 1,
  };
}

export function auditRow(entry: unknown): Row {
  const { at, actor, action, ...detail } = entry as Record<string, unknown>;
  return { at: text(at), actor: text(actor), action: text(action), detail: JSON.stringify(detail) };
}

export const watermarkRows = (
  position: Positions,
  knownAt: Instant | null,
  version: number,
): readonly Row[] =>
  position.map((next, part) => ({
    part,
    position: next,
    known_at: knownAt ?? '1970-01-01T00:00:00.000Z',
    version,
  }));

/**
 * What entries decide about parked cases. A retry that names its event was decided by that event; entries without one
 * are of earlier programs.
 */
export function decisionsIn(entries: readonly { readonly entry: unknown }[]): {
  readonly again: ReadonlySet<string>;
  readonly dropped: readonly { readonly subject: string; readonly event: string }[];
} {
  const all = entries.map(({ entry }) => entry as Readonly<Record<string, unknown>>);
  const dropped = all
    .filter(({ action }) => action === 'parking.dropped')
    .map(({ subject, event }) => ({ subject: text(subject), event: text(event) }));
  const retried = all
    .filter(({ action, event }) => action === 'parking.retried' && event === undefined)
    .map(({ subject }) => text(subject));
  return { again: new Set([...retried, ...dropped.map(({ subject }) => subject)]), dropped };
}
