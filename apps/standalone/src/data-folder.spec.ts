import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { adminTokenOf, openDataFolder, runningServer } from './data-folder.ts';
import { queryText } from './client.ts';

const root = mkdtempSync(join(tmpdir(), 'fadu-folder-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the data folder', () => {
  const folder = openDataFolder(join(root, 'data'));

  it('keeps the token it made, readable by its owner alone', () => {
    const token = adminTokenOf(folder, undefined);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(adminTokenOf(folder, undefined)).toBe(token);
    expect(statSync(folder.adminToken).mode & 0o777).toBe(0o600);
  });

  it('does not write down a token that was given', () => {
    expect(adminTokenOf(folder, 'given-by-the-operator')).toBe('given-by-the-operator');
    expect(adminTokenOf(folder, undefined)).not.toBe('given-by-the-operator');
  });

  it('does not take what a killed server left behind for a running one', async () => {
    writeFileSync(folder.server, JSON.stringify({ url: 'http://127.0.0.1:1', pid: 2 ** 22 + 1 }));
    expect(await runningServer(folder)).toBeUndefined();
    writeFileSync(folder.server, 'half a li');
    expect(await runningServer(folder)).toBeUndefined();
  });
});

describe('a query text', () => {
  it('repeats lists and leaves out what is not given', () => {
    expect(queryText({ unit: ['a', 'b'], on: undefined, limit: 5 })).toBe('?unit=a&unit=b&limit=5');
    expect(queryText({})).toBe('');
  });
});
