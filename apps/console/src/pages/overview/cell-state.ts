import type { Status, ValueRow } from '@fadu/domain';
import type { Texts } from '../../i18n/zh.ts';
import type { Figure } from './arrange.ts';

/** How a cell looks. `open`: something to count, but nothing due yet; `plain`: a figure without a target. */
export type CellState = Exclude<Status, 'none'> | 'open' | 'plain';

export const cellStates: readonly CellState[] = [
  'met',
  'missed',
  'open',
  'not_applicable',
  'no_data',
  'no_power',
  'plain',
];

type Stated = Pick<ValueRow, 'status' | 'reason' | 'open' | 'value'>;

/** The four silences stay apart; waiting for a due day is none of them. */
export function stateOf({ status, reason, open, value }: Stated): CellState {
  const waiting = reason === 'not_due_yet' || (reason === undefined && value === null && open > 0);
  if (status === 'not_applicable') return waiting ? 'open' : 'not_applicable';
  if (status !== 'none') return status;
  if (value !== null) return 'plain';
  return waiting ? 'open' : 'not_applicable';
}

/** What stands in the cell above its word; nothing where there is no figure. */
export const figureOf = ({ value, display }: Pick<ValueRow, 'value' | 'display'>): string =>
  value === null ? '' : display;

const fraction = ({ numerator, denominator }: Figure): string =>
  denominator === '' || denominator === '0' ? ' ' : `（${numerator}/${denominator}），`;

/** The cell as a full sentence, for those who hear it or see one cell only. */
export function cellSentence(row: Figure & Pick<ValueRow, 'name'>, indicator: string, t: Texts): string {
  const state = stateOf(row);
  const figure = figureOf(row);
  const words = t.overview;
  const reason = row.reason === undefined ? undefined : t.reasons[row.reason];
  return [
    `${row.name}，${indicator}：${figure === '' ? '' : `${figure}${fraction(row)}`}${t.states[state]}`,
    reason,
    row.target && `${words.target} ${row.target.display}`,
    row.open > 0 && `${words.open} ${words.items(row.open)}`,
    row.excluded > 0 && `${words.excluded} ${words.items(row.excluded)}`,
  ]
    .filter(Boolean)
    .join('，');
}
