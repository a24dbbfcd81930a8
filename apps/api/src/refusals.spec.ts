import { DomainError, type Problem } from '@fadu/domain';

import { TestApi } from './testing/open-api.ts';

let test: TestApi;

beforeAll(async () => {
  test = await TestApi.open({ concurrentStreams: 1 });
  await test.append([
    'unit/a',
    'unit.registered',
    { name: '甲', category: 'department', enforcement: true, on: '2015-01-01' },
  ]);
  await test.project();
});

afterAll(() => test.api.close());

/** What ingest says of a batch over its limit. */
class TooLargeError extends DomainError {
  readonly code = 'request.too_large';
}

const values = '/v1/indicators/petition_close_ontime_rate/values';
const items = '/v1/indicators/petition_close_ontime_rate/items';

describe('a request that cannot be answered', () => {
  it.each([
    ['/v1/indicators/no_such_rate', 404, 'indicator.unknown'],
    ['/v1/indicators/no_such_rate/values', 404, 'indicator.unknown'],
    ['/v1/indicators/no_such_rate/items', 404, 'indicator.unknown'],
    [`${values}?period=2025-13`, 400, 'period.invalid'],
    [`${values}?period=`, 400, 'period.invalid'],
    [`${values}?period=2025-12-31..2025-01-01`, 400, 'period.invalid'],
    [`${values}?period=2024&period=2025`, 400, 'query.invalid'],
    [`${values}?period=1900-01-01..2199-12-31&groupBy=month`, 422, 'period.too_many_groups'],
    [`${values}?groupBy=week`, 400, 'query.invalid'],
    [`${values}?on=2025-02-29`, 400, 'query.invalid'],
    [`${values}?on=yesterday`, 400, 'query.invalid'],
    [`${values}?knownAt=2025-02-28`, 400, 'query.invalid'],
    [`${values}?knownAt=2025-02-28T00:00:00`, 400, 'query.invalid'],
    [`${values}?unit=`, 400, 'query.invalid'],
    [`${values}?unit=nobody`, 422, 'unit.unknown'],
    [`${values}?profile=atlantis`, 404, 'profile.unknown'],
    [`${values}?perod=2025`, 400, 'query.unknown_parameter'],
    ['/v1/indicators/officer_certified_rate/values?groupBy=month', 422, 'grouping.not_for_stock'],
    [`${items}?side=left`, 400, 'query.invalid'],
    [`${items}?limit=0`, 400, 'query.invalid'],
    [`${items}?limit=1001`, 400, 'query.invalid'],
    [`${items}?limit=ten`, 400, 'query.invalid'],
    [`${items}?limit=1.5`, 400, 'query.invalid'],
    [`${items}?cursor=broken`, 400, 'store.cursor_unreadable'],
    ['/v1/units?cursor=broken', 400, 'query.invalid'],
    ['/v1/overview?period=2025Q5', 400, 'period.invalid'],
    ['/v1/overview?family=petitions', 400, 'query.invalid'],
    ['/v1/overview?family=petition&family=', 400, 'query.invalid'],
    ['/v1/cases/spaceship', 404, 'store.kind_unknown'],
    ['/v1/cases/spaceship/1', 404, 'store.kind_unknown'],
    ['/v1/cases/petition/none', 404, 'case.unknown'],
    ['/v1/cases/petition/none?foo=1', 400, 'query.unknown_parameter'],
    ['/v1/events', 400, 'query.invalid'],
    ['/v1/events?subject=petition', 400, 'query.invalid'],
    ['/v1/watermark?wait=30001', 400, 'query.invalid'],
    ['/v1/profiles/atlantis', 404, 'profile.unknown'],
    ['/v1/imports/templates/none/form', 404, 'import.template_unknown'],
    ['/v1/nothing', 404, 'route.unknown'],
    ['/v1/admin/tokens', 403, 'token.scope'],
    ['/docs/package.json', 404, 'route.unknown'],
  ])('%s is %i %s', async (url, status, code) => {
    const answer = await test.get(url);
    const problem = answer.json<Problem>();
    expect([answer.statusCode, problem.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem).toMatchObject({ type: `urn:fadu:problem:${code}`, status });
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/);
    expect(problem.detail).toMatch(/\.$/);
  });

  it('names the parameter and those there are', async () => {
    expect((await test.get(`${values}?perod=2025`)).json<Problem>()).toMatchObject({
      path: 'perod',
      detail: expect.stringContaining('period, unit, groupBy, on, knownAt, profile') as string,
    });
  });

  it('tells the methods that an address takes', async () => {
    const answer = await test.post('/v1/overview', {}, { secret: 'admin' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET');
  });

  it('is refused when its address cannot be decoded', async () => {
    const answer = await test.get('/v1/cases/petition/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('without the right token', () => {
  const ask = (authorization?: string) =>
    test.api.inject({
      method: 'GET',
      url: '/v1/units',
      headers: authorization === undefined ? {} : { authorization },
    });

  it.each([
    [undefined, 'token.missing'],
    ['', 'token.missing'],
    ['reader', 'token.missing'],
    ['Basic reader', 'token.missing'],
    ['Bearer', 'token.missing'],
    ['Bearer wrong', 'token.unknown'],
  ])('"%s" is %s', async (authorization, code) => {
    const answer = await ask(authorization);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([401, code]);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('nothing is answered, except whether the process is well', async () => {
    const open = [];
    for (const url of [
      '/health/live',
      '/health/ready',
      '/metrics',
      '/openapi.json',
      '/v1/watermark',
      '/v1/event-types',
    ]) {
      const answer = await test.api.inject({ method: 'GET', url });
      if (answer.statusCode !== 401) open.push(url);
    }
    expect(open).toEqual(['/health/live', '/health/ready']);
  });

  it('a token in the address is not taken', async () => {
    expect((await test.api.inject({ method: 'GET', url: '/v1/units?token=reader' })).statusCode).toBe(401);
  });

  it('a sender sees the event types and how far its events have come', async () => {
    expect((await test.get('/v1/event-types?limit=1', 'sender')).statusCode).toBe(200);
    expect((await test.get('/v1/watermark', 'sender')).statusCode).toBe(200);
    expect((await test.get('/v1/watermark', 'nobody')).statusCode).toBe(401);
  });

  it('a reader sends nothing and a sender reads nothing', async () => {
    expect((await test.post('/v1/events', {}, { secret: 'reader' })).statusCode).toBe(403);
    expect((await test.get('/v1/units', 'sender')).statusCode).toBe(403);
  });

  it('a revoked token is unknown at once', async () => {
    await test.post('/v1/admin/tokens', { name: 'guest', scopes: ['read'] }, { secret: 'admin' });
    expect((await test.get('/v1/units', 'guest')).statusCode).toBe(200);
    const gone = await test.api.inject({
      method: 'DELETE',
      url: '/v1/admin/tokens/guest',
      headers: { authorization: 'Bearer admin' },
    });
    expect(gone.statusCode).toBe(204);
    expect((await test.get('/v1/units', 'guest')).statusCode).toBe(401);
  });
});

describe('a body', () => {
  const admin = { secret: 'admin' };

  it.each([
    ['{"name":', 400, 'http.bad_request'],
    ['', 400, 'http.bad_request'],
    [{}, 400, 'request.invalid'],
    [{ name: ' ', scopes: ['read'] }, 400, 'request.invalid'],
    [{ name: 'a', scopes: [] }, 400, 'request.invalid'],
    [{ name: 'a', scopes: ['root'] }, 400, 'request.invalid'],
    [{ name: 'a', scopes: ['read'], id: 1 }, 400, 'request.invalid'],
    ['[]', 400, 'request.invalid'],
  ])('%j for a token is %i %s', async (body, status, code) => {
    const answer = await test.post('/v1/admin/tokens', body, admin);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
  });

  it.each(['application/json', 'text/plain', 'application/xml'])(
    'of events as %s is not taken',
    async (type) => {
      const answer = await test.post('/v1/events', '{}', { type });
      expect(answer.statusCode).toBe(415);
      expect(answer.json<Problem>().detail).toContain('application');
    },
  );

  it('that is too large is 413', async () => {
    const answer = await test.post('/v1/admin/tokens', { name: 'a'.repeat(1_100_000) }, admin);
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['retry-after']).toBeDefined();
  });

  it('of events that is too large is 413 and says when to come again', async () => {
    const usual = test.ingest;
    test.ingest = () => Promise.reject(new TooLargeError('Send more as lines.', { zh: '请求内容过大' }));
    const answer = await test.post('/v1/events', '[]', { type: 'application/cloudevents-batch+json' });
    test.ingest = usual;
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([413, 'request.too_large']);
    expect(answer.headers['retry-after']).toBe('1');
  });

  it('of an import that is no form is 415, and a form without a file is told so', async () => {
    expect((await test.post('/v1/imports?template=petitions', {})).statusCode).toBe(415);
    const form = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n';
    const answer = await test.post('/v1/imports?template=petitions', form, {
      type: 'multipart/form-data; boundary=b',
    });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, 'request.invalid']);
  });
});

describe('too many at once', () => {
  it('are told to wait', async () => {
    let release = (): void => undefined;
    const usual = test.ingest;
    test.ingest = async (...given) => {
      await new Promise<void>((resolve) => (release = resolve));
      return usual(...given);
    };
    const type = 'application/cloudevents+json';
    const first = test.post('/v1/events', '{}', { type });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await test.post('/v1/events', '{}', { type });
    expect(second.statusCode).toBe(429);
    expect(second.headers['retry-after']).toBe('1');
    test.ingest = usual;
    release();
    expect((await first).statusCode).toBe(202);
  });
});

describe('a fault of the program', () => {
  it('tells nothing but its number', async () => {
    jest.spyOn(test.ledger, 'findings').mockRejectedValueOnce(new Error('secret path /var/data'));
    const answer = await test.get('/v1/findings');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(answer.json<Problem>().code).toBe('fault');
  });
});
