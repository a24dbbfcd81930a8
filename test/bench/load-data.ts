import type { IngestAnswer } from '@fadu/domain';

import { LINES, expectAllTaken, untilVisible } from './client/sending.ts';
import { UNITS } from './bench-case.ts';
import { benchUnitLines } from './generate.ts';
import { longestStall } from './server/longest-stall.ts';
import type { RunningServer } from './server/running-server.ts';

/** What a bulk load took. */
export interface LoadFigures {
  readonly events: number;
  /** until the request was answered: everything is in the log, on the disk */
  readonly acceptedSeconds: number;
  /** until the last event could be seen in the figures */
  readonly visibleSeconds: number;
  readonly cpuSeconds: number | undefined;
  /** most memory of its own, looked at ten times a second, in bytes */
  readonly peakOwn: number | undefined;
  /** with the pages of mapped files: the log, and the engine's program */
  readonly peakRss: number | undefined;
  /** longest time for which the event loop of the server stood still, in milliseconds */
  readonly stallMs: number | undefined;
  readonly disk: { readonly log: number; readonly store: number };
}

const LOOK_MS = 100;

/** Registers the units, then sends a file of events in one request and waits until all of it is visible. */
export async function loadData(server: RunningServer, file: string, events: number): Promise<LoadFigures> {
  const { client } = server;
  const units = await client.post<IngestAnswer>('/v1/events', [...benchUnitLines()].join('\n'), LINES);
  expectAllTaken(units, UNITS);
  await untilVisible(client);
  await longestStall(client); // what was before does not count
  const cpuBefore = server.figures().cpuSeconds;
  const memory = watchMemory(server);
  const started = performance.now();
  expectAllTaken(await client.postFile<IngestAnswer>('/v1/events', file, LINES), events);
  const accepted = performance.now();
  await untilVisible(client);
  const visible = performance.now();
  const { cpuSeconds, peakRss } = server.figures();
  return {
    events,
    acceptedSeconds: (accepted - started) / 1000,
    visibleSeconds: (visible - started) / 1000,
    cpuSeconds: cpuSeconds === undefined || cpuBefore === undefined ? undefined : cpuSeconds - cpuBefore,
    peakOwn: memory.stop(),
    peakRss,
    stallMs: await longestStall(client),
    disk: server.disk(),
  };
}

function watchMemory(server: RunningServer): { stop(): number | undefined } {
  let peak = server.figures().ownMemory;
  const look = (): void => {
    const now = server.figures().ownMemory;
    if (peak !== undefined && now !== undefined) peak = Math.max(peak, now);
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
