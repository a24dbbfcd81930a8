import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];
const libraries = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'];

/** A page under test must reach nothing but the server under test, and start alike everywhere. */
const flags = [
  '--no-sandbox', // tests run as root in containers, where Chromium's own sandbox cannot start
  '--disable-gpu',
  '--disable-dev-shm-usage', // /dev/shm is 64 MB in most containers
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const hasLibrary = (name: string): boolean =>
  libraryFolders.some((folder) => existsSync(`${folder}/${name}`));

/** Why this machine can open no browser, or undefined when it can. Nothing is started to find out. */
export function browserMissing(): string | undefined {
  const own = process.env['FADU_CHROMIUM'];
  if (own) return existsSync(own) ? undefined : `FADU_CHROMIUM names ${own}, which does not exist`;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'no Chromium for this machine: set FADU_CHROMIUM to one';
  const lacking = libraries.filter((name) => !hasLibrary(name));
  return lacking.length === 0
    ? undefined
    : `no ${lacking.join(', ')}: apt-get install libnss3 libnspr4 libexpat1`;
}

/**
 * Opens a headless Chromium: the one named by FADU_CHROMIUM, else the one that comes with the dependencies
 * (unpacked to /tmp/chromium at first use, 1.5 s). The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['FADU_CHROMIUM'] ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: flags, headless: true });
}

/** describe() for tests in a browser: where none can be opened they are skipped, and their name says why. */
export function describeInBrowser(name: string, tests: () => void): void {
  const missing = browserMissing();
  if (missing === undefined) describe(name, tests);
  else describe.skip(`${name} [${missing}]`, tests);
}
