import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IngestAnswer, WatermarkAnswer } from '@fadu/domain';

import { TokenFile } from './access/token-file.ts';
import { TestApi } from './testing/open-api.ts';

let folder: string;
let test: TestApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fadu-api-'));
  mkdirSync(join(folder, 'console/assets'), { recursive: true });
  writeFileSync(join(folder, 'console/index.html'), '<!doctype html><title>法度</title>');
  writeFileSync(join(folder, 'console/assets/app-1.js'), 'export {};');
  test = await TestApi.open({ staticDir: join(folder, 'console') });
});

afterAll(async () => {
  await test.api.close();
  rmSync(folder, { recursive: true });
});

const registered = (id: string) => ({
  specversion: '1.0',
  id,
  source: 'test',
  type: 'fadu.petition.registered.v1',
  subject: `petition/${id}`,
  time: '2026-03-01T09:00:00+08:00',
  data: { unit: 'a', on: '2026-03-01', channel: 'letter', firstTime: true },
});
const send = (event: unknown) => test.post('/v1/events', event, { type: 'application/cloudevents+json' });

describe('sending', () => {
  it('takes an event and tells where it stands', async () => {
    const answer = await send(registered('R-1'));
    expect(answer.statusCode).toBe(202);
    expect(answer.json<IngestAnswer>()).toMatchObject({ accepted: 1, rejected: [] });
  });

  it('lists what was refused', async () => {
    const answer = await send({ ...registered('R-2'), type: 'fadu.petition.eaten.v1' });
    expect(answer.json<IngestAnswer>().rejected).toMatchObject([{ index: 0, code: 'event.unknown_type' }]);
  });

  it('takes a file with a form', async () => {
    const form =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="台账.csv"\r\n\r\n12345\r\n--b--\r\n';
    const answer = await test.post('/v1/imports?template=petitions&dryRun=true', form, {
      type: 'multipart/form-data; boundary=b',
    });
    expect(answer.json()).toMatchObject({ template: 'petitions', dryRun: true, rows: 5 });
  });

  it('gives an empty form that spreadsheets read', async () => {
    const answer = await test.get('/v1/imports/templates/petitions/form');
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('resends and dismisses', async () => {
    expect((await test.post('/v1/rejections/1/resend', registered('R-3'))).statusCode).toBe(202);
    expect((await test.post('/v1/rejections/1/dismiss', { reason: '重复' })).statusCode).toBe(204);
    expect((await test.post('/v1/rejections/1/dismiss', {})).statusCode).toBe(400);
  });
});

describe('the watermark', () => {
  it('waits until what is accepted is visible', async () => {
    await send(registered('W-1'));
    expect((await test.get('/v1/watermark')).json<WatermarkAnswer>().lag).toBeGreaterThan(0);
    const waiting = test.get('/v1/watermark?wait=20000');
    setTimeout(() => void test.project(), 20);
    expect((await waiting).json<WatermarkAnswer>()).toMatchObject({
      lag: 0,
      dataAsOf: test.now.toISOString(),
    });
  });

  it('waits no longer than it was told to', async () => {
    await send(registered('W-2'));
    expect((await test.get('/v1/watermark?wait=20')).json<WatermarkAnswer>().lag).toBe(1);
    await test.project();
  });
});

describe('health', () => {
  const ready = () => test.api.inject({ method: 'GET', url: '/health/ready' });

  it('is well while nothing waits, however long the last step is ago', async () => {
    test.now = new Date(test.now.getTime() + 3_600_000);
    expect((await ready()).statusCode).toBe(200);
  });

  it('notices that events wait and no step ends', async () => {
    await send(registered('H-1'));
    expect((await ready()).statusCode).toBe(200);
    test.now = new Date(test.now.getTime() + 29_999);
    expect((await ready()).statusCode).toBe(200);
    test.now = new Date(test.now.getTime() + 1);
    const answer = await ready();
    expect(answer.statusCode).toBe(503);
    expect(answer.json<{ reasons: string[] }>().reasons[0]).toContain('1 events wait');
    await test.project();
    expect((await ready()).statusCode).toBe(200);
  });

  it('notices that the projector says it is stuck', async () => {
    const { state } = test;
    test.state = { ...state, stuck: 'the worker ended' };
    expect((await ready()).json()).toMatchObject({
      status: 'unwell',
      reasons: [expect.stringContaining('worker ended')],
    });
    test.state = state;
  });

  it('of the process does not depend on the projector', async () => {
    expect((await test.api.inject({ method: 'GET', url: '/health/live' })).statusCode).toBe(200);
  });
});

describe('measurements', () => {
  it('are told to Prometheus', async () => {
    const { body } = await test.get('/metrics');
    for (const name of [
      'fadu_lag_events 0',
      'fadu_ingest_batch_events_count',
      'fadu_projector_step_events_count',
      'fadu_ready 1',
      'process_cpu_seconds_total',
    ]) {
      expect(body).toContain(name);
    }
    expect(body).toContain('fadu_ingest_events_total{outcome="accepted"}');
    expect(body).toContain('fadu_rejections_total{code="event.unknown_type"} 1');
    expect(body).toMatch(
      /fadu_http_request_seconds_count\{method="POST",route="\/v1\/events",status="202"\}/,
    );
  });
});

describe('the documentation', () => {
  it('describes every address, with schemas for what is asked and answered', async () => {
    const document = (await test.get('/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
      components: { schemas: Record<string, unknown> };
    }>();
    expect(document.openapi).toBe('3.1.0');
    const values = document.paths['/v1/indicators/{id}/values']!['get']!;
    expect(values.parameters.map((p) => p.name)).toEqual([
      'id',
      'period',
      'unit',
      'groupBy',
      'on',
      'knownAt',
      'profile',
      'organised',
    ]);
    expect(Object.keys(document.paths).length).toBeGreaterThan(25);
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(text).not.toContain('$schema');
  });

  it('is a page that fetches nothing from other hosts', async () => {
    const page = await test.api.inject({ method: 'GET', url: '/docs' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    for (const [, file] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect([file, (await test.api.inject({ method: 'GET', url: file! })).statusCode]).toEqual([file, 200]);
    }
  });
});

describe('the console', () => {
  const get = (url: string) => test.api.inject({ method: 'GET', url });

  it.each(['/', '/overview', '/p/petition_close_ontime_rate', '/cases/petition/XF-1'])(
    '%s is its index',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('lets browsers keep what never changes', async () => {
    expect((await get('/assets/app-1.js')).headers['cache-control']).toContain('immutable');
  });

  it.each(['/v1/none', '/assets/gone.js', '/docs/none', '/health/none', '/openapi.json/x'])(
    '%s is none of its pages',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});

describe('a file of tokens', () => {
  const path = () => join(folder, 'tokens.json');

  it('keeps hashes only, for the owner only', async () => {
    const tokens = TokenFile.open(path(), 'the-admin-secret');
    const { token, secret } = await tokens.create('信访局', ['ingest'], new Date('2026-01-01T00:00:00Z'));
    expect(tokens.find(secret)).toEqual(token);
    expect(tokens.find('the-admin-secret')!.scopes).toContain('migration');
    expect(statSync(path()).mode & 0o777).toBe(0o600);

    const again = TokenFile.open(path(), 'another');
    expect(again.find(secret)).toEqual(token);
    expect(again.find('the-admin-secret')).toBeUndefined();
    expect(await again.revoke(token.id, new Date('2026-01-02T00:00:00Z'))).toBe(true);
    expect(await again.revoke(token.id, new Date('2026-01-02T00:00:00Z'))).toBe(false);
    expect(again.find(secret)).toBeUndefined();
    expect(await again.revoke('admin', new Date())).toBe(false);
    expect(TokenFile.open(path(), 'x').find(secret)).toBeUndefined();
  });
});

describe('over the network', () => {
  it('listens on a free port and stops', async () => {
    const other = await TestApi.open();
    const url = await other.api.listen('127.0.0.1', 0);
    const answer = await fetch(`${url}/health/live`);
    expect(await answer.json()).toEqual({ status: 'ok', reasons: [] });
    await other.api.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('finishes what is under way before it stops', async () => {
    const other = await TestApi.open();
    const url = await other.api.listen('127.0.0.1', 0);
    const usual = other.ingest;
    let entered = false;
    other.ingest = async (...given) => {
      entered = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return usual(...given);
    };
    const headers = { authorization: 'Bearer admin', 'content-type': 'application/cloudevents+json' };
    const sending = fetch(`${url}/v1/events`, {
      method: 'POST',
      headers,
      body: JSON.stringify(registered('N-1')),
    });
    await other.append(['petition/N-2', 'petition.registered', registered('N-2').data]);
    const waiting = fetch(`${url}/v1/watermark?wait=30000`, { headers });
    while (!entered || other.listeners < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await other.api.close();
    expect((await sending).status).toBe(202);
    expect((await waiting).status).toBe(200);
  });
});
