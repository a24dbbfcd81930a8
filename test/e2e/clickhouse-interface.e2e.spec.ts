import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { api } from '../harness/api.ts';
import { event } from '../harness/event.ts';
import { type Server, startServer } from '../harness/server.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { FADU_CLICKHOUSE_HTTP: '1', FADU_CLICKHOUSE_PORT: '0' } });
  const client = api(server.url);
  await client.sendLines([
    event('petition.registered', 'petition/法-1', {
      unit: 'u-1',
      on: '2025-03-01',
      channel: 'letter',
      firstTime: true,
    }),
    event('petition.accepted', 'petition/法-1', { on: '2025-03-05' }),
  ]);
  await client.visible();
});
afterAll(() => server.stop());

const address = () => /ClickHouse +(http:\S+)/.exec(server.logs())![1]!;
const users = () => join(server.dataDir, 'clickhouse-users.json');
const passwords = () => JSON.parse(readFileSync(users(), 'utf8')) as Readonly<Record<string, string>>;

describe('a server whose ClickHouse interface is open', () => {
  it('keeps the passwords for its owner', () => {
    expect(statSync(users()).mode & 0o777).toBe(0o600);
    expect(Object.keys(passwords())).toEqual(['api', 'grafana_ro', 'analyst']);
  });

  it('answers what was sent to it, and lets readers only read', async () => {
    const ask = (query: string, params: Readonly<Record<string, string>> = {}) =>
      fetch(`${address()}/?${new URLSearchParams(params).toString()}`, {
        method: 'POST',
        headers: { 'x-clickhouse-user': 'grafana_ro', 'x-clickhouse-key': passwords()['grafana_ro']! },
        body: query,
      });
    const query = 'SELECT key, unit, accepted_on FROM petitions FINAL WHERE key = {key:String} FORMAT CSV';
    expect(await (await ask(query, { param_key: '法-1' })).text()).toBe('"法-1","u-1","2025-03-05"\n');
    const refused = await ask('TRUNCATE TABLE petitions');
    expect(refused.headers.get('x-clickhouse-exception-code')).toBe('164');
  });

  it('lets nobody write: its own projector does', async () => {
    const answer = await fetch(address(), {
      method: 'POST',
      headers: { 'x-clickhouse-user': 'projector', 'x-clickhouse-key': '' },
      body: 'SELECT 1',
    });
    expect(answer.status).toBe(403);
  });

  it('answers SQL by its own interface, too', async () => {
    const ask = (body: object) =>
      fetch(`${server.url}/v1/query`, {
        method: 'POST',
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const sql = 'SELECT type FROM events WHERE subject = {s:String} ORDER BY pos';
    const answer = await ask({ sql, params: { s: 'petition/法-1' }, format: 'CSV' });
    expect(await answer.text()).toBe('"petition.registered"\n"petition.accepted"\n');
    const refused = await ask({ sql: "SELECT file('/etc/passwd')" });
    expect(await refused.json()).toMatchObject({ status: 403, code: 'sql.refused' });
  });
});
