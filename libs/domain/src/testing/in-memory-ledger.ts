import { fold, splitSubject } from '../cases/register.ts';
import { kinds } from '../events/register.ts';
import type { FaduEvent } from '../events/event.ts';
import { settleHistory } from '../events/history.ts';
import { groupOf } from '../figures/groups.ts';
import { noCounts, pool } from '../figures/figure.ts';
import { reportedKey } from '../figures/silence.ts';
import { findingsOf } from '../findings/findings-of.ts';
import type { DecidingFact } from '../indicators/definition.ts';
import type { Side } from '../indicators/item.ts';
import type { JudgeBook } from '../judging/book.ts';
import { judge } from '../judging/judge.ts';
import { type Change, type LedgerRow, turn, ledgerIdentity, ledgerRow } from '../judging/ledger.ts';
import { scopesOf } from '../judging/scope-reader.ts';
import { type Scope, knownInstants, matterAt } from '../judging/versions.ts';
import type { HistoryReader } from '../ports/event-log.ts';
import type { QualityQuery, QualityReading } from '../ports/quality.ts';
import type {
  AuditRow,
  FactsQuery,
  FigureQuery,
  FindingRow,
  Grouping,
  Page,
  PageRequest,
  RejectionRow,
  StandingItem,
  StoreReader,
  Tally,
  UnitRow,
} from '../ports/store.ts';
import { naiveQuality } from './naive-quality.ts';
import { naiveTold } from './naive-told.ts';
import { paged } from './paged.ts';
import { inProfile, isAsked, sideOn, standingRows } from './standing-rows.ts';
import { unitRowOf } from './unit-row.ts';
import { caseRow } from '../tables/case-tables.ts';
import type { Row } from '../tables/shape.ts';

/** What the store answers, worked out naively from signed rows in memory: for tests, and to compare real stores with. */
export class InMemoryLedger implements StoreReader {
  readonly changes: Change<LedgerRow>[] = [];
  readonly findingRows: FindingRow[] = [];
  readonly rejectionRows: RejectionRow[] = [];
  readonly auditRows: AuditRow[] = [];
  readonly caseRows = new Map<string, Row>();
  readonly events: FaduEvent[] = [];

  /** Judges everything in the log anew, as known at each instant that something became known. */
  async project(log: HistoryReader, book: JudgeBook): Promise<void> {
    this.changes.length = 0;
    this.findingRows.length = 0;
    this.caseRows.clear();
    this.events.length = 0;
    for (const kind of kinds) {
      for (const subject of await log.subjects(`${kind}/`, '', Number.MAX_SAFE_INTEGER)) {
        this.#projectSubject((await scopesOf([subject], log))[0]!, book);
      }
    }
  }

  tally(query: FigureQuery, group: Grouping): Promise<readonly Tally[]> {
    const cells = new Map<string, Tally>();
    for (const item of this.#standing(query)) {
      const label = groupOf(item.placed_on, group);
      const key = `${item.indicator}/${item.unit}/${label}`;
      const { indicator, unit } = item;
      const before = cells.get(key) ?? { indicator, unit, group: label, ...noCounts };
      const counted = item.side === 'counted' ? item.amount : '0';
      cells.set(key, { ...before, ...pool([before, { ...noCounts, [item.side]: 1, amount: counted }]) });
    }
    return Promise.resolve([...cells.values()]);
  }

  everReported(
    query: Pick<FigureQuery, 'indicators' | 'profile' | 'on' | 'knownAt'>,
  ): Promise<ReadonlySet<string>> {
    const rows = standingRows(this.changes, query.knownAt).filter(
      (r) =>
        inProfile(r, query.profile) &&
        r.seen_from <= query.on &&
        (query.indicators?.includes(r.indicator) ?? true),
    );
    return Promise.resolve(new Set(rows.map((r) => reportedKey(r.indicator, r.unit))));
  }

  everTold(query: FactsQuery): Promise<ReadonlySet<DecidingFact>> {
    return Promise.resolve(naiveTold(this.events, query));
  }

  items(
    query: FigureQuery & { readonly side?: Side | undefined },
    page: PageRequest,
  ): Promise<Page<StandingItem>> {
    const wanted = this.#standing(query).filter((item) => is(item.side, query.side));
    const key = (item: StandingItem) =>
      JSON.stringify([item.indicator, item.unit, item.placed_on, item.item]);
    return paged(
      wanted.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
      page,
    );
  }

  rowsOf(query: FigureQuery, items: readonly string[]): Promise<readonly LedgerRow[]> {
    return Promise.resolve(this.#standing(query).filter((row) => items.includes(row.item)));
  }

  units(): Promise<readonly UnitRow[]> {
    const rows = [...this.caseRows.values()].filter((row) => String(row['subject']).startsWith('unit/'));
    return Promise.resolve(rows.map(unitRowOf));
  }

  findings(
    { code, unit, subject, kind }: Parameters<StoreReader['findings']>[0],
    page: PageRequest,
  ): Promise<Page<FindingRow>> {
    const matches = (row: FindingRow): boolean =>
      is(row.code, code) && is(row.unit, unit) && is(row.subject, subject) && is(row.kind, kind);
    return paged(this.findingRows.filter(matches), page);
  }

  rejections(
    { state, code, batch, id }: Parameters<StoreReader['rejections']>[0],
    page: PageRequest,
  ): Promise<Page<RejectionRow>> {
    const matches = (row: RejectionRow): boolean =>
      is(row.state, state) && is(row.code, code) && is(row.batch, batch) && is(row.id, id);
    return paged(this.rejectionRows.filter(matches), page);
  }

  audit({ actor, action }: Parameters<StoreReader['audit']>[0], page: PageRequest): Promise<Page<AuditRow>> {
    const matches = (row: AuditRow): boolean => is(row.actor, actor) && is(row.action, action);
    return paged(this.auditRows.filter(matches).toReversed(), page);
  }

  cases(
    kind: string,
    query: { readonly unit?: string; readonly search?: string },
    page: PageRequest,
  ): Promise<Page<Row>> {
    const rows = [...this.caseRows.values()].filter(
      (row) =>
        splitSubject(String(row['subject'])).kind === kind &&
        is(String(row['unit'] ?? row['respondent'] ?? ''), query.unit) &&
        JSON.stringify(row).includes(query.search ?? ''),
    );
    return paged(rows, page);
  }

  quality(query: QualityQuery): Promise<QualityReading> {
    const { events, caseRows: cases, findingRows: findings } = this;
    return Promise.resolve(naiveQuality({ events, cases, findings }, query));
  }

  #projectSubject(scope: Scope, book: JudgeBook): void {
    let before: readonly Change<LedgerRow>[] = [];
    for (const instant of knownInstants(scope)) {
      const after = judge(matterAt(scope, instant).matter, book).map((item) =>
        ledgerRow(scope.subject, item, instant),
      );
      this.changes.push(...turn(before, after, instant, ledgerIdentity));
      before = after;
    }
    const { matter, faults } = matterAt(scope);
    const { subject, events } = scope;
    this.events.push(...events);
    const state = fold(subject, settleHistory(events).facts);
    this.findingRows.push(...findingsOf({ subject, state, faults, judged: judge(matter, book), events }));
    const known = { at: events.at(-1)?.recordedAt ?? '', events: events.length };
    this.caseRows.set(subject, caseRow(state, known));
  }

  #standing(query: FigureQuery): readonly (LedgerRow & StandingItem)[] {
    return standingRows(this.changes, query.knownAt)
      .filter((row) => isAsked(row, query) && row.seen_from <= query.on && query.on < row.seen_to)
      .map((row) => ({ ...row, side: sideOn(row, query.on) }));
  }
}

const is = (value: string, wanted: string | undefined): boolean => wanted === undefined || value === wanted;
