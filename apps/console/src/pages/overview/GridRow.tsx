import { memo } from 'react';
import { itemsPath } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import type { Column, Figure } from './arrange.ts';
import { cellSentence, figureOf, stateOf } from './cell-state.ts';

interface GridRowProps {
  readonly row: number;
  readonly name: string;
  /** absent for the total */
  readonly unit?: string;
  readonly columns: readonly Column[];
  /** the view's part of the links */
  readonly query: string;
  /** column of the focus when it is in this row, else −1 */
  readonly active: number;
}

/** One unit. Drawn again only when its figures change or the focus enters or leaves it. */
export const GridRow = memo(function GridRow({ row, name, unit, columns, query, active }: GridRowProps) {
  const { say } = useSpeech();
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column, index) => {
        const value = unit === undefined ? column.total : column.cells[unit];
        return value ? (
          <Cell
            key={column.id}
            at={`${row}:${index}`}
            href={itemsPath(query, column.id, unit)}
            indicator={say(column)}
            name={name}
            value={value}
            focusable={active === index}
          />
        ) : (
          <td key={column.id} />
        );
      })}
    </tr>
  );
});

interface CellProps {
  readonly at: string;
  readonly href: string;
  readonly indicator: string;
  readonly name: string;
  readonly value: Figure;
  readonly focusable: boolean;
}

function Cell({ at, href, indicator, name, value, focusable }: CellProps) {
  const { t } = useSpeech();
  const state = stateOf(value);
  const figure = figureOf(value);
  return (
    <td className={`is-${state}`}>
      <a
        href={href}
        data-at={at}
        tabIndex={focusable ? 0 : -1}
        aria-label={cellSentence({ ...value, name }, indicator, t)}
      >
        {figure !== '' && <b>{figure}</b>} <span>{t.states[state]}</span>
      </a>
    </td>
  );
}
