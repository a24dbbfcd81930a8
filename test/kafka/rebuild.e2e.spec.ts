import { randomUUID } from 'node:crypto';

import type { RebuildReport } from '@fadu/domain';
import { type Broker, missingForBroker, startBroker } from '@fadu/log-kafka/testing';

import { deliveries, ofItsOwn } from '../faults/deliveries.ts';
import { figuresOf } from '../faults/figures.ts';
import { api } from '../harness/api.ts';
import { run } from '../harness/command-line.ts';
import { ADMIN_TOKEN, type Server, pause, startServer } from '../harness/server.ts';
import { type Fate, FaultProxy, type Phase } from './fault-proxy.ts';
import { CLICKHOUSE_PASSWORD, Processes, type Running, type Town } from './processes.ts';

const given = process.env['KAFKA_BROKERS'];
const missing = missingForBroker(given);
const title = 'a rebuild of the distributed size';

(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  const processes = new Processes();
  const proxy = new FaultProxy();
  let broker: Broker;
  let embedded: Server;
  let town: Town;
  let answers: Running;
  const projectors: Running[] = [];
  let seed = 700;

  beforeAll(async () => {
    broker = await startBroker([], given);
    const { url } = await processes.clickhouse(processes.folder());
    town = { brokers: broker.brokers, prefix: `t-${randomUUID()}`, clickhouse: await proxy.listen(url) };
    for (let i = 0; i < 3; i += 1) projectors.push(await processes.program('projector', town));
    answers = await processes.program('api', town);
    embedded = await startServer();
  }, 250_000);
  afterEach(() => {
    proxy.fate = () => 'pass';
  });
  afterAll(async () => {
    await processes.clean();
    proxy.close();
    await embedded.stop();
    await broker.stop();
  }, 60_000);

  /** Cases and identities of their own for each delivery, to both sizes. */
  async function send(count = 120): Promise<void> {
    const { batches } = deliveries((seed += 1), [count]);
    const own = batches[0]!.map((event) => ofItsOwn(event, seed));
    await api(answers.url).sendLines(own);
    await api(embedded.url).sendLines(own);
  }

  /** Keeps events coming until it is told to stop. */
  function flow(): () => Promise<void> {
    let flowing = true;
    const going = (async () => {
      while (flowing) {
        await send(60);
        await pause(500);
      }
    })();
    return async () => {
      flowing = false;
      await going;
    };
  }

  async function agree(): Promise<void> {
    const alone = await api(embedded.url).visible();
    expect(await api(answers.url).visible()).toMatchObject({ lag: 0, accepted: alone.accepted });
    expect(await figuresOf(api(answers.url))).toEqual(await figuresOf(api(embedded.url)));
    expect((await api(answers.url).verify()).differences).toEqual([]);
  }

  /** Does something at the first statement that names these words, when it has come so far. */
  function at(phase: Phase, words: RegExp, work: () => Promise<void>): void {
    let once = true;
    proxy.fate = async (now, statement): Promise<Fate> => {
      if (now !== phase || !once || !words.test(statement)) return 'pass';
      once = false;
      await work();
      return 'pass';
    };
  }
  const BESIDE = /^INSERT INTO fadu_next/;
  const EXCHANGE = /^EXCHANGE/;

  it('compares equal and is exchanged while events flow, and loses and doubles nothing', async () => {
    await send(600);
    const stop = flow();
    const report = await api(answers.url).rebuild();
    await stop();
    expect(report.tables.filter(({ equal }) => !equal)).toEqual([]);
    expect(report).toMatchObject({ equal: true, swapped: true });
    expect(report.events).toBeGreaterThan(600);
    await agree();
    await send();
    await agree();
  }, 200_000);

  it('verifies while events flow: what comes meanwhile is no difference', async () => {
    const stop = flow();
    const reports = [await api(answers.url).verify(), await api(answers.url).verify()];
    await stop();
    expect(reports.map(({ differences }) => differences)).toEqual([[], []]);
  }, 120_000);

  it('says kindly that one is under way', async () => {
    const second = new Promise<{ status: number; code: unknown }>((resolve, reject) => {
      at('before', BESIDE, async () => {
        const path = '/v1/admin/rebuild?verify=true';
        const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
        const { status, json } = await api(answers.url).ask({ method: 'POST', path, headers });
        resolve({ status, code: json['code'] });
      });
      api(answers.url).rebuild().catch(reject);
    });
    expect(await second).toEqual({ status: 409, code: 'upkeep.under_way' });
    await settled();
  }, 120_000);

  it('is asked for by the command line', async () => {
    const cli = ['dist/standalone/cli.js', '--json', 'rebuild', '--verify'];
    const where = { FADU_MODE: 'distributed', FADU_API_URL: answers.url, FADU_ADMIN_TOKEN: ADMIN_TOKEN };
    const { out, code } = await run(process.execPath, cli, where);
    expect(code).toBe(0);
    expect(JSON.parse(out) as RebuildReport).toMatchObject({ equal: true, swapped: true });
  }, 120_000);

  it.each<[string, Phase, RegExp]>([
    ['while it fills', 'before', BESIDE],
    ['before it exchanges', 'before', EXCHANGE],
    ['after it exchanged, before it hears so', 'after', EXCHANGE],
  ])(
    'is done by another projector when the one that does it is killed %s',
    async (_, phase, words) => {
      const killed = new Promise<Running>((resolve) => {
        at(phase, words, async () => {
          const who = await busiest();
          await who.end('SIGKILL');
          resolve(who);
        });
      });
      const stop = flow();
      const report = await api(answers.url).rebuild();
      await stop();
      projectors.splice(projectors.indexOf(await killed), 1, await processes.program('projector', town));
      expect(report).toMatchObject({ equal: true, swapped: true });
      await agree();
    },
    200_000,
  );

  it('adds no row twice when a projector was frozen between two inserts, and wakes after the exchange', async () => {
    const frozen = await busiest();
    // This insert is taken and answered; what it would send next, of a step that another does meanwhile, is the question.
    at('before', /^INSERT INTO fadu\..* p0-/s, () => {
      process.kill(frozen.pid, 'SIGSTOP');
      return Promise.resolve();
    });
    await send();
    await pause(12_000);
    const report = await api(answers.url).rebuild();
    process.kill(frozen.pid, 'SIGCONT');
    await send();
    expect(report).toMatchObject({ equal: true, swapped: true });
    await pause(3_000);
    await agree();
    const gaveUp = await Promise.race([frozen.ended, pause(3_000)]);
    if (gaveUp) projectors.splice(projectors.indexOf(frozen), 1, await processes.program('projector', town));
  }, 200_000);

  it('leaves tables that differ as they are, and mends them when it need not compare', async () => {
    await statement('TRUNCATE TABLE fadu.petitions');
    const compared = await api(answers.url).rebuild();
    expect(compared).toMatchObject({ equal: false, swapped: false });
    expect(compared.tables.filter(({ equal }) => !equal).map(({ table }) => table)).toEqual(['petitions']);
    expect(await api(answers.url).post('/v1/admin/rebuild?verify=false')).toMatchObject({ swapped: true });
    expect(await api(answers.url).rebuild()).toMatchObject({ equal: true, swapped: true });
    await send();
    await agree();
  }, 120_000);

  async function statement(sql: string): Promise<void> {
    const headers = { 'x-clickhouse-user': 'projector', 'x-clickhouse-key': CLICKHOUSE_PASSWORD };
    const answer = await fetch(town.clickhouse, { method: 'POST', headers, body: sql });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Until no order is under way. */
  async function settled(): Promise<void> {
    for (let i = 0; i < 100; i += 1) {
      const path = '/v1/admin/verify';
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
      const { status } = await api(answers.url).ask({ method: 'POST', path, headers });
      if (status === 200) return;
      await pause(300);
    }
    throw new Error('the rebuild does not end');
  }

  /** The projector with the first partition: it carries out what is ordered. */
  async function busiest(): Promise<Running> {
    for (const one of projectors) {
      const text = await (await fetch(`${one.url}/metrics`)).text();
      if (text.includes('fadu_lane_stuck{partition="0"}')) return one;
    }
    throw new Error('nobody has the first partition');
  }
});
