import { type Instant, type LocalDate, NEVER } from '../dates/local-date.ts';
import type { Outcome } from '../indicators/item.ts';
import type { JudgedItem } from './judge.ts';

/** A row of the signed ledger `item_changes`, without its sign (spike §7). Texts are empty where there is nothing. */
export interface LedgerRow {
  readonly profile: string;
  readonly indicator: string;
  readonly unit: string;
  readonly placed_on: LocalDate;
  readonly item: string;
  readonly subject: string;
  readonly started_on: LocalDate;
  readonly due_on: LocalDate;
  readonly settled_on: LocalDate;
  readonly seen_from: LocalDate;
  readonly seen_to: LocalDate;
  readonly outcome_on: LocalDate;
  readonly outcome: Outcome | 'none';
  readonly excluded: string;
  /** decimal text with two places */
  readonly amount: string;
  readonly rule: string;
  readonly evidence: readonly string[];
}

/** A row that came into or went out of the ledger when something became known. */
export type Change<Row> = Row & { readonly sign: 1 | -1; readonly known_at: Instant };

/** The ledger's row of a judged item. */
export const ledgerRow = (subject: string, judged: JudgedItem): LedgerRow => ({
  profile: judged.profile,
  indicator: judged.indicator,
  unit: judged.unit,
  placed_on: judged.placedOn,
  item: judged.item,
  subject,
  started_on: judged.startedOn ?? NEVER,
  due_on: judged.dueOn ?? NEVER,
  settled_on: judged.settledOn ?? NEVER,
  seen_from: judged.seenFrom,
  seen_to: judged.seenTo,
  outcome_on: judged.outcomeOn,
  outcome: judged.outcome,
  excluded: judged.excluded ?? '',
  amount: judged.amount ?? '0',
  rule: judged.rule ?? '',
  evidence: judged.evidence,
});

/**
 * What changed from one set of rows to the next: rows that went with −1, rows that came with +1. Rows are compared by
 * their whole content.
 */
export function changes<Row extends object>(before: readonly Row[], after: readonly Row[], knownAt: Instant): readonly Change<Row>[] {
  if (before.length === 0) return after.map((row) => signed(row, 1, knownAt));
  const gone = new Map(before.map((row) => [contentOfRow(row), row]));
  const came: Row[] = [];
  for (const row of after) {
    if (!gone.delete(contentOfRow(row))) came.push(row);
  }
  const changed: Change<Row>[] = [];
  for (const row of gone.values()) changed.push(signed(row, -1, knownAt));
  for (const row of came) changed.push(signed(row, 1, knownAt));
  return changed;
}

/** A row's whole content as one text: equal texts, equal rows. */
export function contentOfRow(row: object): string {
  let content = '';
  // Rows are texts and lists of texts; a list needs its borders told.
  for (const cell of Object.values(row)) content += typeof cell === 'object' ? JSON.stringify(cell) : `${cell}\u0000`;
  return content;
}

export const signed = <Row extends object>(row: Row, sign: 1 | -1, knownAt: Instant): Change<Row> => ({
  ...row,
  sign,
  known_at: knownAt,
});
