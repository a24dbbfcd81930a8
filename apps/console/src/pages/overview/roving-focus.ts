/** A place in the grid. Row 0 holds the names of the indicators, row 1 their sort buttons, row 2 the total. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface GridSize {
  readonly rows: number;
  readonly cols: number;
}

const page = 10;

/** A key as the grid understands it: `Ctrl+Home` is told apart from `Home`. */
export const keyName = (event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): string => (event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key);

const moves: Readonly<Record<string, (at: Place, size: GridSize) => Place>> = {
  ArrowUp: ({ row, col }) => ({ row: row - 1, col }),
  ArrowDown: ({ row, col }) => ({ row: row + 1, col }),
  ArrowLeft: ({ row, col }) => ({ row, col: col - 1 }),
  ArrowRight: ({ row, col }) => ({ row, col: col + 1 }),
  PageUp: ({ row, col }) => ({ row: row - page, col }),
  PageDown: ({ row, col }) => ({ row: row + page, col }),
  Home: ({ row }) => ({ row, col: 0 }),
  End: ({ row }, { cols }) => ({ row, col: cols - 1 }),
  'Ctrl+Home': () => ({ row: 0, col: 0 }),
  'Ctrl+End': (_, { rows, cols }) => ({ row: rows - 1, col: cols - 1 }),
};

/** The nearest place inside the grid: after a filter the focus must not stand on a row that is gone. */
export const inside = ({ row, col }: Place, { rows, cols }: GridSize): Place => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  col: Math.max(0, Math.min(col, cols - 1)),
});

/** Where a key leads; undefined when the key is none of the grid's, so that the browser may have it. */
export function moved(key: string, at: Place, size: GridSize): Place | undefined {
  const move = moves[key];
  return move && inside(move(at, size), size);
}
