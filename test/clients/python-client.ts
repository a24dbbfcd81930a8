import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'clickhouse-connect==1.12.0';
const INSTALL_MS = 120_000;

export interface PythonClient {
  /** the interpreter that has the client; undefined when it cannot be had here */
  readonly python: string | undefined;
  /** why not */
  readonly missing: string | undefined;
}

/** Installs Python's ClickHouse client into a folder of its own for temporary files, once for this machine. */
export function pythonClient(): PythonClient {
  const folder = join(tmpdir(), `fadu-${PACKAGE.replaceAll('=', '-')}`);
  const python = join(folder, 'bin', 'python');
  if (works(python)) return { python, missing: undefined };
  if (!works('python3', 'import venv')) return { python: undefined, missing: 'no python3 with venv' };
  const made = run('python3', ['-m', 'venv', '--clear', folder]);
  const installed = made && run(python, ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', PACKAGE]);
  return installed && works(python)
    ? { python, missing: undefined }
    : { python: undefined, missing: `pip cannot install ${PACKAGE}` };
}

const works = (python: string, code = 'import clickhouse_connect'): boolean =>
  (python === 'python3' || existsSync(python)) && run(python, ['-c', code]);

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: INSTALL_MS }).status === 0;
