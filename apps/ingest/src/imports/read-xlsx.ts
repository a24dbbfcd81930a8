import type { Readable } from 'node:stream';

import { FileUnreadableError } from '../errors.ts';
import type { Table, TableRow } from './table-row.ts';

/**
 * The rows of the first sheet of a workbook that has any, one at a time. Dates come as `2026-03-05 09:30:00`,
 * formulas as their results, marked-up text as plain text.
 * @throws FileUnreadableError when it is no workbook
 */
export async function* readXlsx(content: Readable): Table {
  // Loaded only when there is a workbook to read: it is large and slow to load.
  const { default: excel } = await import('exceljs');
  const reader = new excel.stream.xlsx.WorkbookReader(content, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  let rows = 0;
  try {
    for await (const sheet of reader) {
      for await (const row of rowsOf(sheet)) {
        rows += 1;
        yield row;
      }
      if (rows > 0) return;
    }
  } catch (error) {
    if (rows > 0 || error instanceof FileUnreadableError) throw error;
    const why =
      'The workbook cannot be opened: save it once more as .xlsx, without a password, and send it again.';
    throw new FileUnreadableError('import.damaged', why, error);
  } finally {
    content.destroy();
  }
}

interface SheetRow {
  readonly number: number;
  readonly values: unknown;
}

async function* rowsOf(sheet: AsyncIterable<SheetRow>): AsyncGenerator<TableRow> {
  for await (const { number, values } of sheet) {
    const [, ...given] = Array.isArray(values) ? (values as unknown[]) : [];
    const cells = Array.from(given, cellText); // also fills the holes of cells that are not there
    if (cells.some((cell) => cell !== '')) yield { line: number, cells, raw: cells.join('\t') };
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'object') return objectText(value as Readonly<Record<string, unknown>>);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** Spreadsheets know no time zone: their days come as if in UTC. Fractions of a second are rounding errors. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** From 16 digits on a spreadsheet has rounded: written so that it cannot be taken for a number of a case. */
const numberText = (value: number): string =>
  Math.abs(value) < 1e15 ? String(value) : value.toExponential();

function objectText(value: Readonly<Record<string, unknown>>): string {
  if ('result' in value) return cellText(value['result']);
  if (Array.isArray(value['richText'])) {
    return (value['richText'] as readonly { text?: string }[]).map(({ text }) => text ?? '').join('');
  }
  if ('text' in value) return cellText(value['text']);
  return typeof value['error'] === 'string' ? value['error'] : '';
}
