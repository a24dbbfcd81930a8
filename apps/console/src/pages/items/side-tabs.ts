import type { ItemAnswer, ValueRow } from '@fadu/domain';

export type Side = ItemAnswer['side'];

export interface SideTab {
  /** empty for all */
  readonly side: Side | '';
  readonly count: number | undefined;
}

const judged: readonly Exclude<Side, 'counted'>[] = ['met', 'missed', 'open', 'excluded'];

/** Sums and counts know no sides but what they leave out. */
const onlyCounted = (kind: string | undefined): boolean => kind === 'count' || kind === 'sum';

/** The tabs over a list of items, with the counts that the value itself states. */
export function sideTabs(kind: string | undefined, row: ValueRow | undefined): readonly SideTab[] {
  const all: SideTab = { side: '', count: undefined };
  if (onlyCounted(kind)) return [all, { side: 'excluded', count: row?.excluded }];
  return [all, ...judged.map((side) => ({ side, count: row?.[side] }))];
}

/** Reads the side from the address; anything else means all. */
export const readSide = (text: string | null): Side | '' =>
  judged.find((side) => side === text) ?? (text === 'counted' ? 'counted' : '');
