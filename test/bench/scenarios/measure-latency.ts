import type { Bench } from '../bench.ts';
import { startStream } from '../client/background-stream.ts';
import { type Load, askAll } from '../client/clients.ts';
import { untilVisible } from '../client/sending.ts';
import { ITEMS_PER_CASE, STEPS_PER_CASE, benchItemsEvents } from '../generate.ts';
import { loadData } from '../load-data.ts';
import type { Target } from '../report/figure.ts';
import { besideOthers } from '../server/beside-others.ts';
import { longestStall } from '../server/longest-stall.ts';
import { type RunningServer, startServer } from '../server/running-server.ts';
import { measureVisible } from './measure-visible.ts';
import { measureWarmStart } from './measure-start.ts';
import { type Question, questionsAbout } from './questions.ts';

const CROWD = 20;
/** Targets hold up to a million items; beyond, the figures are shown without. */
const MOST_ITEMS_WITH_TARGET = 1_000_000;

interface Ledger {
  readonly items: number;
  readonly cases: number;
  readonly label: string;
}

/** Loads ledgers of several sizes and asks them: one client, twenty, and twenty while events flow in. */
export async function measureLedgers(bench: Bench): Promise<void> {
  const { only } = bench.options;
  for (const items of bench.options.items) {
    const ledger = {
      items,
      cases: Math.round(items / ITEMS_PER_CASE),
      label: `${items / 1_000_000} M items`,
    };
    const folder = bench.folder(`ledger-${items}`);
    const server = await startServer(folder, bench.profileDir);
    const questions = await loaded(bench, server, ledger);
    if (only.has('latency')) await measureLatency(bench, server, { ledger, questions });
    if (only.has('visible')) await measureVisible(bench, server, ledger.label);
    await server.stop();
    if (only.has('start')) await measureWarmStart(bench, folder, ledger.label);
    bench.discard(folder);
  }
}

async function loaded(bench: Bench, server: RunningServer, { items, cases, label }: Ledger) {
  const file = await bench.file(`items-${items}`, () => benchItemsEvents(items));
  bench.tell(`Loading ${label} …`);
  const from = Date.now();
  await loadData(server, file, cases * STEPS_PER_CASE);
  bench.discard(file);
  return questionsAbout(cases, { from, to: Date.now() });
}

async function measureLatency(
  bench: Bench,
  server: RunningServer,
  { ledger, questions }: { readonly ledger: Ledger; readonly questions: readonly Question[] },
): Promise<void> {
  const { requests } = bench.options;
  const target = (of: Target | undefined) => (ledger.items <= MOST_ITEMS_WITH_TARGET ? of : undefined);
  const ask = async (
    question: Question,
    load: Load,
    manner: string,
    aim: Target | undefined,
  ): Promise<void> => {
    const { result: spread, others } = await besideOthers(server, () =>
      askAll(server.client, question.paths, load),
    );
    bench.report({
      scenario: `latency p95, ${ledger.label}`,
      what: `${question.name}, ${manner}`,
      value: spread.p95,
      unit: 'ms',
      target: target(aim),
      spread,
      others,
    });
  };
  bench.tell(`Asking ${ledger.label}: one client …`);
  for (const question of questions) await ask(question, { clients: 1, requests }, '1 client', question.alone);
  bench.tell(`Asking ${ledger.label}: ${CROWD} clients …`);
  for (const question of questions)
    await ask(question, { clients: CROWD, requests: requests * 2 }, `${CROWD} clients`, undefined);
  bench.tell(`Asking ${ledger.label}: ${CROWD} clients, while events flow in …`);
  const stream = startStream(server.client, 'live');
  await longestStall(server.client);
  const started = performance.now();
  for (const question of questions) {
    await ask(
      question,
      { clients: CROWD, requests: requests * 2 },
      `${CROWD} clients + events`,
      question.crowded,
    );
  }
  const seconds = (performance.now() - started) / 1000;
  const sent = await stream.stop();
  await untilVisible(server.client);
  const stallMs = await longestStall(server.client);
  if (stallMs === undefined) return;
  bench.report({
    scenario: `latency p95, ${ledger.label}`,
    what: 'longest stall of the event loop meanwhile',
    value: stallMs,
    unit: 'ms',
    target: target({ atMost: 250 }),
    beside: `${Math.round(sent / seconds)} events/s flowing in`,
  });
}
