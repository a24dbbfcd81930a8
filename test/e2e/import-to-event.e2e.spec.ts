import excel from 'exceljs';

import { type ConsoleSession, openConsole, settled, violationsOf } from '../harness/console.ts';
import { type Server, startServer } from '../harness/server.ts';
import { describeInBrowser } from './browser.ts';

const ledger = [
  '信访件编号,责任单位,登记日期,渠道,受理日期,答复日期',
  'XF-2024-1,区教育局,2024-03-01,来信,2024-03-05,2024-04-30',
  'XF-2024-2,区教育局,2024-03-02,来访,2024-03-06,2024-07-01', // 60 days after 6 March is 5 May
  'XF-2024-3,区教育局,2024-02-30,来访,2024-03-06,2024-03-09',
  'XF-2024-4,区水利局,2024-03-04,网上信访,2024-03-08,2024-03-20',
].join('\r\n');

/** The first row once more, one whose day is no day, and one that is new, with days as Excel keeps them. */
async function workbook(): Promise<Buffer> {
  const [head = '', known = ''] = ledger.split('\r\n');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('台账');
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  sheet.addRow(head.split(','));
  sheet.addRow(known.split(','));
  sheet.addRow(['XF-2024-6', '区教育局', '2024-04-31', '来访']);
  sheet.addRow(['XF-2024-5', '区教育局', day('2024-05-10'), '来信', day('2024-05-13'), day('2024-05-20')]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describeInBrowser('an empty 法度 and a clerk with a ledger', () => {
  let server: Server;
  let session: ConsoleSession;

  beforeAll(async () => {
    server = await startServer();
    session = await openConsole(server);
  });
  afterAll(async () => {
    await session?.close();
    await server?.stop();
  });

  it('starts without a figure and says so', async () => {
    await expectText('尚无数据');
    expect(await session.page.getByRole('row').count()).toBeLessThanOrEqual(3);
  });

  it('tries the file first, tells the row that is wrong, and writes nothing', async () => {
    const { page } = session;
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '数据导入' }).click();
    await page.getByLabel('表式').selectOption({ label: '信访台账' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '信访台账.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${ledger}`) });
    await expectText('信访台账.csv');
    await page.getByRole('button', { name: '试算（不写入）' }).click();
    await page.getByRole('heading', { name: '试算结果（尚未写入）' }).waitFor();
    const fault = page.getByRole('row', { name: /2024-02-30/ });
    expect(await fault.textContent()).toMatch(/^4退回登记日期2024-02-30.*日历上没有这一天/);
    await expectText('尚无数据');
  });

  it('imports the rest', async () => {
    const { page } = session;
    await page.getByRole('button', { name: '正式导入' }).click();
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    expect(await figureCalled('行数')).toBe('4');
    expect(await figureCalled('收下')).toBe('9');
    expect(await figureCalled('退回')).toBe('1');
    await page.getByRole('link', { name: '查看指标总览' }).click();
    await page.getByText('尚无数据', { exact: true }).waitFor({ state: 'detached' });
    await expectText('数据截至');
  });

  it('shows the figure in the overview, with numerator, denominator and target', async () => {
    await session.goTo('/?period=2024&on=2025-06-30&family=petition');
    const cell = cellOf('区教育局', '信访事项按期答复率');
    expect(await cell.getAttribute('aria-label')).toMatch(/50(\.0)?%（1\/2），未达标/);
    expect(await cellOf('区水利局', '信访事项按期答复率').getAttribute('aria-label')).toMatch(
      /100(\.0)?%（1\/1），达标/,
    );
    expect(await violationsOf(session.page)).toEqual([]);
  });

  it('leads from the figure to its items, each with the reason', async () => {
    const { page } = session;
    await cellOf('区教育局', '信访事项按期答复率').click();
    await page.getByRole('heading', { level: 1, name: /信访事项按期答复率 · 区教育局/ }).waitFor();
    await settled(page);
    await page.getByRole('navigation', { name: '按结果分' }).getByRole('link', { name: '不符合 1' }).click();
    await page.waitForURL(/side=missed/);
    await page.getByRole('row', { name: /XF-2024-1/ }).waitFor({ state: 'detached' });
    await settled(page);
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    expect(await rows.count()).toBe(1);
    const text = await rows.first().textContent();
    for (const part of ['信访事项 XF-2024-2', '2024-05-05', '2024-07-01', '信访工作条例'])
      expect(text).toContain(part);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leads from the item to the case and its events', async () => {
    const { page } = session;
    await page.getByRole('link', { name: '信访事项 XF-2024-2' }).click();
    await page.getByRole('heading', { name: '办理经过' }).waitFor();
    await settled(page);
    const events = await page
      .getByRole('listitem')
      .filter({ hasText: 'import/petition-ledger' })
      .allTextContents();
    expect(events.map((text) => text.slice(0, 10))).toEqual(['2024-03-02', '2024-03-06', '2024-07-01']);
    expect(events[0]).toContain('信访登记');
    expect(events[2]).toContain('XF-2024-2/replied');
    expect(await page.getByRole('listitem').filter({ hasText: '信访工作条例' }).count()).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes an Excel workbook: a new row by its date cells, and what it had already as known', async () => {
    const { page } = session;
    await session.goTo('/import');
    await page.getByLabel('表式').selectOption({ label: '信访台账' });
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '信访台账.xlsx', mimeType, buffer: await workbook() });
    await expectText('信访台账.xlsx');
    await page.getByRole('button', { name: '试算（不写入）' }).click();
    await page.getByRole('heading', { name: '试算结果（尚未写入）' }).waitFor();
    await page.getByRole('button', { name: '正式导入' }).click();
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    const figures = await Promise.all(['行数', '收下', '重复', '退回'].map(figureCalled));
    expect(figures).toEqual(['3', '3', '3', '1']);
    await session.goTo('/cases/petition/XF-2024-5');
    await page.getByRole('heading', { name: '办理经过' }).waitFor();
    await expectText('2024-05-20');
    expect(session.complaints).toEqual([]);
  });

  it('keeps the refused row where it can be found', async () => {
    await session.goTo('/rejections');
    await expectText('日历上没有这一天');
    expect(await violationsOf(session.page)).toEqual([]);
  });

  it('raises no error in the browser on the way', () => {
    expect(session.complaints).toEqual([]);
  });

  const expectText = (text: string): Promise<void> => session.page.getByText(text).first().waitFor();
  const cellOf = (unit: string, indicator: string) =>
    session.page.getByRole('link', { name: new RegExp(`^${unit}，${indicator}：`) });
  const figureCalled = (name: string) =>
    session.page.locator('dl.figures div').filter({ hasText: name }).first().locator('dd').textContent();
});
