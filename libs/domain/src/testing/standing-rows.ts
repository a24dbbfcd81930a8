import type { Instant } from '../dates/local-date.ts';
import type { Side } from '../indicators/item.ts';
import { EVERY_PROFILE } from '../judging/book.ts';
import { type Change, type LedgerRow, contentOfRow } from '../judging/ledger.ts';
import type { FigureQuery } from '../ports/store.ts';

export const isAsked = (row: LedgerRow, { indicators, profile, placed, units }: FigureQuery): boolean =>
  inProfile(row, profile) &&
  (indicators?.includes(row.indicator) ?? true) &&
  (units?.includes(row.unit) ?? true) &&
  (placed === undefined || (placed.from <= row.placed_on && row.placed_on <= placed.to));

/** What the signed rows known by an instant leave standing. */
export function standingRows(
  all: readonly Change<LedgerRow>[],
  knownAt: Instant | undefined,
): readonly LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const row of all) {
    if (knownAt !== undefined && row.known_at > knownAt) continue;
    if (row.sign === 1) rows.set(contentOfRow(row), row);
    else rows.delete(contentOfRow(row));
  }
  return [...rows.values()];
}

export const inProfile = (row: LedgerRow, profile: string): boolean =>
  row.profile === EVERY_PROFILE || row.profile === profile;

export const sideOn = (row: LedgerRow, on: string): Side => {
  if (row.excluded !== '') return 'excluded';
  return row.outcome === 'none' || row.outcome_on > on ? 'open' : row.outcome;
};
