import type { SqlQuestion } from '@fadu/domain';

import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());

describe('ad-hoc SQL', () => {
  const ask = async (sql: string, params: SqlQuestion['params'] = {}, format = 'JSONEachRow') => {
    const { body, contentType } = await store.api.sql.ask({ sql, params, format });
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    return { text: Buffer.concat(pieces).toString('utf8'), contentType };
  };

  it('reads, in the format asked for or the one it names itself', async () => {
    expect((await ask('SELECT count() AS n FROM items')).text).toBe('{"n":0}\n');
    const named = await ask('SELECT 1 AS a FORMAT CSVWithNames');
    expect(named).toEqual({ text: '"a"\n1\n', contentType: 'text/csv; charset=UTF-8; header=present' });
    expect(JSON.parse((await ask('SHOW TABLES', {}, 'JSON')).text)).toMatchObject({
      meta: [{ name: 'name' }],
    });
  });

  it('writes instants, days and amounts as the rest of the answers do', async () => {
    const sql = "SELECT toDateTime64('2026-01-02 03:04:05.678', 3, 'UTC') AS a, toDecimal64('1.5', 2) AS b";
    expect((await ask(sql)).text).toBe('{"a":"2026-01-02T03:04:05.678Z","b":"1.50"}\n');
  });

  it('takes values of every kind as they are', async () => {
    const sql = `SELECT {t:String} AS t, {n:Int32} AS n, {b:Bool} AS b, {x:Nullable(String)} AS x, {l:Array(String)} AS l`;
    const values = { t: "it's\t\\N \n法", n: -7, b: true, x: null, l: ["a'b", 'c\\d', '法\n'] };
    expect(JSON.parse((await ask(sql, values)).text)).toEqual(values);
  });

  it.each([
    "INSERT INTO audit (action) SELECT 'x'",
    'DROP TABLE audit',
    'SET readonly = 0',
    "SELECT * FROM file('/etc/passwd', 'LineAsString')",
    "SELECT file('/etc/passwd')",
    "SELECT 1 INTO OUTFILE '/tmp/fadu-never'",
    'SELECT 1 SETTINGS max_execution_time = 0',
  ])('refuses %s', async (sql) => {
    await expect(ask(sql)).rejects.toMatchObject({ code: 'sql.refused' });
  });

  it('says what is wrong, and what is too much', async () => {
    await expect(ask('SELECT nothing')).rejects.toMatchObject({ code: 'sql.invalid', clickhouseCode: 47 });
    const many = ask('SELECT number FROM numbers(100001)');
    await expect(many).rejects.toMatchObject({ code: 'sql.limit' });
  });

  it('lets the next one in when nobody reads the answer', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { body } = await store.api.sql.ask({ sql: 'SELECT 1', params: {}, format: 'CSV' });
      await body[Symbol.asyncIterator]().return?.();
    }
    expect((await ask('SELECT 1', {}, 'CSV')).text).toBe('1\n');
  });
});
