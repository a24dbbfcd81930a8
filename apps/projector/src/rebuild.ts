import type { JoiningSheet, RebuildReport, StoreBuilder } from '@fadu/domain';

import { fill } from './fill.ts';
import type { Judges } from './judging/judges.ts';
import type { ParkingLot } from './parking/parking-lot.ts';
import type { ProjectorParts } from './projector.ts';
import type { Progress } from './step.ts';

export interface Rebuilding extends Pick<ProjectorParts, 'log' | 'journal' | 'upkeep'> {
  readonly judges: Judges<JoiningSheet>;
  readonly store: StoreBuilder;
  readonly parking: ParkingLot;
  /** the cut: what the live store holds */
  readonly progress: Progress;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Under which name an exchange is written down where only one is ever under way. */
const ALONE = 'rebuild';

/**
 * Builds the store anew beside the live one, up to the live one's position. With `verify` the two are compared table by
 * table and exchanged only if equal.
 */
export async function rebuild(parts: Rebuilding, verify: boolean): Promise<RebuildReport> {
  // From the beginning: a load may have left the live tables much to merge.
  await parts.upkeep?.putOff();
  try {
    return await rebuildBeside(parts, verify);
  } finally {
    await parts.upkeep?.takeUp();
  }
}

async function rebuildBeside(parts: Rebuilding, verify: boolean): Promise<RebuildReport> {
  const started = performance.now();
  const parking = parts.parking.beside();
  const writer = await parts.store.beside();
  const share = { progress: parts.progress, parking, judges: parts.judges };
  const events = await fill({ ...parts, shares: [share], shareOf: () => 0 }, writer);
  const tables = verify ? await compare(parts.store) : [];
  const equal = tables.every((t) => t.equal);
  if (equal) {
    await parts.store.prepareSwap(ALONE);
    await parts.store.swap(ALONE);
    await parts.parking.replace(parking.list());
  } else {
    await parts.store.drop();
  }
  return { events, seconds: (performance.now() - started) / 1000, equal, swapped: equal, tables };
}

/** The tables of both sets, side by side. */
export async function compare(store: StoreBuilder): Promise<RebuildReport['tables']> {
  const live = await store.checksums('live');
  const fresh = await store.checksums('beside');
  return Object.keys(live).map((table) => {
    const [a, b] = [live[table]!, fresh[table] ?? { rows: 0, sum: '' }];
    return { table, live: a, fresh: b, equal: a.rows === b.rows && a.sum === b.sum };
  });
}
