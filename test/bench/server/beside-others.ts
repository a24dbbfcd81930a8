import { machineTime } from './process-figures.ts';
import type { RunningServer } from './running-server.ts';

/** The result of some work, and what part of the machine was taken by neither us nor the server meanwhile. */
export interface BesideOthers<T> {
  readonly result: T;
  /** from 0 to 1; absent where the system does not tell. Wall times measured beside others are too long. */
  readonly others: number | undefined;
}

/** @param server whose work counts as ours; none when only ended children of this process work */
export async function besideOthers<T>(
  server: RunningServer | undefined,
  work: () => Promise<T>,
): Promise<BesideOthers<T>> {
  const oursOf = (): number => server?.figures().cpuSeconds ?? 0;
  const [before, served] = [machineTime(), oursOf()];
  const result = await work();
  const after = machineTime();
  if (!before || !after) return { result, others: undefined };
  const ours = after.own - before.own + oursOf() - served;
  const busy = after.busy - before.busy;
  const all = busy + after.idle - before.idle;
  return { result, others: all > 0 ? Math.max(0, busy - ours) / all : undefined };
}
