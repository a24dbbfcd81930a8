import { headerText } from '../cells/clean-cell.ts';
import type { Template } from '../sources/template.ts';
import type { TableRow } from './table-row.ts';

/**
 * A header of two lines as one. A column that is merged over both has its name in the upper one; above a group of columns
 * stands what they have in common, in the first cell of the group or in each: 受理 over 日期 and 方式 is 受理日期 and
 * 受理方式, where the template knows such columns.
 */
export function joinedHeader(upper: TableRow, lower: TableRow, template: Template): TableRow {
  const known = new Set(
    template.columns.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(headerText),
  );
  const places = Math.max(upper.cells.length, lower.cells.length);
  const cells: string[] = [];
  let group = '';
  for (let at = 0; at < places; at += 1) {
    const [above, below] = [headerText(upper.cells[at] ?? ''), headerText(lower.cells[at] ?? '')];
    if (above !== '') group = above;
    cells.push(below === '' ? above : known.has(group + below) ? group + below : below);
  }
  return { ...lower, cells };
}
