import type { Instant, LocalDate } from '../dates/local-date.ts';

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly enforcement: boolean;
  readonly parent: string;
  readonly uscc: string;
  readonly registeredOn: LocalDate;
  /** NEVER while it exists */
  readonly endedOn: LocalDate;
  readonly successor: string;
  /** what it was from each day on, oldest first */
  readonly history: readonly {
    readonly on: LocalDate;
    readonly name: string;
    readonly category: string;
    readonly enforcement: boolean;
  }[];
}

export interface FindingRow {
  readonly subject: string;
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly unit: string;
  readonly event: string;
  readonly detailZh: string;
  readonly detailEn: string;
}

export interface RejectionRow {
  readonly id: string;
  readonly at: Instant;
  readonly origin: string;
  readonly batch: string;
  readonly line: number;
  readonly eventId: string;
  readonly code: string;
  readonly path: string;
  readonly value: string;
  readonly message: string;
  readonly raw: string;
  readonly state: 'open' | 'resent' | 'dismissed';
}

/** Who did what, and when. */
export interface AuditRow {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  /** whatever else is known of the act, as JSON */
  readonly detail: string;
}
