import { headerText } from '../cells/clean-cell.ts';
import type { Template } from '../sources/template.ts';
import type { TableRow } from './table-row.ts';
import { joinedHeader } from './two-line-header.ts';

/** Which cell of a row is which column. */
export interface Header {
  /** column id by place; undefined where the template does not read it */
  readonly ids: readonly (string | undefined)[];
  /** printed page by page, its lines come again */
  readonly lines: readonly TableRow[];
  /** names that the template does not know */
  readonly unknown: readonly string[];
  /** the line that tells the names */
  readonly row: TableRow;
}

/**
 * The header that one line is, or two together.
 * @returns undefined when a column is missing that the template needs
 */
export function headerOf(template: Template, upper: TableRow, lower?: TableRow): Header | undefined {
  const row = lower ? joinedHeader(upper, lower, template) : upper;
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
  const ignored = new Set(template.ignored.map(headerText));
  const isUnknown = (name: string, at: number): boolean => name !== '' && !ids[at] && !ignored.has(name);
  return {
    ids,
    lines: lower ? [upper, lower] : [upper],
    unknown: names.flatMap((name, at) => (isUnknown(name, at) ? [row.cells[at]!.trim()] : [])),
    row,
  };
}

/**
 * The header of two lines whose upper one has every column that is needed, so that it could stand alone: the line below it
 * has nothing but names, and more of them are known with it than without.
 */
export function continuedHeader(template: Template, header: Header, next: TableRow): Header | undefined {
  const both = headerOf(template, header.row, next);
  if (!both || known(both) <= known(header)) return undefined;
  const hasOnlyNames = next.cells.every((cell, at) => headerText(cell) === '' || both.ids[at] !== undefined);
  return hasOnlyNames ? both : undefined;
}

const known = ({ ids }: Header): number => ids.filter((id) => id !== undefined).length;

/** Whether a row is a line of the header once more. Rows are many: the first cell tells nearly always. */
export const isLineOf = ({ lines }: Header, row: TableRow): boolean =>
  lines.some((line) => line.cells[0] === row.cells[0] && lineText(line) === lineText(row));

const lineText = (line: TableRow): string => line.cells.map(headerText).join('\n');
