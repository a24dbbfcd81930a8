// Remembers from which sources a part of dist/ was built. Contents are compared, not file times, so that a
// change of branch there and back builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.mjs';

const always = ['package-lock.json', 'tsconfig.base.json', 'tools/build.mjs', 'tools/bundles.mjs'];
const skipped = new Set(['node_modules', 'dist', 'data']);

/** The folders that each part is made of. */
const sources = {
  server: ['apps/api', 'apps/ingest', 'apps/projector', 'apps/standalone', 'libs', 'test'],
  console: ['apps/console', 'libs/domain'],
};

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* filesUnder(child);
    } else if (!entry.name.endsWith('.spec.ts')) yield child;
  }
}

function sourceFiles(part) {
  const folders = sources[part].map((folder) => join(root, folder)).filter(existsSync);
  const files = folders.flatMap((folder) => [...filesUnder(folder)]);
  return [...always.map((file) => join(root, file)), ...files].sort();
}

/** A digest of everything that a part ('server' or 'console') is built from. */
export function digestOf(part) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(part)) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const stampOf = (part) => join(root, 'dist', `.stamp-${part}`);

/** The digest that the part was last built from, or undefined. */
export function readStamp(part) {
  return existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : undefined;
}

/** Called after a build that succeeded. */
export function writeStamp(part, digest) {
  mkdirSync(dirname(stampOf(part)), { recursive: true });
  writeFileSync(stampOf(part), digest);
}

/** Called before a build: what is half built must not look finished. */
export function removeStamp(part) {
  rmSync(stampOf(part), { force: true });
}
