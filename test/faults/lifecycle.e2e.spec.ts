import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IngestAnswer, ProfilesAnswer } from '@fadu/domain';

import { api, linesOf } from '../harness/api.ts';
import { ADMIN_TOKEN, type Server, pause, spawnServer, startServer } from '../harness/server.ts';
import { deliveries } from './deliveries.ts';
import { figuresOf } from './figures.ts';

const folders: string[] = [];
const servers: Server[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'fadu-lifecycle-'));
  folders.push(made);
  return made;
};
async function start(options: Parameters<typeof startServer>[0]): Promise<Server> {
  const server = await startServer(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill9()));
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('a server that is told to stop', () => {
  const sent = deliveries(7, [3_000]);

  it('finishes what it is taking, answers it, and ends with code 0', async () => {
    const dataDir = folder();
    const server = await start({ dataDir });
    const text = linesOf(sent.distinct);
    const half = text.lastIndexOf('\n', text.length / 2) + 1;
    const flow = slowly(text.slice(0, half), text.slice(half));
    const answering = post(server, flow.body);
    await flow.halfWritten;
    const stopping = server.stop();
    await pause(300);
    flow.goOn();

    await expect(answering).resolves.toMatchObject({ accepted: sent.distinct.length, rejectedTotal: 0 });
    await expect(stopping).resolves.toEqual({ code: 0, signal: null });
    const again = await start({ dataDir });
    expect(await api(again.url).visible()).toMatchObject({ accepted: sent.distinct.length, lag: 0 });
  });

  it('ends with code 0 while the projector is behind, and goes on where it stopped', async () => {
    const dataDir = folder();
    const server = await start({ dataDir });
    await api(server.url).sendLines(sent.distinct);
    expect(await server.stop()).toEqual({ code: 0, signal: null });

    const again = await start({ dataDir });
    const client = api(again.url);
    await client.visible();
    expect((await client.verify()).differences).toEqual([]);
    expect(
      (await client.values('penalty_count', { period: '2025', on: '2026-06-30' })).total.numerator,
    ).not.toBe('0');
  });
});

describe('a data folder', () => {
  it('is not opened by a second server, which says where the first one is', async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    const second = spawnServer(dataDir);

    await expect(second.ended).resolves.toEqual({ code: 1, signal: null });
    expect(second.logs()).toContain('已有法度在运行');
    expect(second.logs()).toContain(
      `open ${first.url}, stop process ${first.pid}, or set another FADU_DATA_DIR`,
    );
    expect(second.logs()).not.toMatch(/\n\s+at /); // a sentence, not a stack
    expect(await api(first.url).get('/v1/watermark')).toMatchObject({ lag: 0 });
  });

  it('opens again after a kill, even when another process has got the number of the dead one since', async () => {
    const dataDir = folder();
    await (await start({ dataDir })).kill9();
    // In a container the server has the same small number at every start: it must not take itself for another one.
    writeFileSync(
      join(dataDir, 'server.json'),
      JSON.stringify({ url: 'http://127.0.0.1:9', pid: process.pid }),
    );

    const server = await start({ dataDir });
    expect(await api(server.url).get('/v1/watermark')).toMatchObject({ accepted: 0 });
  });
});

describe('settings that cannot be used', () => {
  it('are all named at once, in words, and nothing starts', async () => {
    const refused = spawnServer(folder(), {
      env: { FADU_PORT: 'http', FADU_PROFILES: 'atlantis', FADU_ADMIN_TOKEN: 'short' },
    });

    await expect(refused.ended).resolves.toEqual({ code: 1, signal: null });
    for (const name of ['FADU_PORT', 'FADU_PROFILES', 'FADU_ADMIN_TOKEN'])
      expect(refused.logs()).toContain(name);
    expect(refused.logs()).not.toMatch(/\n\s+at /);
  });
});

describe('a server that is started with other profiles of law', () => {
  it('builds its store anew by itself and gives figures by them', async () => {
    const dataDir = folder();
    const sent = deliveries(8, [400]);
    const both = await start({ dataDir });
    await api(both.url).sendLines(sent.distinct);
    await api(both.url).visible();
    const before = await figuresOf(api(both.url));
    await both.stop();

    const national = await start({ dataDir, env: { FADU_PROFILES: 'national' } });
    const client = api(national.url);
    await client.visible();
    const { rows } = await client.get<ProfilesAnswer>('/v1/profiles');
    expect(rows.map(({ id }) => id)).toEqual(['national']);
    const decided = sent.distinct.filter(({ type }) => type === 'fadu.enforcement.decided.v1');
    const counted = await client.values('penalty_count', { period: '2025', on: '2026-06-30' });
    expect(counted.profile).toBe('national');
    expect(counted.total.numerator).toBe(String(decided.length));
    expect((await client.verify()).differences).toEqual([]);
    await national.stop();

    const back = await start({ dataDir });
    await api(back.url).visible();
    expect(await figuresOf(api(back.url))).toEqual(before);
  });
});

/** A body whose second half is written when it is told to go on. */
function slowly(first: string, second: string) {
  const tell = { half: (): void => undefined, on: (): void => undefined };
  const halfWritten = new Promise<void>((resolve) => (tell.half = resolve));
  const wait = new Promise<void>((resolve) => (tell.on = resolve));
  const halves = [first, second].map((text) => Buffer.from(text));
  const body = new ReadableStream({
    async pull(controller) {
      const next = halves.shift();
      if (halves.length === 0) {
        await pause(100); // what was written before has left by now
        tell.half();
        await wait;
      }
      controller.enqueue(next);
      if (halves.length === 0) controller.close();
    },
  });
  return { body, halfWritten, goOn: () => tell.on() };
}

async function post({ url }: Server, body: ReadableStream): Promise<IngestAnswer> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/x-ndjson' };
  const response = await fetch(`${url}/v1/events`, { method: 'POST', headers, body, duplex: 'half' });
  return (await response.json()) as IngestAnswer;
}
