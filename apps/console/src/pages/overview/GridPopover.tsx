import { useEffect, useRef, useState, type RefObject } from 'react';
import { useSpeech } from '../../i18n/language.tsx';
import type { Arrangement, Column } from './arrange.ts';
import { CellDetails } from './CellDetails.tsx';

interface GridPopoverProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly shown: Arrangement;
}

interface Hint {
  readonly column: Column;
  /** undefined for a head cell */
  readonly cell: { readonly unit: string | undefined; readonly name: string } | undefined;
  readonly box: DOMRect;
}

const id = 'grid-hint';
const leaveDelay = 150;

/** What belongs to an element of the grid, by its place. */
function hintAt(element: HTMLElement, { columns, units }: Arrangement, whole: string): Hint | undefined {
  const [row, col] = (element.dataset['at'] ?? '').split(':').map(Number);
  const column = columns[col ?? -1];
  if (!column || row === undefined) return undefined;
  const box = element.getBoundingClientRect();
  if (row < 2) return { column, cell: undefined, box };
  const unit = units[row - 3];
  return { column, cell: { unit: unit?.id, name: unit?.name ?? whole }, box };
}

/**
 * One hint for the whole grid, by pointer and by keyboard. It stays while the pointer is on it, and Esc sends it away
 * (WCAG 1.4.13). It listens to the table by itself, so that moving over cells draws no cell again.
 */
export function GridPopover({ table, shown }: GridPopoverProps) {
  const { t } = useSpeech();
  const [hint, setHint] = useState<Hint>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const whole = t.overview.whole;

  useEffect(() => {
    const root = table.current;
    if (!root) return undefined;
    const described = { current: undefined as HTMLElement | undefined };
    const hide = (): void => {
      described.current?.removeAttribute('aria-describedby');
      described.current = undefined;
      setHint(undefined);
    };
    const show = (event: Event): void => {
      const element = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
      if (!element) return;
      clearTimeout(timer.current);
      hide();
      element.setAttribute('aria-describedby', id);
      described.current = element;
      setHint(hintAt(element, shown, whole));
    };
    const leave = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(hide, leaveDelay);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    root.addEventListener('mouseover', show, { signal });
    root.addEventListener('focusin', show, { signal });
    root.addEventListener('mouseleave', leave, { signal });
    root.addEventListener('focusout', leave, { signal });
    document.addEventListener('keydown', escape, { signal });
    root.parentElement?.addEventListener('scroll', hide, { signal, passive: true });
    window.addEventListener('scroll', hide, { signal, passive: true });
    return () => {
      listeners.abort();
      clearTimeout(timer.current);
    };
  }, [table, shown, whole]);

  if (!hint) return null;
  return (
    <div
      id={id}
      role="tooltip"
      className="grid-hint no-print"
      style={placed(hint.box)}
      onMouseEnter={() => clearTimeout(timer.current)}
      onMouseLeave={() => setHint(undefined)}
    >
      <CellDetails column={hint.column} cell={hint.cell} />
    </div>
  );
}

/** Below the cell, or above it in the lower half of the window; never out of it sideways. */
function placed(box: DOMRect): Record<string, string | number> {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const left = Math.max(8, Math.min(box.left, window.innerWidth - 24 * rem - 8));
  return box.bottom > window.innerHeight * 0.6
    ? { left, bottom: window.innerHeight - box.top + 2 }
    : { left, top: box.bottom + 2 };
}
