import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { frontRequests } from '../testing/front-requests.ts';
import { passwords, temporaryFront } from '../testing/temporary-store.ts';
import type { Front } from './open-front.ts';

let path: string;
let front: Front;
let close: () => Promise<void>;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'fadu-front-'));
  ({ front, close } = await temporaryFront(path));
});
afterAll(async () => {
  await close();
  await rm(path, { recursive: true, force: true });
});

const { send, ask } = frontRequests(() => front.url);

describe('what clients of others send first', () => {
  it('is answered: liveness', async () => {
    for (const alive of ['/ping', '/replicas_status', '/']) {
      const answer = await fetch(`${front.url}${alive}`);
      expect([answer.status, await answer.text()]).toEqual([200, 'Ok.\n']);
    }
    expect((await fetch(`${front.url}/nowhere`)).status).toBe(404);
  });

  it.each([
    'SELECT 1',
    'SELECT version()',
    'SELECT version(), timezone()',
    'SELECT currentUser(), currentDatabase()',
    "SELECT name, engine FROM system.databases WHERE name NOT IN ('system', 'INFORMATION_SCHEMA', 'information_schema')",
    "SELECT name FROM system.tables WHERE database = 'fadu'",
    "SELECT name, type, comment FROM system.columns WHERE database = 'fadu' AND table = 'items'",
    'SELECT name, value, changed, description, type, readonly FROM system.settings LIMIT 10000',
    'SELECT name FROM system.functions LIMIT 5',
    'SHOW DATABASES',
    'SHOW TABLES FROM fadu',
    'SHOW CREATE TABLE fadu.items',
    'DESCRIBE TABLE fadu.items',
    'EXISTS TABLE fadu.items',
    'EXPLAIN SELECT * FROM items',
    "SELECT * FROM information_schema.tables WHERE table_schema = 'fadu'",
  ])('is answered: %s', async (sql) => {
    const { status, text } = await send(`${sql} FORMAT JSONCompact`);
    expect(status).toBe(200);
    expect((JSON.parse(text) as { rows: number }).rows).toBeGreaterThan(0);
  });

  it.each(['0', '1', '3'])(
    'the Go driver: blocks that say more about themselves, of %s rows',
    async (rows) => {
      const columns = [
        'number',
        "'法'",
        "toLowCardinality(concat('k', toString(number)))",
        'toLowCardinality(toNullable(toString(number)))',
        "[toLowCardinality('a'), 'b']",
        'arrayResize([[toNullable(1)], []], number)',
        "map('a', [1], 'b', [])",
        "tuple(1 AS `a b`, 'x', [toDate('2026-01-01')])",
        "CAST(tuple(1, 'y'), 'Tuple(a UInt8, b String)')",
        'toDecimal64(1.5, 2)',
        'toDecimal128(1.5, 20)',
        "CAST('a', 'Enum8(''a'' = 1, ''b, (c'' = 2)')",
        "toFixedString('ab', 5)",
        "now64(3, 'UTC')",
        "toDate32('1925-01-01')",
        'true',
        'generateUUIDv4()',
        "toNullable(toIPv6('::1'))",
        'NULL',
      ];
      const query = `SELECT ${columns.map((c, i) => `${c} AS c${i}`).join(', ')}, 'END' AS last FROM numbers(${rows})`;
      const bytes = async (version: string) => {
        const address = new URLSearchParams({
          query,
          default_format: 'Native',
          client_protocol_version: version,
        });
        const key = `user=analyst&password=${passwords.analyst}`;
        return Buffer.from(await (await fetch(`${front.url}/?${address.toString()}&${key}`)).arrayBuffer());
      };
      const [plain, old, told] = await Promise.all(['0', '54000', '54483'].map(bytes));
      const blocks = rows === '0' ? 0 : 1;
      expect(old).toHaveLength(plain!.length + blocks * 8);
      expect(told).toHaveLength(plain!.length + blocks * (8 + columns.length + 1));
      const end = Buffer.concat([
        Buffer.from('\x04last\x06String\0'),
        Buffer.from('\x03END'.repeat(Number(rows))),
      ]);
      expect(told!.subarray(-end.length).equals(end)).toBe(blocks === 1);
    },
  );

  it('is refused with a reason where it is not built: the native compression and sessions that are to exist', async () => {
    for (const word of ['compress', 'decompress', 'session_check']) {
      expect(await send('SELECT 1', { in: { [word]: '1' } })).toMatchObject({ code: '48', status: 501 });
    }
    expect(await ask('SELECT 1', { in: { session_id: 'x', session_timeout: '60' } })).toBe('1\n');
  });
});
