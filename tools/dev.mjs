// Development: bundles the server on every change (esbuild), restarts Node, and serves the console by Vite.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { bundleOptions, serverEntries } from './bundles.mjs';
import { root } from './root.mjs';

const bundles = serverEntries().present.filter(({ outfile }) => outfile.startsWith('dist/standalone/'));
const contexts = [];
for (const { entry, outfile } of bundles) {
  const target = outfile.replace('dist/standalone/', 'dist/dev/');
  const watched = await context(bundleOptions({ entry, outfile: target, development: true }));
  await watched.rebuild();
  await watched.watch();
  contexts.push(watched);
}

const start = (args, cwd) => spawn(process.execPath, args, { cwd, stdio: 'inherit' });
const server = start(
  ['--watch-path=dist/dev', '--watch-preserve-output', '--enable-source-maps', 'dist/dev/main.js'],
  root,
);
const children = [server];
if (existsSync(join(root, 'apps/console/index.html'))) {
  children.push(start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'apps/console')));
}

async function stop(signal) {
  for (const child of children) child.kill(signal);
  await Promise.all(contexts.map((watched) => watched.dispose()));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(signal));
