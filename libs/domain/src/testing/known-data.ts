import type { FaduEvent } from '../events/event.ts';
import type { FindingRow } from '../ports/store.ts';
import type { Row } from '../tables/shape.ts';

/** Everything that the reading looks at. */
export interface Known {
  readonly events: readonly FaduEvent[];
  readonly cases: ReadonlyMap<string, Row>;
  readonly findings: readonly FindingRow[];
}

/** Whose a case is, by its row. */
export function unitOfRow(row: Row | undefined): string {
  const { unit, respondent, defendants, key, subject } = row ?? {};
  if (String(subject).startsWith('unit/')) return String(key);
  return String(unit ?? respondent ?? (defendants as readonly string[] | undefined)?.[0] ?? '');
}
