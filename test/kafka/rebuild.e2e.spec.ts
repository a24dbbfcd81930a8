import { randomUUID } from 'node:crypto';

import type { CloudEvent, RebuildReport } from '@fadu/domain';
import { type Broker, missingForBroker, startBroker } from '@fadu/log-kafka/testing';

import { deliveries } from '../faults/deliveries.ts';
import { figuresOf } from '../faults/figures.ts';
import { api } from '../harness/api.ts';
import { run } from '../harness/command-line.ts';
import { ADMIN_TOKEN, type Server, pause, startServer } from '../harness/server.ts';
import { type Fate, FaultProxy } from './fault-proxy.ts';
import { Processes, type Running, type Town } from './processes.ts';

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
    const own = batches[0]!.map((e): CloudEvent => ({
      ...e,
      source: `${e.source}-${seed}`,
      ...(e.subject.startsWith('unit/') ? {} : { subject: `${e.subject}-${seed}` }),
    }));
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

  /** Calls back at the first insert into the new tables. */
  function whenBeside(work: () => Promise<void> | void): void {
    let once = true;
    proxy.fate = async (phase, url): Promise<Fate> => {
      if (phase === 'before' && once && url.includes('fadu_next')) {
        once = false;
        await work();
      }
      return 'pass';
    };
  }

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
      whenBeside(async () => {
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

  it('begins again in another projector when the one that does it is killed', async () => {
    const killed = new Promise<Running>((resolve) => {
      whenBeside(async () => {
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
  }, 200_000);

  it('mends tables that are not what the log says, when it need not compare', async () => {
    expect(await api(answers.url).post('/v1/admin/rebuild?verify=false')).toMatchObject({ swapped: true });
    await send();
    await agree();
  }, 120_000);

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
