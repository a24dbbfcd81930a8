import { buildSync } from 'esbuild';

/** Bundles the script of the thread that writes a log, as the standalone program has it. */
export function bundleScribe(outfile: string): void {
  // By its full path: the bundle lies in a temporary folder, from where no package is found.
  const lmdb = require.resolve('lmdb');
  buildSync({
    stdin: {
      contents: `import { parentPort } from 'node:worker_threads';
        import { serveLog } from '../scribe/serve-log.ts'; serveLog(parentPort);`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { lmdb },
    external: [lmdb],
    outfile,
    logLevel: 'error',
  });
}
