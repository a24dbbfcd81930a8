import type { BenchClient } from '../client/bench-client.ts';

/**
 * The longest time for which the event loop of the server's main thread stood still since this was asked last, in
 * milliseconds, by the server's own gauge: asking it from outside would count the waiting for a processor twice.
 */
export async function longestStall(client: BenchClient): Promise<number | undefined> {
  const metrics = await client.text('/metrics');
  const seconds = /^nodejs_eventloop_lag_max_seconds(?:\{[^}]*\})? (\S+)$/m.exec(metrics)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
