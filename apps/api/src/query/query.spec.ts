import { DomainError, type SqlQuestion, type SqlReader } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

class Refused extends DomainError {
  readonly code = 'sql.refused';
}

/** Answers with what it was asked, in two pieces. */
class EchoSql implements SqlReader {
  asked: SqlQuestion | undefined;

  ask(question: SqlQuestion) {
    if (question.sql.startsWith('DROP')) return Promise.reject(new Refused('Only ask.', { zh: '只能读取' }));
    this.asked = question;
    async function* body() {
      yield await Promise.resolve(Buffer.from('{"rows"'));
      if (question.sql === 'half') throw new Error('the engine has stopped');
      yield Buffer.from(':1}');
    }
    return Promise.resolve({ contentType: 'application/json; charset=UTF-8', body: body() });
  }
}

const sql = new EchoSql();
let test: TestApi;
beforeAll(async () => {
  test = await TestApi.open({ sql });
});
afterAll(() => test.api.close());

const ask = (payload: unknown, secret = 'reader') => test.post('/v1/query', payload, { secret });

describe('POST /v1/query', () => {
  it('answers as the store does, in its format', async () => {
    const answer = await ask({ sql: ' SELECT {a:String} ', params: { a: "it's", l: ['x', null, [1]] } });
    expect(answer).toMatchObject({ statusCode: 200, body: '{"rows":1}' });
    expect(answer.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect(sql.asked).toEqual({
      sql: 'SELECT {a:String}',
      params: { a: "it's", l: ['x', null, [1]] },
      format: 'JSON',
    });
  });

  it('is for tokens that may read', async () => {
    expect((await ask({ sql: 'SELECT 1' }, 'sender')).statusCode).toBe(403);
    expect((await ask({ sql: 'SELECT 1' }, 'nobody')).statusCode).toBe(401);
  });

  it.each([
    [{}, 'sql'],
    [{ sql: '  ' }, 'sql'],
    [{ sql: 'x'.repeat(100_001) }, 'sql'],
    [{ sql: 'SELECT 1', format: 'Native' }, 'format'],
    [{ sql: 'SELECT 1', params: { 'a b': 1 } }, 'params.a b'],
    [{ sql: 'SELECT 1', params: { a: { b: 1 } } }, 'params.a'],
    [{ sql: 'SELECT 1', limit: 5 }, 'limit'],
  ])('says what is wrong with the request: %#', async (payload, path) => {
    const answer = await ask(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request.invalid', path });
  });

  it('says what the store refuses', async () => {
    const answer = await ask({ sql: 'DROP TABLE x' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'sql.refused', title: '只能读取' });
  });

  it('breaks off when the store fails in the middle', async () => {
    const url = await test.api.listen('127.0.0.1', 0);
    const answering = fetch(`${url}/v1/query`, {
      method: 'POST',
      headers: { authorization: 'Bearer reader', 'content-type': 'application/json' },
      body: JSON.stringify({ sql: 'half' }),
    }).then((response) => response.text());
    await expect(answering).rejects.toThrow();
  });

  it('is not offered where nobody has tables', async () => {
    const without = await TestApi.open();
    const answer = await without.post('/v1/query', { sql: 'SELECT 1' }, { secret: 'reader' });
    expect(answer.json()).toMatchObject({ status: 503, code: 'sql.unavailable' });
    await without.api.close();
  });
});
