import { spawn } from 'node:child_process';

import { inRepository, repository } from './repository.ts';
import { ADMIN_TOKEN } from './server.ts';

const cli = inRepository('dist/standalone/cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end, in the folder of the repository. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...text }));
  });
}

/** The built command line on a data folder; it speaks to the server that runs there, if one does. */
export const fadu = (dataDir: string, ...args: readonly string[]): Promise<Ran> =>
  run(process.execPath, ['--enable-source-maps', cli, ...args], {
    FADU_DATA_DIR: dataDir,
    FADU_ADMIN_TOKEN: ADMIN_TOKEN,
  });

/** Its answer for machines. @throws when it did not end well, unless that is allowed */
export async function faduJson<T>(dataDir: string, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await fadu(dataDir, '--json', ...args);
  // 2 says that it was done, and that there is something to look at: refused rows, differences.
  if (code !== 0 && code !== 2) throw new Error(`fadu ${args.join(' ')} ended with ${code}:\n${err}${out}`);
  return JSON.parse(out) as T;
}
