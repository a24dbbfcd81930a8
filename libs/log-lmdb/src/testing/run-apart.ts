import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

const REPOSITORY = join(__dirname, '../../../..');

/** Bundles a call such as `appendForEver('/tmp/x')` of a function in `testing/`, to be run by Node itself. */
export function bundleCall(
  call: { file: string; name: string; args: readonly unknown[] },
  outfile: string,
): void {
  const { file, name, args } = call;
  buildSync({
    stdin: {
      contents: `import { ${name} } from './${file}'; void ${name}(...${JSON.stringify(args)});`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['lmdb'],
    outfile,
    logLevel: 'error',
  });
}

/** Starts the bundle in a process of its own; NODE_PATH lets it find lmdb from wherever it lies. */
export const startApart = (outfile: string): ChildProcess =>
  spawn(process.execPath, [outfile], {
    env: { NODE_PATH: join(REPOSITORY, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
    killSignal: 'SIGTERM',
  });
