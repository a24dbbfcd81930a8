import type { Bench } from '../bench.ts';
import type { LoadSize, Order } from '../options.ts';
import type { Figure, Target } from '../report/figure.ts';
import { type LoadFigures, loadData } from '../load-data.ts';
import { besideOthers } from '../server/beside-others.ts';
import { startServer } from '../server/running-server.ts';
import { eventsFile } from './events-file.ts';
import type { Ceilings } from './measure-ceiling.ts';
import { measureRebuild } from './measure-rebuild.ts';

const EVENTS_PER_SECOND: Readonly<Record<Order, Target>> = {
  'by-case': { atLeast: 30_000 },
  ordered: { atLeast: 30_000 },
  shuffled: { atLeast: 15_000 },
};
const LONGEST_STALL_MS: Target = { atMost: 250 };
const PEAK_MB: Target = { atMost: 1500 };

/** From the POST of all events to the moment the last one is visible, and what it took. */
export async function measureLoads(bench: Bench, ceilings: Ceilings): Promise<void> {
  for (const size of bench.options.loads) {
    for (const order of size.orders)
      await measureLoad(bench, size, { order, ceiling: ceilings.get(size.events) });
  }
}

async function measureLoad(
  bench: Bench,
  size: LoadSize,
  { order, ceiling }: { readonly order: Order; readonly ceiling: number | undefined },
): Promise<void> {
  const label = `${size.events.toLocaleString('en-US')} ${order}`;
  const file = await eventsFile(bench, size, order);
  const server = await startServer(bench.folder(`load-${order}-${size.events}`), bench.profileDir);
  bench.tell(`Loading ${label} events in ${size.cases.toLocaleString('en-US')} cases …`);
  const { result: load, others } = await besideOthers(server, () => loadData(server, file, size.events));
  for (const figure of figuresOf(load, order, ceiling)) {
    bench.report({ ...figure, scenario: `load, ${label}`, ...(figure.unit === 'events/s' && { others }) });
  }
  if (bench.options.only.has('rebuild')) await measureRebuild(bench, server, label);
  await server.stop();
  bench.discard(server.dataDir);
}

function figuresOf(
  load: LoadFigures,
  order: Order,
  ceiling: number | undefined,
): readonly Omit<Figure, 'scenario'>[] {
  const { events, disk, cpuSeconds, peakOwn, peakRss, stallMs } = load;
  const rate = events / load.visibleSeconds;
  const perMillion = events / 1_000_000;
  const share = ceiling === undefined ? undefined : `${(rate / ceiling).toFixed(2)} × the bare client.insert`;
  const accepted = `accepted at ${Math.round(events / load.acceptedSeconds).toLocaleString('en-US')}/s`;
  return [
    {
      what: 'POST to visible',
      value: rate,
      unit: 'events/s',
      target: EVENTS_PER_SECOND[order],
      beside: [share, accepted, `${load.visibleSeconds.toFixed(1)} s`]
        .filter((part) => part !== undefined)
        .join('; '),
    },
    ...known(cpuSeconds, (seconds) => ({
      what: 'processor time',
      value: seconds / perMillion,
      unit: 's per million',
    })),
    ...known(stallMs, (ms) => ({
      what: 'longest stall of the event loop',
      value: ms,
      unit: 'ms',
      target: LONGEST_STALL_MS,
      beside: "the server's own gauge",
    })),
    ...known(peakOwn, (bytes) => ({
      what: 'peak memory of its own',
      value: bytes / 1e6,
      unit: 'MB',
      target: PEAK_MB,
      beside: peakRss === undefined ? '' : besideMemory(peakRss),
    })),
    {
      what: 'on disk',
      value: (disk.log + disk.store) / events,
      unit: 'bytes/event',
      beside: `log ${Math.round(disk.log / 1e6)} MB, store ${Math.round(disk.store / 1e6)} MB before merges`,
    },
  ];
}

const besideMemory = (resident: number): string =>
  `with pages of mapped files (log, engine), which the system can let go: ${Math.round(resident / 1e6).toLocaleString('en-US')} MB (VmHWM)`;

/** Where the system does not tell, there is no line. */
const known = <T>(value: number | undefined, figure: (value: number) => T): readonly T[] =>
  value === undefined ? [] : [figure(value)];
