import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { CloudEvent } from '@fadu/domain';
import { type Broker, RestartableBroker, missingForBroker } from '@fadu/log-kafka/testing';

import { chance, pick } from '../faults/chance.ts';
import { deliveries, ofItsOwn } from '../faults/deliveries.ts';
import { figuresOf } from '../faults/figures.ts';
import { api } from '../harness/api.ts';
import { type Server, pause, startServer } from '../harness/server.ts';
import { again as tried } from './again.ts';
import { FaultProxy } from './fault-proxy.ts';
import { Processes, type Running, type Town } from './processes.ts';
import { Supervised } from './supervised.ts';

const missing = missingForBroker();
const given = (globalThis as { fadu?: { soakSeconds?: number } }).fadu;
const SECONDS = given?.soakSeconds ?? 40;
const FAULT_EVERY_MS = 15_000;
/** a process may grow by so much between the first fault and the last */
const GROWTH_BYTES = 400 * 1_048_576;
const title = `a soak of ${SECONDS} seconds with a fault every ${FAULT_EVERY_MS / 1000}`;

(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  const processes = new Processes();
  const proxy = new FaultProxy();
  const own = new RestartableBroker();
  const random = chance(2026);
  const homes = [processes.folder(), processes.folder()];
  const tables = processes.folder();
  let broker: Broker;
  let clickhouse: Running;
  let town: Town;
  let answers: Supervised;
  let door: Supervised;
  let embedded: Server;
  const projectors: Supervised[] = [];

  beforeAll(async () => {
    broker = await own.start();
    clickhouse = await processes.clickhouse(tables);
    const address = await proxy.listen(clickhouse.url);
    town = { brokers: broker.brokers, prefix: `t-${randomUUID()}`, clickhouse: address };
    for (const home of homes) projectors.push(await supervised('projector', home));
    answers = await supervised('api', processes.folder());
    door = await supervised('ingest', processes.folder());
    embedded = await startServer();
  }, 200_000);
  afterAll(async () => {
    await processes.clean();
    proxy.close();
    await embedded.stop();
    await own.remove();
  }, 60_000);

  const supervised = (name: 'api' | 'ingest' | 'projector', home: string): Promise<Supervised> =>
    Supervised.of(name, (port) => processes.program(name, town, { FADU_DATA_DIR: home, FADU_PORT: port }));
  const gaveUp = (): readonly string[] => [door, answers, ...projectors].flatMap((one) => one.gaveUp);

  const faults: Readonly<Record<string, () => Promise<void>>> = {
    'a projector killed': async () => {
      await projectors[random() < 0.5 ? 0 : 1]!.restart('SIGKILL');
    },
    'a projector stopped and started': () => projectors[0]!.restart('SIGTERM'),
    'the broker killed': async () => {
      await own.kill();
      await own.start();
    },
    'ClickHouse killed': async () => {
      await clickhouse.end('SIGKILL');
      clickhouse = await processes.clickhouse(tables);
      proxy.retarget(clickhouse.url);
    },
    'ClickHouse refusing': async () => {
      proxy.fate = () => 'cut';
      await pause(3_000);
      proxy.fate = () => 'pass';
    },
    'a projector frozen': async () => {
      await projectors[1]!.frozenFor(5_000);
    },
  };

  it(
    'loses nothing, doubles nothing, and comes back',
    async () => {
      const end = Date.now() + SECONDS * 1_000;
      const sent: CloudEvent[][] = [];
      const befell: string[] = [];
      const memory = memoryOf([door.running, answers.running]);
      let flowing = true;
      const flow = (async () => {
        for (let seed = 1; flowing; seed += 1) {
          const batch = deliveries(seed, [60])
            .batches[0]!.filter(({ subject }) => seed === 1 || !subject.startsWith('unit/'))
            .map((event) => ofItsOwn(event, seed));
          await again(() => api(seed % 2 === 0 ? door.url : answers.url).sendLines(batch));
          sent.push(batch);
          await pause(100);
        }
      })();
      // At fixed beats, however long a fault lasts.
      for (let next = Date.now() + FAULT_EVERY_MS / 3; next < end; next += FAULT_EVERY_MS) {
        await pause(Math.max(0, next - Date.now()));
        const name = pick(random, Object.keys(faults));
        befell.push(name);
        await faults[name]!();
      }
      flowing = false;
      await flow;
      await api(embedded.url).sendLines(sent.flat());
      const alone = await api(embedded.url).visible();
      const waiting = Date.now();
      await again(async () => {
        const { lag, accepted } = await api(answers.url).visible();
        expect({ lag, accepted }).toEqual({ lag: 0, accepted: alone.accepted });
      });
      expect(await figuresOf(api(answers.url))).toEqual(await figuresOf(api(embedded.url)));
      expect((await api(answers.url).verify()).differences).toEqual([]);
      const grown = memoryOf([door.running, answers.running]).map((now, i) => now - memory[i]!);
      console.log(
        `${alone.accepted} events; ${befell.length} faults: ${befell.join(', ')}; all there and equal ${Math.round((Date.now() - waiting) / 1000)} s`,
        `after the last; grown by ${grown.map((b) => b >> 20).join(', ')} MiB`,
        ...gaveUp(),
      );
      // Giving up is for what nobody can wait out; whoever gives up says so by the code that asks for a new start.
      expect(gaveUp().filter((why) => !why.includes('code 70'))).toEqual([]);
      expect(Math.max(...grown)).toBeLessThan(GROWTH_BYTES);
    },
    (SECONDS + 300) * 1_000,
  );
});

/** For a minute: as long as whatever befell a process may take. */
const again = <T>(work: () => Promise<T>): Promise<T> => tried(work, 120);

const memoryOf = (running: readonly Running[]): readonly number[] =>
  running.map(({ pid }) => {
    const [, kilobytes = '0'] = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  });
