import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { api } from '../harness/api.ts';
import { type Server, startServer } from '../harness/server.ts';
import { deliveries } from './deliveries.ts';
import { figuresOf } from './figures.ts';

const { batches } = deliveries(7, [400, 250, 90, 1, 300]);
const [first, ...later] = batches;

describe('the number of judges', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-judges-'));
  let server: Server | undefined;
  const start = async (dataDir: string, judges: number): Promise<Server> =>
    (server = await startServer({ dataDir, env: { FADU_JUDGES: String(judges) } }));

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What is answered in the end, when the number changes from start to start. */
  async function answered(name: string, [before, after]: readonly [number, number]): Promise<unknown> {
    const dataDir = join(folder, name);
    await api((await start(dataDir, before)).url).sendLines(first!);
    expect((await server!.stop()).code).toBe(0);
    const client = api((await start(dataDir, after)).url);
    for (const batch of later) await client.sendLines(batch);
    await client.visible();
    expect(await client.verify()).toMatchObject({ differences: [] });
    expect(await client.rebuild()).toMatchObject({ equal: true });
    const figures = await figuresOf(client);
    expect((await server!.stop()).code).toBe(0);
    return figures;
  }

  it('changes no figure, may change from start to start, and a rebuild by any of them is the same', async () => {
    const one = await answered('one', [1, 1]);
    expect(await answered('more', [3, 1])).toEqual(one);
    expect(await answered('fewer', [1, 3])).toEqual(one);
  }, 180_000);
});
