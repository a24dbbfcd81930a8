import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useNavigate } from 'react-router-dom';
import { itemsQueryOf, type View } from '../../address/view.ts';
import { useSpeech } from '../../i18n/language.tsx';
import type { Arrangement } from './arrange.ts';
import { GridHead } from './GridHead.tsx';
import { GridPopover } from './GridPopover.tsx';
import { GridRow } from './GridRow.tsx';
import { inside, keyName, moved, type Place } from './roving-focus.ts';

interface OverviewGridProps {
  readonly shown: Arrangement;
  readonly view: View;
  readonly caption: string;
  readonly compact: boolean;
  readonly onSort: (sort: string) => void;
}

/** Rows above the units: names, sort buttons, total. */
const headRows = 3;

/** Sums of money need room. */
const isWide = ({ kind }: { readonly kind: string }): boolean => kind === 'sum';

const placeOf = (target: EventTarget): Place | undefined => {
  const [row, col] =
    (target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at']?.split(':') ?? [];
  return row === undefined || col === undefined ? undefined : { row: Number(row), col: Number(col) };
};

/**
 * Units × indicators as one table. Of its thousands of links only one is a tab stop; arrows move it. Links are plain
 * anchors and one handler serves all of them: a router's link per cell would cost more than the table.
 */
export function OverviewGrid({ shown, view, caption, compact, onSort }: OverviewGridProps) {
  const { t } = useSpeech();
  const go = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const size = useMemo(
    () => ({ rows: shown.units.length + headRows, cols: shown.columns.length }),
    [shown.units.length, shown.columns.length],
  );
  const [place, setPlace] = useState<Place>({ row: 2, col: 0 });
  const active = inside(place, size);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    const next = at && !event.altKey && !event.shiftKey ? moved(keyName(event), at, size) : undefined;
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.col}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target);
    if (at) setPlace(at);
  };
  const onClick = useCallback(
    (event: MouseEvent): void => {
      const link = (event.target as HTMLElement).closest('a');
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !plain) return;
      event.preventDefault();
      void go(link.pathname + link.search);
    },
    [go],
  );
  const query = itemsQueryOf(view);
  const wide = shown.columns.filter(isWide).length;
  const width = `calc(12rem + ${size.cols - wide} * 5.4rem + ${wide} * 7.5rem)`;
  const columnActive = (row: number): number => (row === active.row ? active.col : -1);

  return (
    <div className={compact ? 'grid-scroll is-compact' : 'grid-scroll'}>
      <table
        ref={table}
        style={{ width }}
        role="grid"
        className="grid"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col className="names" />
          {shown.columns.map((column) => (
            <col key={column.id} className={isWide(column) ? 'wide' : ''} />
          ))}
        </colgroup>
        <GridHead shown={shown} sort={view.sort} onSort={onSort} active={active} />
        <tbody className="total">
          <GridRow
            row={2}
            name={t.overview.whole}
            columns={shown.columns}
            query={query}
            active={columnActive(2)}
          />
        </tbody>
        <tbody>
          {shown.units.map((unit, index) => (
            <GridRow
              key={unit.id}
              row={index + headRows}
              name={unit.name}
              unit={unit.id}
              columns={shown.columns}
              query={query}
              active={columnActive(index + headRows)}
            />
          ))}
        </tbody>
      </table>
      <GridPopover table={table} shown={shown} />
    </div>
  );
}
