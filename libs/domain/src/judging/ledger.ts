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

/** The ledger's row of a judged item, as it comes in when it becomes known. */
export const ledgerRow = (subject: string, judged: JudgedItem, knownAt: Instant): Change<LedgerRow> => ({
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
  sign: 1,
  known_at: knownAt,
});

/** How rows of one set are told apart, when two of the same name say the same, and how one comes in or goes out. */
export interface RowIdentity<Row> {
  readonly named: (a: Row, b: Row) => boolean;
  readonly same: (a: Row, b: Row) => boolean;
  /** Written out field by field: a spread whose fields are overwritten gives every object a hidden class of its own. */
  readonly signed: (row: Row, sign: 1 | -1, knownAt: Instant) => Change<Row>;
}

/**
 * What changed from one set of rows to the next: rows that went, with −1 and the later instant, then rows that came. Rows
 * are compared by their whole content but for sign and instant.
 */
export function turn<Row extends object>(
  before: readonly Change<Row>[],
  after: readonly Change<Row>[],
  knownAt: Instant,
  { named, same, signed }: RowIdentity<Row>,
): readonly Change<Row>[] {
  if (before.length === 0) return after;
  const left: (Change<Row> | undefined)[] = before.slice();
  const came: Change<Row>[] = [];
  let next = 0;
  for (const row of after) {
    const at = findFrom(left, next, row, named);
    const old = left[at];
    if (old && same(old, row)) {
      left[at] = undefined;
      next = at + 1;
    } else came.push(row);
  }
  const gone = left.flatMap((row) => (row ? [signed(row, -1, knownAt)] : []));
  return gone.length === 0 ? came : [...gone, ...came];
}

/**
 * Where a row of that name is, looking onwards from a place and then before it; −1 if nowhere. A case has a handful of
 * rows, most often in the order they had before: the first look finds nearly all, and a map would need built keys.
 */
function findFrom<Row>(
  rows: readonly (Row | undefined)[],
  start: number,
  row: Row,
  named: RowIdentity<Row>['named'],
): number {
  for (let i = 0; i < rows.length; i += 1) {
    const at = (start + i) % rows.length;
    const old = rows[at];
    if (old !== undefined && named(old, row)) return at;
  }
  return -1;
}

/**
 * An item has one segment from a day on, under an indicator and a profile. The columns are compared one by one: this
 * runs for every row of every version of a case.
 */
export const ledgerIdentity: RowIdentity<LedgerRow> = {
  named: (a, b) =>
    a.item === b.item &&
    a.indicator === b.indicator &&
    a.seen_from === b.seen_from &&
    a.profile === b.profile,
  same: (a, b) => sameDays(a, b) && sameFacts(a, b),
  signed: (row, sign, knownAt) => ({
    profile: row.profile,
    indicator: row.indicator,
    unit: row.unit,
    placed_on: row.placed_on,
    item: row.item,
    subject: row.subject,
    started_on: row.started_on,
    due_on: row.due_on,
    settled_on: row.settled_on,
    seen_from: row.seen_from,
    seen_to: row.seen_to,
    outcome_on: row.outcome_on,
    outcome: row.outcome,
    excluded: row.excluded,
    amount: row.amount,
    rule: row.rule,
    evidence: row.evidence,
    sign,
    known_at: knownAt,
  }),
};

const sameDays = (a: LedgerRow, b: LedgerRow): boolean =>
  a.placed_on === b.placed_on &&
  a.started_on === b.started_on &&
  a.due_on === b.due_on &&
  a.settled_on === b.settled_on &&
  a.seen_to === b.seen_to &&
  a.outcome_on === b.outcome_on;

const sameFacts = (a: LedgerRow, b: LedgerRow): boolean =>
  a.outcome === b.outcome &&
  a.unit === b.unit &&
  a.excluded === b.excluded &&
  a.amount === b.amount &&
  a.rule === b.rule &&
  a.evidence.length === b.evidence.length &&
  a.evidence.every((id, i) => id === b.evidence[i]);

/** A row's content as one text, but for its sign and its instant: equal texts, equal rows. */
export function contentOfRow(row: object): string {
  let content = '';
  for (const [name, cell] of Object.entries(row)) {
    if (name === 'sign' || name === 'known_at') continue;
    // Rows are texts and lists of texts; a list needs its borders told.
    content += typeof cell === 'object' ? JSON.stringify(cell) : `${cell}\u0000`;
  }
  return content;
}
