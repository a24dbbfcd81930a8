import type { RebuildReport } from '@fadu/domain';

import { compare } from '../rebuild.ts';
import { DROPPED, PARKED } from '../parking/parking-lot.ts';
import type { Exchange } from './board.ts';
import type { LaneStanding } from './halt.ts';
import { LanesBeside } from './lanes-beside.ts';
import type { UpkeepParts } from './parts.ts';
import type { Run } from './run.ts';
import { untilRead } from './until-read.ts';

const AGAIN_MS = 1_000;

/**
 * Fills new tables beside while the lanes go on, lets them stand still, leads the new tables on to where they stand,
 * compares, and exchanges.
 */
export async function rebuildLanes(run: Run, parts: UpkeepParts): Promise<RebuildReport> {
  const started = performance.now();
  try {
    const { tables, events, parked } = await build(run, parts);
    const equal = tables.every((t) => t.equal);
    const seconds = (performance.now() - started) / 1000;
    const report = { events, seconds, equal, swapped: equal, tables };
    if (!equal) return await dropped(run, parts, report);
    await parts.board.prepare({ order: run.order, number: run.number, report, parked });
    await run.confirm();
    await parts.builder.prepareSwap(String(run.number));
    await run.decide();
    return (await exchange(run, parts)).report;
  } catch (error) {
    if (!run.decided) await dropped(run, parts, undefined).catch(() => undefined);
    throw error;
  }
}

/** Nobody needs what could not be used. */
async function dropped<T>(run: Run, { builder }: UpkeepParts, then: T): Promise<T> {
  await run.confirm();
  await builder.drop();
  return then;
}

interface Built extends Pick<RebuildReport, 'events' | 'tables'> {
  readonly parked: readonly unknown[];
}

async function build(run: Run, parts: UpkeepParts): Promise<Built> {
  const start = await parts.lanes();
  await untilRead(parts, start, run);
  await run.confirm();
  const beside = new LanesBeside(
    {
      ...parts,
      writer: await parts.builder.beside(),
      dropped: (partition) => parts.notes(partition).get(DROPPED),
      confirm: () => run.confirm(),
    },
    start,
  );
  const events = await beside.fill((done, of) => run.progress(done, of));
  const follow = async (cut: readonly LaneStanding[]): Promise<readonly LaneStanding[]> => {
    await untilRead(parts, cut, run);
    await beside.leadTo(cut);
    return cut;
  };
  // Most of what came meanwhile is carried over while the lanes still go on.
  await follow(await parts.lanes());
  const cut = await follow(await run.halt());
  run.alive();
  const tables = run.order.verify ? await compare(parts.builder) : [];
  const since = cut.map(({ position }, p) => position[p]! - start[p]!.position[p]!);
  return { events: events + since.reduce((a, b) => a + b, 0), tables, parked: beside.parked() };
}

/** Exchanges what was prepared, until it is done: the lanes stand still meanwhile. */
export async function exchange(run: Run, { builder, board, notes, tell }: UpkeepParts): Promise<Exchange> {
  const prepared = board.exchange();
  if (prepared?.number !== run.number) throw new Error(`No exchange ${run.number} was prepared.`);
  for (;;) {
    await run.confirm();
    try {
      await builder.swap(String(run.number));
      break;
    } catch (error) {
      tell(`The tables are not all exchanged yet, and it is tried again: ${String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
  for (const [partition, parked] of prepared.parked.entries())
    if (!same(parked, notes(partition).get(PARKED) ?? [])) await notes(partition).put(PARKED, parked);
  return prepared;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
