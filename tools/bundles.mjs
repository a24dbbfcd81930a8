// What is bundled for Node, and how. Used by build.mjs (once) and dev.mjs (watching).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { root } from './root.mjs';

/** Source file to bundle. The standalone files lie side by side, so that one finds the other. */
const entries = {
  'dist/standalone/main.js': 'apps/standalone/src/main.ts',
  'dist/standalone/cli.js': 'apps/standalone/src/cli.ts',
  'dist/standalone/log-worker.js': 'apps/standalone/src/log-worker.ts',
  'dist/standalone/projector-worker.js': 'apps/standalone/src/projector-worker.ts',
  'dist/standalone/judge-worker.js': 'apps/standalone/src/judges/judge-worker.ts',
  'dist/ingest/main.js': 'apps/ingest/src/main.ts',
  'dist/projector/main.js': 'apps/projector/src/main.ts',
  'dist/api/main.js': 'apps/api/src/main.ts',
  'dist/test/clickhouse-front.js': 'test/kafka/front-main.ts',
  'dist/bench/main.js': 'test/bench/main.ts',
};

/** Splits the entries into those whose source is written and those that are not there yet. */
export function serverEntries() {
  const all = Object.entries(entries).map(([outfile, entry]) => ({ outfile, entry }));
  return {
    present: all.filter(({ entry }) => existsSync(join(root, entry))),
    missing: all.filter(({ entry }) => !existsSync(join(root, entry))),
  };
}

// Native addons; packages that find their own files by path; one that is slow to load and rarely needed.
const external = ['chdb', 'lmdb', 'swagger-ui-dist', 'playwright-core', '@sparticuz/chromium', 'exceljs'];
// Optional parts of Nest, which it looks for and does without.
const absent = [
  '@nestjs/platform-express',
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  'class-validator',
  'class-transformer',
  '@fastify/view',
];

const swcOptions = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

/** esbuild emits no decorator metadata, which Nest needs: files with decorators go through swc first. */
const decorators = {
  name: 'decorators',
  setup(build) {
    build.onLoad({ filter: /[\\/](apps|libs)[\\/].*\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const source = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]/m.test(source)) return undefined;
      const { code } = await transform(source, { ...swcOptions, filename: path });
      return { contents: code, loader: 'js' };
    });
  },
};

/** For development: leave every package but our own outside, so that a rebuild takes milliseconds. */
const packagesOutside = {
  name: 'packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ kind, path }) => {
      if (kind === 'entry-point' || path.startsWith('@fadu/')) return undefined;
      return { path, external: true };
    });
  },
};

// Bundled CommonJS packages still call require() and use __dirname.
const banner =
  "import{createRequire as $r}from'node:module';import{fileURLToPath as $f}from'node:url';import{dirname as $d}from'node:path';" +
  'const require=$r(import.meta.url),__filename=$f(import.meta.url),__dirname=$d(__filename);';

/** esbuild options for one bundle. */
export function bundleOptions({ entry, outfile, development = false }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    keepNames: false, // it would wrap every arrow function made on a hot path; classes keep their names anyway
    logLevel: 'warning',
    banner: { js: banner },
    plugins: development ? [decorators, packagesOutside] : [decorators],
    external: development ? [] : [...external, ...absent],
  };
}
