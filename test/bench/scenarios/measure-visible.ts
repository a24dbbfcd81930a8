import { setTimeout as delay } from 'node:timers/promises';

import { type IngestAnswer, type ValuesAnswer, addDays, wireType } from '@fadu/domain';

import type { Bench } from '../bench.ts';
import type { BenchClient } from '../client/bench-client.ts';
import { untilVisible } from '../client/sending.ts';
import { spreadOf } from '../report/figure.ts';
import { besideOthers } from '../server/beside-others.ts';
import type { RunningServer } from '../server/running-server.ts';

const UNIT = 'bench-unit-7';
const OPENED_ON = '2026-11-01';
const POLL_MS = 2;
const PATIENCE_MS = 10_000;

/**
 * Posts one event at a time and looks at the figure it changes until the figure has changed: the whole way, with the
 * question itself. The pauses between two are uneven, so that they do not fall into step with the projector.
 */
export async function measureVisible(bench: Bench, server: RunningServer, label: string): Promise<void> {
  bench.tell(`Posting ${bench.options.singles} single events into ${label} …`);
  await untilVisible(server.client);
  const { result: times, others } = await besideOthers(server, () =>
    postSingles(server.client, bench.options.singles),
  );
  const spread = spreadOf(times);
  bench.report({
    scenario: `one event, ${label}`,
    what: 'p95 from POST until a figure shows it',
    value: spread.p95,
    unit: 'ms',
    target: { atMost: 300 },
    spread,
    others,
  });
}

async function postSingles(client: BenchClient, singles: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < singles; n++) {
    times.push(await untilCounted(client, n));
    await delay(20 + ((n * 37) % 160));
  }
  return times;
}

async function untilCounted(client: BenchClient, n: number): Promise<number> {
  const before = await openItems(client);
  const started = performance.now();
  await client.post<IngestAnswer>('/v1/events', JSON.stringify(opened(n)), 'application/cloudevents+json');
  while ((await openItems(client)) !== before + 1) {
    if (performance.now() - started > PATIENCE_MS)
      throw new Error('A posted event was not visible after ten seconds.');
    await delay(POLL_MS);
  }
  return performance.now() - started;
}

/** A case that was just opened is one open item, due in 90 days. */
const opened = (n: number) => ({
  specversion: '1.0',
  id: `enforcement/single-${n}#0`,
  source: 'bench',
  type: wireType('enforcement.opened'),
  subject: `enforcement/single-${n}`,
  time: `${OPENED_ON}T09:00:00+08:00`,
  data: { unit: UNIT, on: OPENED_ON, party: { kind: 'legal' } },
});

async function openItems(client: BenchClient): Promise<number> {
  const due = addDays(OPENED_ON, 90);
  const { total } = await client.get<ValuesAnswer>(
    `/v1/indicators/penalty_decision_ontime_rate/values?unit=${UNIT}&period=${due}..${due}&on=${OPENED_ON}`,
  );
  return total.open;
}
