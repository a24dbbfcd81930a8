import type { Bench } from '../bench.ts';
import { benchEvents } from '../generate.ts';
import type { LoadSize } from '../options.ts';

/** The events of a load as a file of lines. */
export function eventsFile(
  bench: Bench,
  { events, cases }: LoadSize,
  order: LoadSize['orders'][number],
): Promise<string> {
  return bench.file(`${order}-${events}`, () => benchEvents({ events, cases, order }));
}
