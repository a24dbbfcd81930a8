import { cleanCell, headerText } from '../cells/clean-cell.ts';
import { FileUnreadableError } from '../errors.ts';
import type { CellNote, Cells, Template } from '../sources/template.ts';
import { HEADER_WITHIN, HeaderSearch } from './header-search.ts';
import { type Header, isLineOf } from './header.ts';
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

const TOTAL = /^(合计|总计|小计|共计|累计|本页合计|本页小计|合\s*计|total|subtotal|sum)$/;

/**
 * Finds the header, also below titles and in two lines, and gives the rows after it with named cells. Totals, remarks and
 * repeated headers are left out with a note.
 * @throws FileUnreadableError when no line has all the columns that the template needs
 */
export async function* namedRows(table: Table, template: Template): AsyncGenerator<NamedRow> {
  const search = new HeaderSearch(template);
  for await (const row of table) {
    if ('broken' in row) {
      yield brokenNote(row);
      continue;
    }
    const isAbove = search.takes(row);
    yield* unknownColumns(search.settled());
    if (search.isHopeless) break;
    if (!isAbove) yield* namedRow(row, search.found!, template);
  }
  if (!search.found) throw headerMissing(template);
  yield* unknownColumns(search.settled(true));
}

const unknownColumns = (header: Header | undefined): readonly NamedRow[] =>
  header
    ? header.unknown.map((name) => noteAt(header.row, 'import.column_unknown', name, columnUnknown))
    : [];

/** How remarks under a table begin, or a label with a colon. */
const REMARK = /^(注|备注|说明|填表|制表|审核|复核|联系|统计|报送)|[:：]/;

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
  if (isLineOf(header, row)) {
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
