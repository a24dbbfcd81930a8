import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeRows } from '@fadu/domain/testing';

import { StoreUnavailableError } from './errors.ts';
import { openEmbeddedStore } from './open-embedded-store.ts';
import { came, ledgerItem } from './testing/rows.ts';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'fadu-open-'));
});
afterEach(() => rm(path, { recursive: true, force: true }));

const everything = { profile: 'national', on: '2025-03-05' };

describe('opening a store', () => {
  it('finds what was written before it was closed, and still knows the tokens', async () => {
    const rows = came('2026-01-01T00:00:00.000Z', ledgerItem());
    const before = await openEmbeddedStore({ path, role: 'projector' });
    await writeRows(before.writer, 'item_changes', rows, 'step-1');
    await before.close();

    const projector = await openEmbeddedStore({ path, role: 'projector' });
    await writeRows(projector.writer, 'item_changes', rows, 'step-1');
    const api = await openEmbeddedStore({ path, role: 'api' });
    expect(await api.reader.tally(everything, 'none')).toMatchObject([{ open: 1 }]);
    await api.close();
    await projector.close();
  });

  it('removes what a process that died has left on its way', async () => {
    const first = await openEmbeddedStore({ path, role: 'projector' });
    await first.close();
    await writeFile(join(path, 'spool', 'events-0.rb'), 'half');
    const second = await openEmbeddedStore({ path, role: 'projector' });
    await second.close();
    await expect(rm(join(path, 'spool', 'events-0.rb'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says so when another process has the folder', async () => {
    const other = await holding(join(path, 'clickhouse'));
    try {
      await expect(openEmbeddedStore({ path, role: 'api' })).rejects.toThrow(StoreUnavailableError);
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
  });
});

/** Another process that has the folder open. */
async function holding(folder: string): Promise<ChildProcess> {
  const script = `const { Session } = require('chdb'); const session = new Session(process.argv[1]);
    session.query('SELECT 1'); console.log('open'); setInterval(() => session, 1000);`;
  const child = spawn(process.execPath, ['-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
