import {
  type Change,
  type FindingRow,
  type Known,
  type LedgerRow,
  type Row,
  type RowSheet,
  caseTables,
  legalDateOf,
  splitSubject,
} from '@fadu/domain';

/** The rows of a step, told from what the domain says. */
export class RowSet {
  constructor(readonly sheet: RowSheet) {}

  add(table: string, row: Row): void {
    this.sheet.add(table, row);
  }

  items(all: readonly Change<LedgerRow>[]): void {
    for (const row of all) this.add('item_changes', row as unknown as Row);
  }

  findings(all: readonly Change<FindingRow>[]): void {
    for (const row of all) {
      this.add('finding_changes', {
        subject: row.subject,
        kind: row.kind,
        code: row.code,
        severity: row.severity,
        unit: row.unit,
        event: row.event,
        detail_zh: row.detailZh,
        detail_en: row.detailEn,
        sign: row.sign,
        known_at: row.known_at,
      });
    }
  }

  case(subject: string, row: Row): void {
    this.add(caseTables[splitSubject(subject).kind].name, row);
  }

  event({ record, event }: Known): void {
    this.add('events', {
      subject: event.subject,
      part: record.partition,
      pos: record.offset,
      kind: splitSubject(event.subject).kind,
      type: event.type,
      on: legalDateOf(event),
      time: event.time,
      source: event.source,
      id: event.id,
      recorded_at: event.recordedAt,
      data: JSON.stringify(record.event.data),
    });
  }
}
