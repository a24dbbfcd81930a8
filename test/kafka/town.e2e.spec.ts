import { randomUUID } from 'node:crypto';

import { type Broker, missingForBroker, startBroker } from '@fadu/log-kafka/testing';

import { deliveries } from '../faults/deliveries.ts';
import { figuresOf } from '../faults/figures.ts';
import { api } from '../harness/api.ts';
import { run } from '../harness/command-line.ts';
import { ADMIN_TOKEN, type Server, startServer } from '../harness/server.ts';
import { Processes, type Running, type Town } from './processes.ts';

const given = process.env['KAFKA_BROKERS'];
const missing = missingForBroker(given);
const title = 'ingest, projectors and API as processes';

(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  const processes = new Processes();
  let broker: Broker;
  let embedded: Server;
  let town: Town;
  let door: Running;
  let answers: Running;
  const projectors: Running[] = [];

  beforeAll(async () => {
    broker = await startBroker([], given);
    const { url } = await processes.clickhouse(processes.folder());
    town = { brokers: broker.brokers, prefix: `t-${randomUUID()}`, clickhouse: url };
    projectors.push(await processes.program('projector', town));
    projectors.push(await processes.program('projector', town));
    door = await processes.program('ingest', town);
    answers = await processes.program('api', town);
    embedded = await startServer();
  }, 200_000);
  afterAll(async () => {
    await processes.clean();
    await embedded.stop();
    await broker.stop();
  });

  it('answer what one process answers, and every count agrees with the log', async () => {
    const { batches, distinct } = deliveries(7, [200, 200, 200]);
    const alone = api(embedded.url);
    for (const [i, batch] of batches.entries()) {
      await api(i % 2 === 0 ? door.url : answers.url).sendLines(batch);
      await alone.sendLines(batch);
    }
    const seen = await api(answers.url).visible();
    await alone.visible();
    expect(seen).toMatchObject({ accepted: distinct.length, projected: distinct.length, lag: 0 });
    expect(await figuresOf(api(answers.url))).toEqual(await figuresOf(alone));
    expect((await api(answers.url).verify()).differences).toEqual([]);
  }, 200_000);

  it('keep refusals where the API shows them, whichever door they came through', async () => {
    const { rejectedTotal } = await api(door.url).sendLines([{ not: 'an event' } as never]);
    expect(rejectedTotal).toBe(1);
    await expectSoon(async () => {
      const page = await api(answers.url).get<{ total: number }>('/v1/rejections', { state: 'open' });
      return page.total;
    }, 1);
  });

  it('share tokens: what one makes or revokes, the others know, and so does one that comes later', async () => {
    const made = await api(answers.url).post<{ id: string; token: string }>('/v1/admin/tokens', {
      name: '信访局',
      scopes: ['ingest'],
    });
    const sends = async (door: Running): Promise<number> => {
      const headers = { authorization: `Bearer ${made.token}`, 'content-type': 'application/x-ndjson' };
      return (await api(door.url).ask({ method: 'POST', path: '/v1/events', headers, body: '' })).status;
    };
    const statuses = async (): Promise<string> => {
      const all = await Promise.all([door, answers, later].map(sends));
      return all.join();
    };
    const later = await processes.program('ingest', town);
    await expectSoon(statuses, '202,202,202');
    await api(answers.url).ask({
      method: 'DELETE',
      path: `/v1/admin/tokens/${made.id}`,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    });
    await expectSoon(statuses, '401,401,401');
    await expectSoon(async () => {
      const { rows } = await api(answers.url).get<{ rows: readonly { action: string }[] }>('/v1/audit');
      return rows.map(({ action }) => action).join();
    }, 'token.revoked,token.created');
    await later.end('SIGTERM');
  }, 60_000);

  it('are spoken to by the command line', async () => {
    const cli = ['dist/standalone/cli.js', '--json', 'parked', 'list'];
    const where = { FADU_MODE: 'distributed', FADU_API_URL: answers.url, FADU_ADMIN_TOKEN: ADMIN_TOKEN };
    const { out, code } = await run(process.execPath, cli, where);
    expect([code, JSON.parse(out)]).toEqual([0, { rows: [], total: 0 }]);
    const without = await run(process.execPath, cli, { FADU_MODE: 'distributed' });
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('FADU_API_URL')]);
  });

  it('end with code 0 when they are told to, and hand their partitions over', async () => {
    expect(await projectors[0]!.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const { batches } = deliveries(8, [100]);
    await api(door.url).sendLines(batches[0]!);
    expect(await api(answers.url).visible()).toMatchObject({ lag: 0 });
    expect(await door.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 60_000);
});

async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if ((await look()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await look()).toBe(wanted);
}
