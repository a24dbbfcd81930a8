import type { EventName, LocalDate } from '@fadu/domain';

/** A column of a form that a template reads. */
export interface TemplateColumn {
  /** what it is called in the code: `registeredOn` */
  readonly id: string;
  /** the header, as the empty form writes it */
  readonly name: string;
  /** other headers under which it is found */
  readonly aliases?: readonly string[];
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
}

/** One row of a file: cells by column id, cleaned (trimmed, '' where the cell says that there is nothing). */
export type Cells = Readonly<Record<string, string>>;

/** A sentence in both languages about one cell, with what to do. */
export interface CellNote {
  /** the column id; '' for the row as a whole */
  readonly column: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** One fact that a row states. */
export interface RowFact {
  readonly subject: string;
  /** tells the facts of one key apart: `registered`; part of the event id */
  readonly fact: string;
  readonly type: EventName;
  /** instant with offset */
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly on?: LocalDate };
  /** the column that it comes from, for the report */
  readonly column: string;
  /** `on` only stands in for a day that the source does not have: once given it stays */
  readonly proxyDay?: boolean;
}

export type Mapping =
  | {
      readonly ok: true;
      /** every subject this row speaks of: a fact of these that it no longer states is voided */
      readonly subjects: readonly string[];
      /** where several rows speak of one subject: what tells this row's part of it; else the subject's key */
      readonly key?: string;
      readonly facts: readonly RowFact[];
      readonly warnings: readonly CellNote[];
    }
  | { readonly ok: false; readonly faults: readonly CellNote[] };

/** A form that 法度 can read: one folder in `sources/`, one line in `register.ts`. */
export interface Template {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly TemplateColumn[];
  /** headers that are known and left out on purpose */
  readonly ignored: readonly string[];
  /** The business key of a row; rows with the same key state the same facts. '' when there is none. */
  keyOf(cells: Cells): string;
  /** Of two versions of a row in one file the one with the later text here counts. Absent: the first line counts. */
  versionOf?(cells: Cells): string;
  /** Pure: the same cells give the same facts. */
  mapRow(cells: Cells): Mapping;
}
