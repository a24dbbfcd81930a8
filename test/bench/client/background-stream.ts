import { setTimeout as delay } from 'node:timers/promises';

import type { IngestAnswer } from '@fadu/domain';

import { benchEvents } from '../generate.ts';
import type { BenchClient } from './bench-client.ts';
import { LINES, expectAllTaken } from './sending.ts';

/** Events that come in all the time, as from the systems of the units. */
export interface BackgroundStream {
  /** how many events were taken */
  stop(): Promise<number>;
}

const PAUSE_MS = 100;
const EVENTS_AT_ONCE = 100;
/** So that a run that hangs does not fill the disk: 15 minutes of a thousand a second. */
const MOST_EVENTS = 900_000;

/** Posts about a thousand events a second, a hundred at a time, of cases that are not there yet. */
export function startStream(client: BenchClient, name: string): BackgroundStream {
  const batches = liveBatches(name);
  let stopping = false;
  let sent = 0;
  const sending = (async () => {
    while (!stopping) {
      const batch = batches.next();
      if (batch.done === true) return;
      const answer = await client.post<IngestAnswer>('/v1/events', batch.value, LINES);
      expectAllTaken(answer, EVENTS_AT_ONCE);
      sent += EVENTS_AT_ONCE;
      await delay(PAUSE_MS);
    }
  })();
  // Whoever stops it hears of a failure; until then it must not count as unheard.
  sending.catch(() => undefined);
  return {
    stop: async () => {
      stopping = true;
      await sending;
      return sent;
    },
  };
}

function* liveBatches(name: string): Generator<string> {
  let batch: string[] = [];
  for (const line of benchEvents({ events: MOST_EVENTS, cases: MOST_EVENTS / 5, order: 'ordered' })) {
    // The keys of the cases are the same as those loaded before: give these another name.
    batch.push(line.replaceAll('/bench-', `/${name}-`));
    if (batch.length < EVENTS_AT_ONCE) continue;
    yield batch.join('\n');
    batch = [];
  }
}
