import type { Case } from '../cases/register.ts';
import type { FactEvent, FaduEvent } from '../events/event.ts';
import type { RecordFault } from '../events/history.ts';
import type { JudgedItem } from '../judging/judge.ts';
import type { RowIdentity } from '../judging/ledger.ts';
import type { FindingRow } from '../ports/store.ts';
import type { FindingCode, Severity } from './catalogue.ts';

/** Something odd in what was accepted about a subject. Stands until the data say otherwise. */
export interface Finding extends FindingRow {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** A finding is no more than its columns: those of one name are the same. */
export const findingIdentity: RowIdentity<FindingRow> = {
  named: (a, b) =>
    a.code === b.code &&
    a.event === b.event &&
    a.detailEn === b.detailEn &&
    a.detailZh === b.detailZh &&
    a.unit === b.unit &&
    a.severity === b.severity &&
    a.subject === b.subject &&
    a.kind === b.kind,
  same: () => true,
  signed: (row, sign, knownAt) => ({
    subject: row.subject,
    kind: row.kind,
    code: row.code,
    severity: row.severity,
    unit: row.unit,
    event: row.event,
    detailZh: row.detailZh,
    detailEn: row.detailEn,
    sign,
    known_at: knownAt,
  }),
};

/** Everything known of a subject at one state of knowledge. */
export interface FindingInput {
  /** `<kind>/<business key>` */
  readonly subject: string;
  /** the case with every fact */
  readonly state: Case;
  /** voids and corrections that could not be applied */
  readonly faults: readonly RecordFault[];
  readonly judged: readonly JudgedItem[];
  /** every event of the subject, `record.*` among them */
  readonly events: readonly FaduEvent[];
  /** what `settleHistory` makes of the events, for callers that have it at hand */
  readonly facts?: readonly FactEvent[] | undefined;
}
