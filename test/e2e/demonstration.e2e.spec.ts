import { readFileSync } from 'node:fs';

import { api } from '../harness/api.ts';
import { type ConsoleSession, openConsole, picture, settled, violationsOf } from '../harness/console.ts';
import { type Server, startServer } from '../harness/server.ts';
import { inRepository } from '../harness/repository.ts';
import { describeInBrowser } from './browser.ts';

const YEAR = '/?period=2025&on=2026-06-30';

describeInBrowser('the demonstration district in the console', () => {
  let server: Server;
  let session: ConsoleSession;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    session = await openConsole(server);
    await session.goTo(YEAR);
  }, 240_000);
  afterAll(async () => {
    await session?.close();
    await server?.stop();
  });

  it('says up to when its data reach, that they are invented, and how many units there are', async () => {
    const { page } = session;
    const { dataAsOf } = await api(server.url).visible();
    const shanghai = new Date(Date.parse(dataAsOf!) + 8 * 3_600_000).toISOString();
    const banner = await page.getByRole('banner').textContent();
    expect(banner).toContain('数据截至');
    expect(banner).toContain(shanghai.slice(11, 16));
    expect(banner).toContain('演示数据');
    const { total } = await api(server.url).get<{ total: number }>('/v1/units');
    expect(total).toBeGreaterThan(50);
    expect(await page.getByRole('grid').getByRole('row').count()).toBeGreaterThan(50);
  });

  it('has an overview without a violation of the rules of accessibility', async () => {
    expect(await violationsOf(session.page)).toEqual([]);
    expect((await picture(session.page, 'overview')).length).toBeGreaterThan(50_000);
  });

  it('tells the four silences apart in words', async () => {
    const text = await session.page.getByRole('grid').textContent();
    for (const word of ['达标', '未达标', '不适用', '无此职权']) expect(text).toContain(word);
  });

  it('leads from the grid to the items by the keyboard alone', async () => {
    const { page } = session;
    await session.goTo(YEAR);
    for (let i = 0; i < 60 && !(await focusedAt(session)); i += 1) await page.keyboard.press('Tab');
    expect(await focusedAt(session)).toBe('2:0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await focusedAt(session)).toBe('3:1');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    const sentence = await page.evaluate<string>("document.activeElement.getAttribute('aria-label')");
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/items\?/);
    await page.getByRole('heading', { level: 1, name: sentence.split(/[，：]/)[1]! }).waitFor();
  });

  it('goes on to the case by Tab and Enter', async () => {
    const { page } = session;
    await page.getByRole('rowheader').getByRole('link').first().waitFor();
    await settled(page);
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'items');
    const inFirstRow = "!!document.activeElement.closest('tbody th a')";
    for (let i = 0; i < 60 && !(await page.evaluate(inFirstRow)); i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//);
    await page.getByRole('heading', { name: '办理经过' }).waitFor();
    await settled(page);
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'case');
  });

  it('speaks English when it is told to, everywhere, and remembers it', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByRole('heading', { name: 'What happened' })
      .or(page.getByRole('heading', { name: 'Events' }))
      .first()
      .waitFor();
    await session.goTo(YEAR);
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    const menu = await page.getByRole('navigation', { name: 'Main menu' }).textContent();
    expect(menu).not.toMatch(/\p{Script=Han}/u);
    const heads = await page.getByRole('columnheader').allTextContents();
    expect(heads.join('')).not.toMatch(/\p{Script=Han}/u);
    await picture(page, 'overview-en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '指标总览' }).waitFor();
  });

  it('lays out a family at a time, and folds what has no data until it is asked for', async () => {
    const { page } = session;
    await session.goTo(`${YEAR}&family=enforcement`);
    const columns = () => page.locator('.grid .indicators th').count();
    const before = await columns();
    expect(before).toBeLessThan(40);
    await page.getByRole('button', { name: /另有 \d+ 项无数据的指标/ }).click();
    await page.getByRole('button', { name: /收起/ }).waitFor();
    expect(await columns()).toBeGreaterThan(before);
    expect(page.url()).toContain('empty=shown');
    await page.getByRole('link', { name: '各类要点' }).click();
    // The old grid stands until the answer is there.
    await page.waitForFunction("document.querySelectorAll('.grid .indicators th').length <= 36");
    await settled(page);
    expect(await columns()).toBeGreaterThan(0);
  });

  it('breaks the series of an indicator where its rule changed', async () => {
    await session.goTo('/indicators/recon_two_handlers_rate');
    await session.page.getByText('在此断开').waitFor();
    expect(await session.page.getByText('由 2人 改为 1人').count()).toBe(1);
  });

  it('prints the overview on paper, with its head and without its controls', async () => {
    const { page } = session;
    await session.goTo(YEAR);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
    expect(await page.getByText('打印于').isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(25);
    expect(await overflowOf(session)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: null });
  });

  it.each([
    '/findings',
    '/rejections',
    '/import',
    '/indicators',
    '/indicators/petition_close_ontime_rate',
    '/indicators/recon_two_handlers_rate',
    '/profiles/yongchuan?on=2026-06-30&since=2020-12-31&only=changed',
    '/profiles/yongchuan?with=national&only=differs',
    '/cases/enforcement',
    '/parked',
    '/audit',
    `${YEAR}&family=enforcement&empty=shown`,
  ])('has no violation of the rules of accessibility on %s', async (path) => {
    await session.goTo(path);
    expect(await violationsOf(session.page)).toEqual([]);
  });

  it('raises no error in the browser on the way', () => {
    expect(session.complaints).toEqual([]);
  });

  it('has the pictures that the front page shows', () => {
    const shown = readFileSync(inRepository('README.md'), 'utf8').match(/docs\/images\/[\w-]+\.png/g) ?? [];
    for (const path of shown) expect(readFileSync(inRepository(path)).subarray(1, 4).toString()).toBe('PNG');
  });
});

/** `row:column` of the cell that has the focus */
const focusedAt = ({ page }: ConsoleSession): Promise<string | null> =>
  page.evaluate("document.activeElement?.getAttribute('data-at') ?? null");

/** By how many pixels the widest table is wider than a landscape sheet, as printed. */
const overflowOf = ({ page }: ConsoleSession): Promise<number> =>
  page.evaluate(
    "Math.max(...[...document.querySelectorAll('table')].map((t) => t.getBoundingClientRect().right)) - innerWidth",
  );
