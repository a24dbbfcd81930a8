import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../e2e/browser.ts';
import { inRepository } from './repository.ts';
import type { Server } from './server.ts';

const PATIENCE = 20_000;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A browser in front of a server, signed in by the login page. */
export interface ConsoleSession {
  readonly page: Page;
  /** goes to an address of the console */
  goTo(path: string): Promise<void>;
  /** what the page wrote to the browser's console as errors, and what it threw */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens the console in a browser of its own and signs in. */
export async function openConsole(server: Server): Promise<ConsoleSession> {
  const browser: Browser = await launchBrowser();
  try {
    return await signedIn(browser, server);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function signedIn(browser: Browser, { url, token }: Server): Promise<ConsoleSession> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByLabel('令牌', { exact: true }).fill(token);
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { level: 1, name: '指标总览' }).waitFor();
  return {
    page,
    complaints,
    goTo: async (path) => {
      await page.goto(`${url}${path}`);
      await settled(page);
    },
    close: () => browser.close(),
  };
}

/** Everything that was asked for is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with the page as it stands (WCAG 2.2 A and AA), each with its first place. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((result) => result.violations)`,
  );
  return (found as readonly Violation[]).map(
    ({ id, impact, help, nodes }) =>
      `${impact} ${id}: ${help} (${nodes.length}×, first ${nodes[0]?.html.slice(0, 160)})`,
  );
}

/** Takes a picture: into docs/images when the documentation is being written, else into a folder that nobody keeps. */
export async function picture(page: Page, name: string): Promise<Buffer> {
  const folder =
    process.env['FADU_WRITE_DOCS'] === '1'
      ? inRepository('docs/images')
      : mkdtempSync(join(tmpdir(), 'fadu-picture-'));
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate('document.fonts.ready');
  return page.screenshot({ path });
}
