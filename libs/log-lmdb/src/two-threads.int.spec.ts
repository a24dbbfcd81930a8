import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundleCall, startApart } from './testing/run-apart.ts';
import type { TwoThreads, twoThreads } from './testing/two-threads.ts';

describe('two threads of one process on one log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-threads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(): Promise<TwoThreads> {
    const bundle = join(folder, 'threads.cjs');
    const args: Parameters<typeof twoThreads> = [join(folder, 'log')];
    bundleCall({ file: 'two-threads.ts', name: 'twoThreads', args }, bundle);
    const child = startApart(bundle);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
    return JSON.parse(said) as TwoThreads;
  }

  it('sees at once what the other wrote, and goes on when the other has closed', async () => {
    const { seenWithoutTurning, readByWorker, checkpoint, audit, end, acceptedAfterWorkerClosed } =
      await run();
    expect(seenWithoutTurning).toBeGreaterThanOrEqual(1_500);
    expect(readByWorker).toBe(3_000);
    expect(end.reduce((a, b) => a + b)).toBe(3_000);
    expect(checkpoint).toEqual(end);
    expect(audit).toBeGreaterThan(50);
    expect(acceptedAfterWorkerClosed).toEqual(['accepted', 'accepted']);
  });
});
