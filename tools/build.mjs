// node tools/build.mjs [server] [console]: builds dist/ from the sources, both parts when none is named.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { digestOf, removeStamp, writeStamp } from './stamp.mjs';

async function buildServer({ quiet }) {
  const [{ build }, { bundleOptions, serverEntries }] = await Promise.all([
    import('esbuild'),
    import('./bundles.mjs'),
  ]);
  const { present, missing } = serverEntries();
  for (const { entry, outfile } of missing) console.error(`Skipped ${outfile}: ${entry} is not written yet.`);
  await Promise.all(present.map((bundle) => build(bundleOptions(bundle))));
  if (!quiet) for (const { outfile } of present) console.error(`Built ${outfile}`);
}

function buildConsole({ quiet }) {
  const folder = join(root, 'apps/console');
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('Skipped dist/console: apps/console/index.html is not written yet.');
    return;
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const target = ['--outDir', join(root, 'dist/console'), '--emptyOutDir'];
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', ...target, '--logLevel', quiet ? 'error' : 'warn'],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) throw new Error('The console could not be built; see the messages above.');
  if (!quiet) console.error('Built dist/console');
}

const builders = { server: buildServer, console: buildConsole };
export const parts = Object.keys(builders);

/** Builds one part and remembers the sources it was built from. */
export async function buildPart(part, options = {}) {
  const digest = digestOf(part);
  removeStamp(part);
  await builders[part](options);
  writeStamp(part, digest);
}

async function main(named) {
  const unknown = named.filter((part) => !parts.includes(part));
  if (unknown.length > 0)
    throw new Error(`Unknown part ${unknown.join(', ')}. Choose from: ${parts.join(', ')}.`);
  for (const part of named.length > 0 ? named : parts) await buildPart(part);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
