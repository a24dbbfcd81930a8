import { type ImportAnswer, fault } from '@fadu/domain';

import type { Refusal, RejectionKeeper } from '../rejections/rejection.ts';
import type { CellNote, Cells, Template } from '../sources/template.ts';
import { type GoodRow, checkRow } from './check-row.ts';
import type { Delivered } from './deliver-rows.ts';
import type { KeyBook, Standing } from './key-book.ts';
import type { NamedRow } from './named-rows.ts';
import type { PlannedRow } from './plan-row.ts';
import { RowReport } from './row-report.ts';

export interface RunParts {
  readonly template: Template;
  readonly source: string;
  readonly keys: KeyBook;
  readonly dryRun: boolean;
  readonly keeper: RejectionKeeper;
  readonly deliver: (rows: readonly PlannedRow[]) => Promise<Delivered>;
}

const CHUNK_ROWS = 1_000;

/** Goes through the rows of one file, in chunks, and counts. */
export class ImportRun {
  readonly #parts: RunParts;
  readonly #report = new RowReport();
  readonly #counts = { rows: 0, accepted: 0, duplicates: 0, corrections: 0, rejected: 0 };
  #rows: PlannedRow[] = [];
  #refusals: Refusal[] = [];
  #conflicts = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  async take(row: NamedRow): Promise<void> {
    if (row.kind === 'row') this.#takeRow(row);
    else if (row.severity === 'warning')
      this.#note(row.line, row.note, { severity: 'warning', value: row.value });
    else this.#refuse(row, [row.note], {});
    if (this.#rows.length + this.#refusals.length >= CHUNK_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) this.#count(await this.#parts.deliver(rows));
    const refusals = this.#refusals.toSorted((a, b) => a.line - b.line);
    this.#refusals = [];
    if (!this.#parts.dryRun) await this.#parts.keeper.keep(refusals);
  }

  answer(): Pick<
    ImportAnswer,
    'rows' | 'events' | 'accepted' | 'duplicates' | 'corrections' | 'rejected' | 'report'
  > {
    const { accepted, duplicates, corrections } = this.#counts;
    const events = accepted + duplicates + corrections + this.#conflicts;
    return { ...this.#counts, events, report: this.#report.entries() };
  }

  #takeRow(row: NamedRow & { readonly kind: 'row' }): void {
    const { template, source, keys } = this.#parts;
    this.#counts.rows += 1;
    const check = checkRow(row.cells, template, source);
    if (!check.ok) return this.#refuse(row, check.faults, row.cells);
    const entry = { line: row.line, digest: check.digest, version: template.versionOf?.(row.cells) ?? '' };
    if (!template.versionOf) keys.offer(check.key, entry);
    const { standing, line } = keys.judge(check.key, entry);
    if (standing !== 'counts') return this.#takeRepeat({ row, check, standing, line });
    for (const warning of check.warnings) {
      this.#note(row.line, warning, { severity: 'warning', value: row.cells[warning.column] ?? '' });
    }
    const { key, subjects, facts } = check;
    this.#rows.push({ line: row.line, key, subjects, facts, raw: row.raw });
  }

  #takeRepeat({ row, check, standing, line }: Repeat): void {
    const note = repeatNotes[standing](line);
    if (standing === 'contradicts') return this.#refuse(row, [note], row.cells);
    if (standing === 'repeated') this.#counts.duplicates += check.facts.length;
    this.#note(row.line, note, { severity: 'warning', value: check.key });
  }

  #refuse(
    row: { readonly line: number; readonly raw: string },
    notes: readonly CellNote[],
    cells: Cells,
  ): void {
    this.#counts.rejected += 1;
    for (const note of notes)
      this.#note(row.line, note, { severity: 'error', value: cells[note.column] ?? '' });
    const [first] = notes;
    if (!first) return;
    const all = (language: 'zh' | 'en', between: string) => notes.map((one) => one[language]).join(between);
    const why = fault({
      code: first.code,
      path: this.#nameOf(first.column),
      value: shown(cells[first.column] ?? ''),
      zh: all('zh', ''),
      en: all('en', ' '),
    });
    this.#refusals.push({ line: row.line, eventId: '', fault: why, raw: row.raw });
  }

  #count({ accepted, corrections, duplicates, refusals }: Delivered): void {
    this.#counts.accepted += accepted;
    this.#counts.corrections += corrections;
    this.#counts.duplicates += duplicates;
    this.#counts.rejected += refusals.length;
    this.#conflicts += refusals.length;
    this.#refusals.push(...refusals);
    for (const { line, fault: why } of refusals) {
      const note = { column: '', code: why.code, zh: `与先前导入的内容冲突：${why.zh}`, en: why.en };
      this.#note(line, note, { severity: 'error', value: why.value });
    }
  }

  #note(line: number, note: CellNote, { severity, value }: Shown): void {
    const message = { zh: note.zh, en: note.en };
    this.#report.add({
      line,
      column: this.#nameOf(note.column),
      value: shown(value),
      code: note.code,
      severity,
      message,
    });
  }

  #nameOf(column: string): string {
    return this.#parts.template.columns.find(({ id }) => id === column)?.name ?? '';
  }
}

interface Shown {
  readonly severity: 'error' | 'warning';
  readonly value: string;
}

interface Repeat {
  readonly row: NamedRow & { readonly kind: 'row' };
  readonly check: GoodRow;
  readonly standing: Exclude<Standing, 'counts'>;
  readonly line: number;
}

const shown = (value: string): string => (value.length > 120 ? `${value.slice(0, 120)}…` : value);

const note = (code: string, zh: string, en: string): CellNote => ({ column: '', code, zh, en });

const repeatNotes: Readonly<Record<Repeat['standing'], (line: number) => CellNote>> = {
  repeated: (line) =>
    note(
      'import.repeated_row',
      `与第${line}行内容相同，计为重复。`,
      `Says the same as line ${line}: counted as a duplicate.`,
    ),
  older: (line) =>
    note(
      'import.older_version',
      `第${line}行是同一记录的较新版本，以其为准。`,
      `Line ${line} is a newer version of the same record and counts instead.`,
    ),
  contradicts: (line) =>
    note(
      'import.duplicate_key',
      `编号与第${line}行相同而内容不同：请核对，只保留正确的一行。`,
      `Has the same number as line ${line} but says something else: keep only the row that is right.`,
    ),
};
