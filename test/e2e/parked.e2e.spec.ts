import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type CaseAnswer, type CloudEvent, type ParkedAnswer, contentOf } from '@fadu/domain';
import { openLmdbLog } from '@fadu/log-lmdb';

import { api } from '../harness/api.ts';
import { fadu } from '../harness/command-line.ts';
import { type ConsoleSession, openConsole, picture, violationsOf } from '../harness/console.ts';
import { event } from '../harness/event.ts';
import { type Server, startServer } from '../harness/server.ts';
import { describeInBrowser } from './browser.ts';

const [tried, left] = ['petition/搁置-1', 'petition/搁置-2'];

const registered = (subject: string): CloudEvent =>
  event('petition.registered', subject, { unit: 'u1', on: '2025-03-01', channel: 'visit', firstTime: true });

/** Written into the log past every check, as a program does that was never meant to. */
async function poison(dataDir: string, subjects: readonly string[]): Promise<void> {
  const log = openLmdbLog({ path: join(dataDir, 'log') });
  const bad = subjects.map((subject) => ({
    ...event('petition.accepted', subject, {}, { id: `poison of ${subject}` }),
    data: null,
    recordedat: '2026-11-22T00:00:00.000Z',
  }));
  await log.append(bad.map((one) => ({ event: one, content: contentOf(one), links: [] })));
  await log.close();
}

describeInBrowser('cases that are really parked, in the console', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fadu-parked-'));
  let server: Server;
  let session: ConsoleSession;

  beforeAll(async () => {
    const before = await startServer({ dataDir });
    await api(before.url).sendBatch([registered(tried), registered(left)]);
    await api(before.url).visible();
    await before.stop();
    await poison(dataDir, [tried, left]);
    server = await startServer({ dataDir });
    await api(server.url).visible();
    session = await openConsole(server);
  }, 180_000);
  afterAll(async () => {
    await session?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const rowOf = (subject: string) =>
    session.page.getByRole('row').filter({ hasText: subject.split('/')[1]! });
  const decide = async (subject: string, act: string, reason: string): Promise<void> => {
    const { page } = session;
    await rowOf(subject).getByRole('button', { name: act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const recordsOf = async (subject: string) => {
    const { events } = await api(server.url).get<CaseAnswer>(`/v1/cases/${subject}`);
    return events.filter(({ standing }) => standing === 'record').map(({ type, data }) => ({ type, data }));
  };

  it('are listed with why, and what can be done', async () => {
    await session.goTo('/parked');
    expect(await rowOf(tried).textContent()).toContain('Error');
    await rowOf(left).getByRole('button').first().waitFor();
    expect(await violationsOf(session.page)).toEqual([]);
    expect((await picture(session.page, 'parked')).length).toBeGreaterThan(20_000);
  });

  it('are not decided about without a reason', async () => {
    const { page } = session;
    await rowOf(tried).getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    expect(await page.getByRole('dialog').getByRole('alert').first().textContent()).not.toBe('');
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'parked-reason');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  });

  it('are tried again with a reason, which stands in the case; in vain where the program still cannot', async () => {
    await decide(tried, '重新计算', '程序已更新，再试一次');
    await rowOf(tried).getByText('1 次').waitFor();
    expect(await recordsOf(tried)).toEqual([
      { type: 'record.retried', data: { reason: '程序已更新，再试一次' } },
    ]);
  });

  it('go on without the event that was wrong, taken back with a reason', async () => {
    await decide(left, '撤回', '外部程序误写');
    await rowOf(left).waitFor({ state: 'detached' });
    expect(await recordsOf(left)).toEqual([
      { type: 'record.voided', data: { event: `poison of ${left}`, reason: '外部程序误写' } },
    ]);
    await picture(session.page, 'parked-decided');
    await session.goTo(`/cases/${left}`);
    await session.page.getByText('外部程序误写').first().waitFor();
  });

  it('are decided about on the command line as well', async () => {
    const { code, out } = await fadu(dataDir, '--json', 'parked', 'drop', tried, '--reason', '外部程序误写');
    expect([code, JSON.parse(out)]).toMatchObject([0, { accepted: 1 }]);
    await api(server.url).visible();
    const { total } = await api(server.url).get<ParkedAnswer>('/v1/parked');
    expect(total).toBe(0);
  });

  it('raise no error in the browser', () => {
    expect(session.complaints).toEqual([]);
  });
});
