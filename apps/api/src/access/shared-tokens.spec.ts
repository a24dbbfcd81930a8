import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SharedTokens, type SharedValues } from './shared-tokens.ts';
import { TokenFile } from './token-file.ts';

const JANUARY = new Date('2026-01-01T00:00:00Z');
const FEBRUARY = new Date('2026-02-01T00:00:00Z');

/** Values that two processes share; each hears of the other's at once. */
function sharedByTwo() {
  const values = new Map<string, unknown>();
  const both: SharedTokens[] = [];
  const shared: SharedValues = {
    get: (name) => values.get(name),
    names: (prefix) => [...values.keys()].filter((name) => name.startsWith(prefix)).sort(),
    put: (name, value) => {
      values.set(name, value);
      for (const one of both) one.refresh();
      return Promise.resolve();
    },
  };
  both.push(new SharedTokens(shared, 'the-admin-secret'), new SharedTokens(shared, 'the-admin-secret'));
  return { values, here: both[0]!, there: both[1]! };
}

describe('shared tokens', () => {
  it('are valid at another process, and revoked there too', async () => {
    const { here, there } = sharedByTwo();
    const { token, secret } = await here.create('信访局', ['ingest'], JANUARY);
    expect(there.find(secret)).toEqual(token);
    expect(await there.revoke(token.id, FEBRUARY)).toBe(true);
    expect(here.find(secret)).toBeUndefined();
    expect(await here.revoke(token.id, FEBRUARY)).toBe(false);
    expect(here.list().map(({ name, revokedAt }) => [name, revokedAt])).toEqual([
      ['admin', null],
      ['信访局', '2026-02-01T00:00:00.000Z'],
    ]);
  });

  it('do not undo each other when two processes change them at the same time', async () => {
    const { here, there } = sharedByTwo();
    const made = await Promise.all([
      here.create('a', ['read'], JANUARY),
      there.create('b', ['read'], JANUARY),
    ]);
    for (const { token, secret } of made) expect(here.find(secret)).toEqual(token);
  });

  it('are kept as hashes; the admin token is kept nowhere and cannot be revoked', async () => {
    const { here, there, values } = sharedByTwo();
    const { secret } = await here.create('a', ['read'], JANUARY);
    expect(JSON.stringify([...values])).not.toContain(secret);
    expect(JSON.stringify([...values])).not.toContain('the-admin-secret');
    expect(there.find('the-admin-secret')?.scopes).toContain('admin');
    expect(await here.revoke('admin', JANUARY)).toBe(false);
  });

  it('open no door for what somebody else wrote there', () => {
    const { here, values } = sharedByTwo();
    values.set('tokens/x', { id: 'x', hash: 'short' });
    values.set('tokens/y', null);
    expect(here.find('anything')).toBeUndefined();
  });

  it('take over the file of an earlier version once, without bringing back what was revoked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-tokens-'));
    const file = join(folder, 'tokens.json');
    const { token, secret } = await TokenFile.open(file, 'x').create('a', ['read'], JANUARY);
    const { here, there } = sharedByTwo();
    await here.adopt(file);
    expect([there.find(secret), existsSync(file)]).toEqual([token, false]);
    await there.revoke('a', FEBRUARY);
    writeFileSync(file, JSON.stringify([]));
    await here.adopt(file);
    await here.adopt(join(folder, 'none.json'));
    expect(here.find(secret)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
