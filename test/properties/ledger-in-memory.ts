import type { FigureQuery, JoiningSheet, LedgerRow, Row, TableWriter, Tally } from '@fadu/domain';
import { plainWriter } from '@fadu/domain/testing';

type Signed = LedgerRow & { readonly sign: number; readonly known_at: string };

/** How much of a day names its group. */
const LABEL = { none: 0, year: 4, month: 7 } as const;

/** The ledger of items as a plain list: what the tables hold, without any engine. */
export class LedgerInMemory implements TableWriter<JoiningSheet> {
  readonly #rows: Signed[] = [];

  sheet(): JoiningSheet {
    return plainWriter((table, rows) => this.#write(table, rows)).sheet();
  }

  #write(table: string, rows: readonly Row[]): Promise<void> {
    if (table === 'item_changes') this.#rows.push(...(rows as unknown as readonly Signed[]));
    return Promise.resolve();
  }

  /** Adds up signs, by the rules of the ledger: profile, seen days, known instants. */
  tally(query: FigureQuery, group: keyof typeof LABEL): Promise<readonly Tally[]> {
    const cells = new Map<string, Record<string, number> & { readonly sums: number }>();
    for (const row of this.#rows.filter((r) => isAsked(r, query))) {
      const key = JSON.stringify([row.indicator, row.unit, row.placed_on.slice(0, LABEL[group])]);
      const cell = cells.get(key) ?? { sums: 0 };
      const side = sideOn(row, query.on);
      const amount = side === 'counted' ? Math.round(Number(row.amount) * 100) : 0;
      cells.set(key, {
        ...cell,
        [side]: (cell[side] ?? 0) + row.sign,
        sums: cell.sums + amount * row.sign,
      });
    }
    return Promise.resolve([...cells].map(([key, cell]) => tallyOf(key, cell)));
  }
}

function isAsked(row: Signed, { indicators, profile, placed, on, knownAt }: FigureQuery): boolean {
  return (
    (row.profile === '*' || row.profile === profile) &&
    (indicators?.includes(row.indicator) ?? true) &&
    (knownAt === undefined || row.known_at <= knownAt) &&
    isPlaced(row, placed) &&
    row.seen_from <= on &&
    on < row.seen_to
  );
}

const isPlaced = (row: Signed, placed: FigureQuery['placed']): boolean =>
  placed === undefined || (placed.from <= row.placed_on && row.placed_on <= placed.to);

function sideOn(row: Signed, on: string): string {
  if (row.excluded !== '') return 'excluded';
  return row.outcome === 'none' || row.outcome_on > on ? 'open' : row.outcome;
}

function tallyOf(key: string, cell: Record<string, number>): Tally {
  const [indicator, unit, group] = JSON.parse(key) as [string, string, string];
  const n = (side: string): number => cell[side] ?? 0;
  return {
    indicator,
    unit,
    group,
    met: n('met'),
    missed: n('missed'),
    open: n('open'),
    excluded: n('excluded'),
    counted: n('counted'),
    amount: (n('sums') / 100).toFixed(2),
  };
}
