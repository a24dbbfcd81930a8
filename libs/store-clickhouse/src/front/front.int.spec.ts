import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ClickHouseLogLevel, createClient } from '@clickhouse/client';

import { frontRequests } from '../testing/front-requests.ts';
import { passwords, temporaryFront } from '../testing/temporary-store.ts';
import { type Front, openFront } from './open-front.ts';

let path: string;
let front: Front;
let close: () => Promise<void>;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'fadu-front-'));
  ({ front, close } = await temporaryFront(path));
  await write(
    'CREATE TABLE IF NOT EXISTS fadu.notes (id UInt64, text String) ENGINE = MergeTree ORDER BY id',
  );
  await write("INSERT INTO fadu.notes SELECT number, concat('第', toString(number), '号') FROM numbers(10)");
});
afterAll(async () => {
  await close();
  await rm(path, { recursive: true, force: true });
});

const { send, ask, write } = frontRequests(() => front.url);

describe('a front', () => {
  it('says so when its port is taken', async () => {
    const port = Number(new URL(front.url).port);
    const second = openFront({ path, host: '127.0.0.1', port, passwords });
    await expect(second).rejects.toMatchObject({ code: 'front.address' });
  });
});

describe('a question', () => {
  it('may stand in the address, in the body, or begin in one and end in the other', async () => {
    expect((await send(undefined, { in: { query: 'SELECT 1' } })).text).toBe('1\n');
    expect(await ask('SELECT 2')).toBe('2\n');
    expect(await ask('3', { in: { query: 'SELECT' } })).toBe('3\n');
  });

  it('takes values as parameters, with everything that would end a text', async () => {
    const text = "it's \\\\ a\\ttab, 法 {x}";
    const params = { param_t: text, param_n: '[1,2]', param_no: '\\N' };
    const sql =
      'SELECT {t:String}, {n:Array(UInt8)}, {no:Nullable(String)} IS NULL FORMAT JSONCompactEachRow';
    expect(JSON.parse(await ask(sql, { in: params }))).toEqual(["it's \\ a\ttab, 法 {x}", [1, 2], 1]);
  });

  it.each([
    ['TabSeparated', '0\n1\n'],
    ['CSVWithNames', '"number"\n0\n1\n'],
    ['JSONEachRow', '{"number":0}\n{"number":1}\n'],
    ['JSONCompactEachRowWithNamesAndTypes', '["number"]\n["UInt64"]\n[0]\n[1]\n'],
    ['Values', '(0),(1)'],
    ['XML', expect.stringContaining('<rows>2</rows>')],
    ['JSON', expect.stringContaining('"rows": 2')],
  ])('is answered in %s, by the address and by the statement', async (format, expected) => {
    const sql = 'SELECT number FROM numbers(2)';
    expect(await ask(sql, { in: { default_format: format } })).toEqual(expected);
    expect(await ask(sql, { headers: { 'x-clickhouse-format': format } })).toEqual(expected);
    const { text, headers } = await send(`${sql} FORMAT ${format}`);
    expect(text).toEqual(expected);
    expect(headers.get('x-clickhouse-format')).toBe(format);
  });

  it.each(['CSVWithNames', 'TabSeparatedWithNamesAndTypes', 'JSONCompactEachRowWithNames'])(
    'of many rows has one header in %s',
    async (format) => {
      const sql = `SELECT number AS "a\n""b", toString(number) AS s FROM numbers(300000) FORMAT ${format}`;
      const text = await ask(sql);
      const [header] = await Promise.all([ask(sql.replace('300000', '0'))]);
      expect(text.startsWith(header)).toBe(true);
      expect(text.slice(header.length).split('\n')).toHaveLength(300_001);
    },
  );

  it('has one header of names and types in RowBinary, too', async () => {
    const rows = (n: number) =>
      fetch(`${front.url}/?user=analyst&password=${passwords.analyst}`, {
        method: 'POST',
        body: `SELECT number FROM numbers(${n}) FORMAT RowBinaryWithNamesAndTypes`,
      }).then(async (r) => Buffer.from(await r.arrayBuffer()).length);
    expect(await rows(300_000)).toBe((await rows(0)) + 8 * 300_000);
  });

  it('begins to be answered while it is still being computed', async () => {
    const started = Date.now();
    const address = new URLSearchParams({
      query: 'SELECT number, sleepEachRow(0.01) FROM numbers(150) SETTINGS max_block_size = 10',
    });
    await write("SELECT 'warm'");
    const { as, key } = { as: 'analyst', key: passwords.analyst };
    address.set('query', 'SELECT number, sleepEachRow(0.01) FROM numbers(150)');
    address.set('max_block_size', '10');
    const first = await new Promise<number>((resolve, reject) => {
      get(`${front.url}/?${address.toString()}&user=${as}&password=${key}`, (response) => {
        response.once('data', () => {
          resolve(Date.now() - started);
          response.destroy();
        });
      }).once('error', reject);
    });
    expect(first).toBeLessThan(1_200);
  });

  it('is answered in the database named', async () => {
    const sql = 'SELECT currentDatabase()';
    expect(await ask(sql)).toBe('fadu\n');
    expect(await ask(sql, { in: { database: 'system' } })).toBe('system\n');
    expect(await ask(sql, { headers: { 'x-clickhouse-database': 'system' } })).toBe('system\n');
  });

  it('bears the number that it was given, or a new one', async () => {
    expect((await send('SELECT 1', { in: { query_id: 'q-1' } })).headers.get('x-clickhouse-query-id')).toBe(
      'q-1',
    );
    expect((await send('SELECT 1')).headers.get('x-clickhouse-query-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves no setting behind for the next one', async () => {
    await ask('SELECT 1', { in: { session_timezone: 'Asia/Shanghai', param_x: '1' } });
    expect(await ask('SELECT timezone()')).toBe(await ask('SELECT timezone()'));
    expect((await send('SELECT {x:String}')).code).toBe('456');
  });
});

describe('a reader', () => {
  it.each([
    'INSERT INTO notes VALUES (1, 2)',
    'DROP TABLE notes',
    'CREATE TABLE x (a Int8) ENGINE = Memory',
    'ALTER TABLE notes DELETE WHERE 1',
    'SYSTEM FLUSH LOGS',
    'KILL QUERY WHERE 1',
    'SET readonly = 0',
    'SELECT 1 SETTINGS readonly = 0',
    'SELECT 1 SETTINGS max_execution_time = 0',
    'CREATE TEMPORARY TABLE x (a Int8)',
  ])('may not %s', async (sql) => {
    expect(await send(sql)).toMatchObject({ code: '164', status: 500 });
  });

  it.each([
    "SELECT file('/etc/passwd')",
    "SELECT FiLe('/etc/passwd')",
    "SELECT `file`('/etc/passwd')",
    "SELECT * APPLY(file) FROM (SELECT '/etc/passwd' AS x)",
    "SELECT arrayMap(file, ['/etc/passwd'])",
    "SELECT * FROM file('/etc/passwd', 'LineAsString')",
    "DESCRIBE TABLE file('/etc/passwd', 'LineAsString')",
    "DESCRIBE TABLE url('http://127.0.0.1:1/')",
    "SELECT 1 IN (SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String'))",
    "SELECT * FROM remote('10.0.0.1', system.one)",
    "SELECT * FROM eval('SELECT 1')",
    "SELECT hasColumnInTable('10.0.0.1', 'a', 'b', 'c')",
    "SELECT 1 INTO OUTFILE '/tmp/fadu-out'",
    "EXPLAIN AST SELECT 1 INTO/**/OUTFILE '/tmp/fadu-out'",
    "SELECT * FROM (SELECT file('/etc/passwd'))",
    "WITH (x -> file(x)) AS f SELECT f('/etc/passwd')",
    "SELECT aiGenerate('x', 'y')",
  ])('may not reach beyond the tables: %s', async (sql) => {
    expect(await send(sql)).toMatchObject({ code: '497', status: 403 });
  });

  it('may not bring such a name in by a parameter', async () => {
    const sql = 'SELECT * APPLY({f:Identifier}) FROM (SELECT 1)';
    expect((await send(sql, { in: { param_f: 'file' } })).status).not.toBe(200);
  });

  it('may not run two statements at once', async () => {
    expect(await send('SELECT 1; DROP TABLE notes')).toMatchObject({ code: '62' });
  });

  it.each([
    'max_memory_usage=0',
    'max_execution_time=0',
    'max_result_rows=0',
    'max_memory_usage=999999999999',
  ])('does not get rid of the limits: %s', async (setting) => {
    const [name, value] = setting.split('=') as [string, string];
    const settings = await ask(`SELECT value FROM system.settings WHERE name = '${name}'`, {
      in: { [name]: value },
    });
    expect(Number(settings)).toBeGreaterThan(0);
    expect(Number(settings)).toBeLessThan(2 ** 31);
  });

  it('may tighten them', async () => {
    expect(await send('SELECT number FROM numbers(11)', { in: { max_result_rows: '10' } })).toMatchObject({
      code: '396',
    });
    const slow = 'SELECT sum(sipHash64(number)) FROM numbers(100000000000)';
    expect(await send(slow, { in: { max_execution_time: '1' } })).toMatchObject({ code: '159', status: 408 });
    const large = 'SELECT number, count() FROM numbers(10000000) GROUP BY number';
    expect(await send(large, { in: { max_memory_usage: '10000000' } })).toMatchObject({ code: '241' });
  });

  it('may not choose settings that name files or hosts', async () => {
    const asked = { format_template_row: '/etc/passwd' };
    expect(await send('SELECT 1 FORMAT Template', { in: asked })).toMatchObject({ code: '164' });
  });

  it('gets no whole answer that does not fit into memory', async () => {
    const sql = "SELECT concat(repeat('x', 1000), toString(number)) FROM numbers(100000) FORMAT JSON";
    expect(await send(sql)).toMatchObject({ code: '396' });
  });
});

describe('whoever has no right password', () => {
  it('is asked for one, or refused', async () => {
    const plain = await fetch(`${front.url}/?query=SELECT+1`);
    expect(plain.status).toBe(401);
    expect(plain.headers.get('www-authenticate')).toMatch(/^Basic/);
    for (const [user, key] of [
      ['analyst', 'wrong'],
      ['projector', passwords.analyst],
      ['nobody', passwords.analyst],
      // known, but without a password here
      ['grafana_ro', ''],
    ] as const) {
      const answer = await send('SELECT 1', {
        headers: { 'x-clickhouse-user': user, 'x-clickhouse-key': key },
      });
      expect(answer).toMatchObject({ status: 403, code: '516' });
    }
  });

  it('may come by basic authentication or by the address, too', async () => {
    const basic = `Basic ${Buffer.from(`analyst:${passwords.analyst}`).toString('base64')}`;
    const byBasic = await fetch(`${front.url}/?query=SELECT+1`, { headers: { authorization: basic } });
    expect(await byBasic.text()).toBe('1\n');
    const byAddress = await fetch(`${front.url}/?query=SELECT+1&user=analyst&password=${passwords.analyst}`);
    expect(await byAddress.text()).toBe('1\n');
  });
});

describe('an exception', () => {
  it.each([
    ['SELEC 1', '62', 'SYNTAX_ERROR', 400],
    ['SELECT nothing FROM notes', '47', 'UNKNOWN_IDENTIFIER', 404],
    ['SELECT * FROM missing', '60', 'UNKNOWN_TABLE', 404],
    ["SELECT throwIf(1, 'so') ", '395', 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO', 500],
    ['SELECT 1 FORMAT Nothing', '73', 'UNKNOWN_FORMAT', 404],
  ])('has its code, name and text: %s', async (sql, code, name, status) => {
    const answer = await send(sql);
    expect(answer).toMatchObject({ code, status });
    expect(answer.text).toMatch(
      new RegExp(`^Code: ${code}\\. DB::Exception: .*\\(${name}\\) \\(version `, 's'),
    );
    expect(answer.text).not.toContain('formatQuerySingleLine');
  });

  it('in the middle of an answer is told by the client as one, and not taken for the end', async () => {
    const client = createClient({
      url: front.url,
      username: 'analyst',
      password: passwords.analyst,
      log: { level: ClickHouseLogLevel.OFF },
    });
    const query = 'SELECT number, throwIf(number = 900000) FROM numbers(1000000)';
    const rows = await client.query({
      query,
      format: 'JSONEachRow',
      clickhouse_settings: { max_block_size: '10000' },
    });
    await expect(rows.json()).rejects.toThrow(/throwIf|aborted|terminated/);
    const raw = send(query, { in: { max_block_size: '10000' } });
    await expect(raw).rejects.toThrow();
    await client.close();
  });
});

describe('compression', () => {
  it.each(['gzip', 'deflate', 'br'])('of answers and of what is sent: %s', async (encoding) => {
    const { headers, text } = await send('SELECT number FROM numbers(1000)', {
      headers: { 'accept-encoding': encoding },
    });
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(text.split('\n')).toHaveLength(1001);
  });

  it('of what is sent', async () => {
    const gzip = { headers: { 'content-encoding': 'gzip' } };
    expect((await send(gzipSync('SELECT 7'), gzip)).text).toBe('7\n');
    const headers = { 'content-encoding': 'rot13' };
    expect(await send('SELECT 7', { headers })).toMatchObject({ code: '432' });
  });
});

describe('an insert', () => {
  const count = (table: string) => ask(`SELECT count() FROM ${table}`);
  beforeEach(async () => {
    await write('DROP TABLE IF EXISTS fadu.lines');
    await write(`CREATE TABLE fadu.lines (a String, b UInt64, c String MATERIALIZED upper(a)) ENGINE = MergeTree
      ORDER BY b SETTINGS non_replicated_deduplication_window = 100`);
  });

  it('takes its data from the body, behind the statement or alone', async () => {
    await write(
      'INSERT INTO fadu.lines FORMAT JSONEachRow\n{"a":"x","b":1}\n\n{"a":"y;\\n\\nDROP TABLE","b":2}\n',
    );
    await write('{"b":3}\n', { query: 'INSERT INTO lines (b) FORMAT JSONEachRow' });
    await write("INSERT INTO lines (a, b) VALUES ('it''s\n\n', 4), ('', 5)");
    expect(await ask('SELECT b, c FROM lines ORDER BY b FORMAT JSONCompactEachRow')).toBe(
      '[1, "X"]\n[2, "Y;\\n\\nDROP TABLE"]\n[3, ""]\n[4, "IT\'S\\n\\n"]\n[5, ""]\n',
    );
  });

  it('with a token is done once', async () => {
    const token = { insert_deduplication_token: 't-1' };
    for (let i = 0; i < 2; i += 1) await write('INSERT INTO lines (a, b) FORMAT TSV\nx\t1\n', token);
    await write('INSERT INTO lines (a, b) FORMAT TSV\nx\t1\n', { insert_deduplication_token: 't-2' });
    expect(await count('lines')).toBe('2\n');
  });

  it('says how many rows it wrote', async () => {
    const { headers } = await send('INSERT INTO lines (b) FORMAT CSV\n1\n2\n3\n', { as: 'projector' });
    expect(JSON.parse(headers.get('x-clickhouse-summary') ?? '')).toMatchObject({ written_rows: '3' });
  });

  it('of data that do not fit writes nothing and says why', async () => {
    const answer = await send('INSERT INTO lines (b) FORMAT CSV\n1\nx\n', { as: 'projector' });
    expect(answer.status).not.toBe(200);
    expect(answer.text).toMatch(/^Code: \d+\. DB::Exception: /);
    expect(await count('lines')).toBe('0\n');
    const unknown = await send('INSERT INTO lines (z) FORMAT CSV\n1\n', { as: 'projector' });
    expect(unknown).toMatchObject({ code: '16' });
  });

  it('is not for a GET, whoever sends it', async () => {
    const query = "INSERT INTO lines (a) SELECT 'x'";
    expect(await send(undefined, { as: 'projector', in: { query } })).toMatchObject({ code: '164' });
  });
});
