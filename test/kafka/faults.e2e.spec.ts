import { randomUUID } from 'node:crypto';

import type { CloudEvent, ParkedAnswer } from '@fadu/domain';
import { type Broker, RestartableBroker, missingForBroker } from '@fadu/log-kafka/testing';

import { deliveries, ofItsOwn } from '../faults/deliveries.ts';
import { figuresOf } from '../faults/figures.ts';
import { api } from '../harness/api.ts';
import { type Server, pause, startServer } from '../harness/server.ts';
import { again as tried } from './again.ts';
import { type Fate, FaultProxy, type Phase } from './fault-proxy.ts';
import { Processes, type Running, type Town } from './processes.ts';
import { sendPast } from './send-past.ts';

const missing = missingForBroker();
const title = 'faults of the distributed size';

/** One town lives through all of it; after each fault it must answer what an untroubled process answers. */
(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  const processes = new Processes();
  const proxy = new FaultProxy();
  const own = new RestartableBroker();
  let broker: Broker;
  let embedded: Server;
  let town: Town;
  let clickhouse: Running;
  let answers: Running;
  let projector: Running;
  let seed = 40;
  const home = processes.folder();
  const tables = processes.folder();

  beforeAll(async () => {
    broker = await own.start();
    clickhouse = await processes.clickhouse(tables);
    town = {
      brokers: broker.brokers,
      prefix: `t-${randomUUID()}`,
      clickhouse: await proxy.listen(clickhouse.url),
    };
    projector = await startProjector();
    answers = await processes.program('api', town);
    embedded = await startServer();
  }, 200_000);
  afterEach(() => {
    proxy.fate = () => 'pass';
  });
  afterAll(async () => {
    await processes.clean();
    proxy.close();
    await embedded.stop();
    await own.remove();
  }, 60_000);

  const startProjector = (): Promise<Running> =>
    processes.program('projector', town, { FADU_DATA_DIR: home });

  /** Sends new events to both, again and again where they are refused for the moment. */
  async function send(count = 120): Promise<void> {
    const { batches } = deliveries((seed += 1), [count]);
    const batch = batches[0]!.map((event) => ofItsOwn(event, seed));
    await again(() => api(answers.url).sendLines(batch));
    await api(embedded.url).sendLines(batch);
  }

  const again = <T>(work: () => Promise<T>): Promise<T> => tried(work, 40);

  async function agree(): Promise<void> {
    const alone = await api(embedded.url).visible();
    await again(async () => {
      const { lag, accepted } = await api(answers.url).visible();
      expect({ lag, accepted }).toEqual({ lag: 0, accepted: alone.accepted });
    });
    expect(await figuresOf(api(answers.url))).toEqual(await figuresOf(api(embedded.url)));
    expect((await api(answers.url).verify()).differences).toEqual([]);
  }

  /** Lets the next insert that comes to a phase meet its fate, once. */
  function next(phase: Phase, fate: () => Fate | Promise<Fate>): Promise<void> {
    return new Promise((resolve) => {
      proxy.fate = async (at) => {
        if (at !== phase) return 'pass';
        proxy.fate = () => 'pass';
        const befell = await fate();
        resolve();
        return befell;
      };
    });
  }

  it('none: it answers as one process does', async () => {
    await send();
    await agree();
  }, 90_000);

  it.each<[string, Phase]>([
    ['before an insert', 'before'],
    ['in the middle of an insert', 'during'],
    ['after an insert and before its commit', 'after'],
  ])(
    'a projector killed %s',
    async (_, phase) => {
      const killed = next(phase, async (): Promise<Fate> => {
        await projector.end('SIGKILL');
        return 'cut';
      });
      await send();
      await killed;
      await send();
      projector = await startProjector();
      await agree();
    },
    120_000,
  );

  it.each<[string, Fate, Phase]>([
    ['refuses', 'cut', 'before'],
    ['loses the line', 'cut', 'during'],
    ['answers half', 'half', 'after'],
    ['answers nothing', 'cut', 'after'],
  ])(
    'a ClickHouse that %s',
    async (_, fate, phase) => {
      let befallen = 0;
      proxy.fate = (at) => (at === phase && (befallen += 1) <= 6 ? fate : 'pass');
      await send();
      await agree();
      expect(befallen).toBeGreaterThan(5);
    },
    120_000,
  );

  it('a ClickHouse that is slow', async () => {
    proxy.fate = async (at): Promise<Fate> => {
      if (at === 'before') await pause(300);
      return 'pass';
    };
    await send();
    proxy.fate = () => 'pass';
    await agree();
  }, 120_000);

  it('clocks that are an hour apart: what is known later may seem to have been known before', async () => {
    const ahead = await processes.program('ingest', town, { NODE_OPTIONS: skewed(3_600_000) });
    const behind = await processes.program('ingest', town, { NODE_OPTIONS: skewed(-3_600_000) });
    const { batches } = deliveries((seed += 1), [150]);
    const batch = batches[0]!.map((event) => ofItsOwn(event, seed));
    const doors = [ahead.url, answers.url, behind.url];
    for (let i = 0; i < 9; i += 1) {
      const part = batch.filter((_, index) => index % 9 === i);
      await api(doors[i % 3]!).sendLines(part);
      await api(embedded.url).sendLines(part);
    }
    await agree();
    const { dataAsOf } = await api(answers.url).visible();
    expect(Date.parse(dataAsOf ?? '')).toBeGreaterThan(Date.now() + 1_800_000);
    expect(await ahead.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await behind.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 120_000);

  it('a ClickHouse killed and started again', async () => {
    await clickhouse.end('SIGKILL');
    await send();
    await pause(500);
    clickhouse = await processes.clickhouse(tables);
    proxy.retarget(clickhouse.url);
    await agree();
  }, 120_000);

  it('a broker killed and started again', async () => {
    await own.kill();
    await pause(2_000);
    await own.start();
    await send();
    await agree();
    expect(projector.logs()).not.toContain('code 70');
  }, 120_000);

  it('a projector frozen for longer than its place is kept, with another beside it', async () => {
    const other = await processes.program('projector', town);
    process.kill(projector.pid, 'SIGSTOP');
    await send();
    await pause(13_000);
    process.kill(projector.pid, 'SIGCONT');
    await send();
    await agree();
    // Whoever lost its place for so long may give up: then whoever supervises it starts it again.
    const gaveUp = await Promise.race([projector.ended, pause(5_000)]);
    if (gaveUp) {
      expect(gaveUp).toEqual({ code: 70, signal: null });
      projector = await startProjector();
    }
    expect(await other.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await send();
    await agree();
  }, 120_000);

  it('a poison event: its case is parked with what comes later, shown, tried again in vain, and goes on without it when it is dropped', async () => {
    const subject = `petition/poisoned-${seed}`;
    const facts = (id: string, type: string, data: unknown): CloudEvent => ({
      specversion: '1.0',
      id,
      source: 'urn:test',
      type: `fadu.petition.${type}.v1`,
      subject,
      time: '2025-03-01T09:00:00+08:00',
      data,
    });
    const registered = facts('ok', 'registered', {
      unit: 'u-1',
      on: '2025-03-01',
      channel: 'letter',
      firstTime: true,
    });
    await api(answers.url).sendBatch([registered]);
    await sendPast(broker.brokers, town.prefix, {
      ...facts('poison', 'accepted', null),
      recordedat: '2025-03-02T00:00:00.000Z',
    });
    const later = facts('later', 'replied', { on: '2025-03-09' });
    await api(answers.url).sendBatch([later]);
    await send();
    await api(answers.url).visible();
    const listed = await again(async () => {
      const { rows } = await api(answers.url).get<ParkedAnswer>('/v1/parked', { subject });
      expect(rows).toHaveLength(1);
      return rows[0];
    });
    expect(listed).toMatchObject({ subject, event: 'poison' });
    expect([typeof listed?.partition, typeof listed?.offset]).toEqual(['number', 'number']);

    await api(answers.url).post('/v1/parked/retry', { subject, reason: '再试一次' });
    await again(async () => {
      const { rows } = await api(answers.url).get<ParkedAnswer>('/v1/parked', { subject });
      expect(rows).toMatchObject([{ subject, event: 'poison', retries: 1 }]);
    });
    await api(answers.url).post('/v1/parked/drop', { subject, reason: '外部程序误写' });
    await again(async () => {
      expect(await api(answers.url).get('/v1/parked', {})).toMatchObject({ total: 0 });
    });
    await api(embedded.url).sendBatch([registered, later]);
    const { accepted } = await api(embedded.url).visible();
    // The poison, the retry and what took it back are in the log as well.
    await again(async () => {
      expect(await api(answers.url).visible()).toMatchObject({ lag: 0, accepted: accepted + 3 });
    });
    expect(await figuresOf(api(answers.url))).toEqual(await figuresOf(api(embedded.url)));
    expect((await api(answers.url).verify()).differences).toEqual([]);
  }, 120_000);

  it('the same log from its beginning, into new tables beside', async () => {
    const anew = { FADU_PROJECTION: 'anew' };
    const beside = await processes.program('projector', town, anew);
    const other = await processes.program('api', town, anew);
    const { accepted } = await api(answers.url).visible();
    expect(await api(other.url).visible()).toMatchObject({ lag: 0, accepted });
    expect(await figuresOf(api(other.url))).toEqual(await figuresOf(api(answers.url)));
    expect(await beside.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await other.end('SIGTERM');
  }, 120_000);
});

/** Options of Node under which a process sees another time than the machine. */
const skewed = (ms: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `const now = Date.now; Date.now = () => now() + ${ms};
     globalThis.Date = new Proxy(Date, { construct: (D, args) => (args.length ? new D(...args) : new D(now() + ${ms})) });`,
  )}`;
