import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALL_MS = 120_000;

export interface Python {
  /** the folder with the programs of the packages; undefined when they cannot be had here */
  readonly bin: string | undefined;
  /** why not */
  readonly missing: string | undefined;
}

/** Installs packages of exact versions into a folder of their own for temporary files, once for this machine. */
export function pythonWith(...packages: readonly string[]): Python {
  const name = createHash('sha1').update(packages.join()).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `fadu-python-${name}`);
  const bin = join(folder, 'bin');
  const done = join(folder, 'done');
  if (existsSync(done)) return { bin, missing: undefined };
  if (!ran('python3', '-c', 'import venv, ensurepip'))
    return { bin: undefined, missing: 'no python3 with venv' };
  const installed =
    ran('python3', '-m', 'venv', '--clear', folder) &&
    ran(join(bin, 'python'), '-m', 'pip', 'install', '--quiet', '--only-binary=:all:', ...packages);
  return installed && ran('touch', done)
    ? { bin, missing: undefined }
    : { bin: undefined, missing: `pip cannot install ${packages.join(', ')}` };
}

const ran = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: INSTALL_MS }).status === 0;
