import { cleanCell, headerText } from '../cells/clean-cell.ts';
import { FileUnreadableError } from '../errors.ts';
import type { CellNote, Cells, Template } from '../sources/template.ts';
import type { Table, TableBreak, TableRow } from './table-row.ts';

/** A row whose cells have names, or something to report about a line that is no row. */
export type NamedRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: Cells; readonly raw: string }
  | {
      readonly kind: 'note';
      readonly line: number;
      readonly severity: 'error' | 'warning';
      readonly note: CellNote;
      readonly value: string;
      readonly raw: string;
    };

const HEADER_WITHIN = 30;
const TOTAL = /^(合计|总计|小计|共计|累计|本页合计|本页小计|合\s*计|total|subtotal|sum)$/;

/**
 * Finds the header, also below titles, and gives the rows after it with named cells. Totals, remarks and repeated
 * headers are left out with a note.
 * @throws FileUnreadableError when no line has all the columns that the template needs
 */
export async function* namedRows(table: Table, template: Template): AsyncGenerator<NamedRow> {
  let header: Header | undefined;
  let skipped = 0;
  for await (const row of table) {
    if ('broken' in row) yield brokenNote(row);
    else if (header) yield* namedRow(row, header, template);
    else {
      header = headerOf(row, template);
      if (header) yield* header.notes;
      else if ((skipped += 1) >= HEADER_WITHIN) break;
    }
  }
  if (!header) throw headerMissing(template);
}

/** How remarks under a table begin, or a label with a colon. */
const REMARK = /^(注|备注|说明|填表|制表|审核|复核|联系|统计|报送)|[:：]/;

interface Header {
  /** column id by place; undefined where the template does not read it */
  readonly ids: readonly (string | undefined)[];
  readonly text: string;
  readonly first: string | undefined;
  readonly notes: readonly NamedRow[];
}

function headerOf(row: TableRow, template: Template): Header | undefined {
  const names = row.cells.map(headerText);
  const ids: (string | undefined)[] = names.map(() => undefined);
  for (const { id, name, aliases = [] } of template.columns) {
    // The proper name first: an alias may be a proper name of another form's column.
    const place = [name, ...aliases]
      .map((one) => names.indexOf(headerText(one)))
      .find((at) => at >= 0 && !ids[at]);
    if (place !== undefined) ids[place] = id;
  }
  if (template.columns.some(({ id, required }) => required && !ids.includes(id))) return undefined;
  const known = new Set(template.ignored.map(headerText));
  const unknown = names.flatMap((name, at) => (name !== '' && !ids[at] && !known.has(name) ? [at] : []));
  return {
    ids,
    text: names.join('\n'),
    first: row.cells[0],
    notes: unknown.map((at) => noteAt(row, 'import.column_unknown', row.cells[at]!.trim(), columnUnknown)),
  };
}

function* namedRow(row: TableRow, header: Header, template: Template): Generator<NamedRow> {
  const { ids } = header;
  const clean = row.cells.map(cleanCell);
  const filled = clean.filter((cell) => cell !== '');
  if (filled.length === 0) return;
  const cells: Record<string, string> = {};
  for (const [at, id] of ids.entries()) if (id) cells[id] = clean[at] ?? '';
  const without = leftOut(row, filled, { header, hasKey: template.keyOf(cells) !== '' });
  if (without) yield without;
  else if (clean.slice(ids.length).some((cell) => cell !== '') || tooShort(row, ids.length)) {
    yield {
      ...noteAt(row, 'import.columns', '', columnsDiffer(row.cells.length, ids.length)),
      severity: 'error',
    };
  } else yield { kind: 'row', line: row.line, cells, raw: row.raw };
}

/** A spreadsheet ends its rows at the last filled cell (its raw text has tabs); a line of CSV has all its commas. */
const tooShort = (row: TableRow, wanted: number): boolean =>
  row.cells.length < wanted && row.raw !== row.cells.join('\t');

interface Around {
  readonly header: Header;
  readonly hasKey: boolean;
}

function leftOut(row: TableRow, filled: readonly string[], { header, hasKey }: Around): NamedRow | undefined {
  const [first = ''] = filled;
  if (TOTAL.test(headerText(first))) return noteAt(row, 'import.total_row', first, totalRow);
  if (row.cells[0] === header.first && row.cells.map(headerText).join('\n') === header.text) {
    return noteAt(row, 'import.repeated_header', first, repeatedHeader);
  }
  // Merged over the whole width, a remark comes as one text in every cell, or in the first alone.
  const alone = filled.every((cell) => cell === first) && header.ids.length > 1;
  if (alone && (!hasKey || filled.length === header.ids.length || REMARK.test(first))) {
    return noteAt(row, 'import.remark_row', first, remarkRow);
  }
  return undefined;
}

function noteAt(
  row: TableRow,
  code: string,
  value: string,
  words: Words,
): NamedRow & { readonly kind: 'note' } {
  const note = { column: '', code, ...words };
  return { kind: 'note', line: row.line, severity: 'warning', note, value, raw: row.raw };
}

function brokenNote({ line, broken, raw }: TableBreak): NamedRow {
  const note = {
    column: '',
    code: 'import.csv_broken',
    zh: `${broken.zh}。`,
    en: `At line ${line} ${broken.en}.`,
  };
  return { kind: 'note', line, severity: 'error', note, value: '', raw };
}

function headerMissing(template: Template): FileUnreadableError {
  const needed = template.columns.filter(({ required }) => required).map(({ name }) => name);
  return new FileUnreadableError(
    'import.header_missing',
    `No line among the first ${HEADER_WITHIN} has the columns ${needed.join('、')}: add the header, or choose another template than "${template.id}"; an empty form can be downloaded.`,
  );
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

const columnUnknown: Words = {
  zh: '模板中没有这一列，未读取。如有用，请改用模板中的列名。',
  en: 'The template has no such column, so it is not read. If it matters, give it the name that the template has.',
};
const totalRow: Words = { zh: '合计行，未读取。', en: 'A line of totals is not read.' };
const repeatedHeader: Words = { zh: '重复的表头，未读取。', en: 'A repeated header is not read.' };
const remarkRow: Words = { zh: '说明文字，未读取。', en: 'A line with a remark only is not read.' };
const columnsDiffer = (given: number, wanted: number): Words => ({
  zh: `这一行有${given}列，而表头有${wanted}列：请检查逗号、引号和换行。`,
  en: `The line has ${given} cells where the header has ${wanted}: check its commas, quotation marks and line breaks.`,
});
