import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { api } from '../harness/api.ts';
import { fadu } from '../harness/command-line.ts';
import { type Server, startServer } from '../harness/server.ts';
import { deliveries } from './deliveries.ts';
import { figuresOf } from './figures.ts';

const root = mkdtempSync(join(tmpdir(), 'fadu-backup-'));
const [original, copy] = [join(root, 'data'), join(root, 'copy')];
let server: Server | undefined;
afterAll(async () => {
  await server?.kill9();
  rmSync(root, { recursive: true, force: true });
});

describe('a copy taken while the server runs', () => {
  const sent = deliveries(11, [4_000, 6_000]);
  const [before = [], during = []] = sent.batches;

  it('starts, holds everything up to one instant, and goes on from there to the same figures', async () => {
    server = await startServer({ dataDir: original });
    let client = api(server.url);
    await client.sendLines(before);
    const sending = client.sendLines(during);
    const ran = await fadu(original, 'backup', copy);
    expect(ran).toMatchObject({ code: 0 });
    await sending;
    await client.visible();
    const figures = await figuresOf(client);
    await server.kill9();

    server = await startServer({ dataDir: copy });
    client = api(server.url);
    const { accepted } = await client.visible();
    expect(accepted).toBeGreaterThanOrEqual(new Set(before.map(({ id }) => id)).size);
    expect(accepted).toBeLessThanOrEqual(sent.distinct.length);
    expect((await client.verify()).differences).toEqual([]);

    // Whoever sends says again what it sent since: what is there is not doubled.
    for (const batch of sent.batches) await client.sendLines(batch);
    await client.visible();
    expect(await client.get('/v1/watermark')).toMatchObject({ accepted: sent.distinct.length, lag: 0 });
    expect(await figuresOf(client)).toEqual(figures);
    expect(await client.rebuild()).toMatchObject({ equal: true });
  });

  it('is not for everybody to read, and overwrites nothing', async () => {
    expect(statSync(copy).mode & 0o777).toBe(0o700);
    const again = await fadu(original, 'backup', copy);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('not empty') as unknown });
  });
});
