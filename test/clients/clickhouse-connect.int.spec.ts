import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type ApiStore, type Front, openEmbeddedStore, openFront } from '@fadu/store-clickhouse';

import { pythonWith } from '../harness/python.ts';

const { bin, missing } = pythonWith('clickhouse-connect==1.12.0');
const passwords = { projector: 'projector-secret', analyst: 'analyst-secret' };

// A client that nobody here wrote: what it takes for a ClickHouse server, is one for those who analyse.
(missing === undefined ? describe : describe.skip)(
  `Python's clickhouse-connect${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    const path = mkdtempSync(join(tmpdir(), 'fadu-python-'));
    let store: ApiStore;
    let front: Front;
    let seen: Readonly<Record<string, unknown>>;

    beforeAll(async () => {
      store = await openEmbeddedStore({ path, role: 'api' });
      front = await openFront({ path, host: '127.0.0.1', port: 0, passwords });
      const session = join(__dirname, 'clickhouse_connect_session.py');
      const args = [session, new URL(front.url).port, 'analyst', passwords.analyst, passwords.projector];
      const { stdout } = await promisify(execFile)(join(bin!, 'python'), args);
      seen = JSON.parse(stdout) as typeof seen;
    });
    afterAll(async () => {
      await front.close();
      await store.close();
      rmSync(path, { recursive: true, force: true });
    });

    it('finds a server', () => {
      expect(seen).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/) as unknown, command: 1 });
    });

    it('inserts and reads every kind of column', () => {
      expect(seen).toMatchObject({
        written: 2,
        columns: ['id', 'name', 'at', 'amount', 'list', 'k'],
        rows: [['1', "it's\n\n法", '1925-03-01', '1.50', '[1, 2]', '键']],
      });
    });

    it('reads a stream to its end', () => {
      expect(seen).toMatchObject({ streamed: 300_000, raw: '"a"\n1\n' });
    });

    it.each([
      ['unknown', /Code: 47.*UNKNOWN_IDENTIFIER/s],
      ['readonly', /Code: 164.*READONLY/s],
      ['half', /throwIf/],
      ['password', /Code: 516.*AUTHENTICATION_FAILED/s],
    ])('gets an error right: %s', (what, text) => {
      expect(seen[what]).toMatch(text);
    });
  },
);
