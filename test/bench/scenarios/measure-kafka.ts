import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

import type { IngestAnswer, WatermarkAnswer } from '@fadu/domain';
import { missingForBroker, startBroker } from '@fadu/log-kafka/testing';

import { inRepository } from '../../harness/repository.ts';
import { ADMIN_TOKEN, startServer } from '../../harness/server.ts';
import { Processes } from '../../kafka/processes.ts';
import type { Bench } from '../bench.ts';
import { expectAllTaken } from '../client/sending.ts';
import { eventsFile } from './events-file.ts';

const SIZES = {
  quick: { events: 20_000, cases: 6_000 },
  default: { events: 100_000, cases: 30_000 },
  full: { events: 500_000, cases: 150_000 },
} as const;
const ORDERS = ['by-case', 'ordered'] as const;

interface Taken {
  readonly accepted: number;
  readonly visible: number;
}

/**
 * Events/s from POST to visible through a real broker, an ingest, one projector and an API, beside the one process. All of
 * them share this machine, and ClickHouse is the embedded one behind its HTTP front.
 */
export async function measureKafka(bench: Bench): Promise<void> {
  const missing = missingForBroker();
  if (missing !== undefined) {
    bench.tell(`Left out: ${missing}.`);
    return;
  }
  const size = SIZES[bench.options.size];
  for (const order of ORDERS) {
    const file = await eventsFile(bench, { ...size, orders: [order] }, order);
    const alone = await embedded(file, size.events);
    const apart = await distributed(file, size.events);
    const scenario = `kafka, ${size.events.toLocaleString('en-US')} ${order}`;
    const rate = (seconds: number): number => size.events / seconds;
    bench.report({
      scenario,
      what: 'POST to visible, through Kafka',
      value: rate(apart.visible),
      unit: 'events/s',
      beside: `accepted at ${Math.round(rate(apart.accepted))}/s; ${(alone.visible / apart.visible).toFixed(2)} × embedded`,
    });
    bench.report({
      scenario,
      what: 'POST to visible, embedded',
      value: rate(alone.visible),
      unit: 'events/s',
      beside: `accepted at ${Math.round(rate(alone.accepted))}/s`,
    });
  }
}

async function embedded(file: string, events: number): Promise<Taken> {
  const server = await startServer();
  try {
    return await load(file, events, { door: server.url, answers: server.url });
  } finally {
    await server.stop();
  }
}

async function distributed(file: string, events: number): Promise<Taken> {
  const processes = new Processes();
  const broker = await startBroker([], undefined, inRepository('infra/kafka-local/kafka.mjs'));
  try {
    const { url } = await processes.clickhouse(processes.folder());
    const town = { brokers: broker.brokers, prefix: 'bench', clickhouse: url };
    const usual = { FADU_BATCH_MS: '500' };
    await processes.program('projector', town, usual);
    const door = await processes.program('ingest', town);
    const answers = await processes.program('api', town);
    return await load(file, events, { door: door.url, answers: answers.url });
  } finally {
    await processes.clean();
    await broker.stop();
  }
}

async function load(
  file: string,
  events: number,
  { door, answers }: { readonly door: string; readonly answers: string },
): Promise<Taken> {
  const authorization = `Bearer ${ADMIN_TOKEN}`;
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const reply = await fetch(`${door}/v1/events`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(createReadStream(file)) as NonNullable<RequestInit['body']>,
    duplex: 'half',
  });
  expectAllTaken((await reply.json()) as IngestAnswer, events);
  const accepted = since();
  for (;;) {
    const answer = await fetch(`${answers}/v1/watermark?wait=10000`, { headers: { authorization } });
    const { lag, projected } = (await answer.json()) as WatermarkAnswer;
    if (lag === 0 && projected >= events) return { accepted, visible: since() };
  }
}
