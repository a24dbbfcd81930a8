import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { logRecord } from '@fadu/domain/testing';

import { openLmdbLog } from './open-lmdb-log.ts';

jest.mock('./content-hash.ts', () => ({
  HASH_BYTES: 8,
  writeContentHash: (_: string, target: Buffer, offset: number) => target.fill(7, offset, offset + 8),
}));

describe('contents whose hashes happen to be equal', () => {
  const path = mkdtempSync(join(tmpdir(), 'fadu-hash-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));

  it('are compared in full', async () => {
    const log = openLmdbLog({ path });
    const first = logRecord('e-1', 'petition/XF-1');
    await log.append([first]);
    const other = logRecord('e-1', 'petition/XF-1', { data: { on: '2026-03-02' } });
    expect(await log.append([other, first])).toEqual(['conflict', 'duplicate']);
    await log.close();
  });
});
