import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { logRecords } from '@fadu/domain/testing';

import { backUpLog } from './back-up.ts';
import { LogMissingError } from './errors.ts';
import { openLmdbLog } from './open-lmdb-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'fadu-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a copy of a log', () => {
  it('is whole as of one instant, while the log goes on', async () => {
    const log = openLmdbLog({ path: join(folder, 'log') });
    const records = logRecords('b', 300);
    await log.append(records.slice(0, 200));
    await log.checkpoints.put('position', [1, 2]);
    const before = log.end();
    const copying = backUpLog(join(folder, 'log'), join(folder, 'copies', 'one'));
    await log.append(records.slice(200));
    await copying;
    const copy = openLmdbLog({ path: join(folder, 'copies', 'one') });
    const [copied, now] = [copy.end(), log.end()];
    copied.forEach((offset, partition) => {
      expect(offset).toBeGreaterThanOrEqual(before[partition]!);
      expect(offset).toBeLessThanOrEqual(now[partition]!);
    });
    expect(copy.checkpoints.get('position')).toEqual([1, 2]);
    const none = copied.map(() => 0);
    expect(await copy.read(none, 1000)).toHaveLength(copied.reduce((a, b) => a + b));
    expect(await copy.append(records.slice(0, 1))).toEqual(['duplicate']);
    await copy.close();
    await log.close();
  });

  it('is not made of nothing', async () => {
    await expect(backUpLog(join(folder, 'nowhere'), join(folder, 'x'))).rejects.toThrow(LogMissingError);
  });
});
