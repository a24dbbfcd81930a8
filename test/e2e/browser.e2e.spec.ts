import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserMissing, describeInBrowser, launchBrowser } from './browser.ts';

const fontFolder = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));
const html = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="${pathToFileURL(join(fontFolder, 'index.css')).href}">
<body style="font: 32px 'Noto Sans SC Variable'">法度：行政处罚案件办结率 98.5%</body>`;

describeInBrowser('the browser for tests', () => {
  it('draws Chinese with the font that the console ships', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-browser-'));
    const browser = await launchBrowser();
    try {
      writeFileSync(join(folder, 'page.html'), html);
      const page = await browser.newPage({ viewport: { width: 640, height: 120 } });
      await page.goto(pathToFileURL(join(folder, 'page.html')).href);
      await page.evaluate('document.fonts.ready');
      const loaded = await page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').length");
      const picture = await page.screenshot({
        path: process.env['FADU_SCREENSHOT'] ?? join(folder, 'page.png'),
      });

      expect(loaded).toBeGreaterThan(0);
      expect(picture.length).toBeGreaterThan(2_000);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a machine without a browser', () => {
  const before = process.env['FADU_CHROMIUM'];
  afterEach(() => {
    if (before === undefined) delete process.env['FADU_CHROMIUM'];
    else process.env['FADU_CHROMIUM'] = before;
  });

  it('is told which file is missing', () => {
    process.env['FADU_CHROMIUM'] = '/nowhere/chromium';
    expect(browserMissing()).toBe('FADU_CHROMIUM names /nowhere/chromium, which does not exist');
  });

  it('accepts the browser that is named', () => {
    process.env['FADU_CHROMIUM'] = process.execPath;
    expect(browserMissing()).toBeUndefined();
  });
});
