import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inRepository, repository } from './repository.ts';

export const ADMIN_TOKEN = 'fadu-test-admin-token';

const main = inRepository('dist/standalone/main.js');
const UNTIL_READY = 60_000;
const UNTIL_DEMO = 180_000;
const UNTIL_STOPPED = 30_000;

export interface ServerOptions {
  /** loads the demonstration district and waits until it is there; off unless said */
  readonly demo?: boolean;
  /** settings beyond those that every test has */
  readonly env?: Readonly<Record<string, string>>;
  /** a folder of the test's own, kept when the server ends; else one that is removed by `stop` and `kill9` */
  readonly dataDir?: string;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Server {
  readonly url: string;
  readonly token: string;
  readonly dataDir: string;
  readonly pid: number;
  /** settles when the process has ended, in whatever way */
  readonly ended: Promise<Exit>;
  /** SIGTERM, and the end of the process */
  stop(): Promise<Exit>;
  /** SIGKILL: the process gets no chance to finish anything */
  kill9(): Promise<Exit>;
  /** What it has written to its standard outputs so far. */
  logs(): string;
}

const running = new Set<ChildProcess>();
// Whatever a failed test leaves behind ends with the test process.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The settings of a server under test: on this machine only, on any free port. */
const settings = (dataDir: string, { demo, env }: ServerOptions): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TZ: process.env['TZ'],
  FADU_HOST: '127.0.0.1',
  FADU_PORT: '0',
  FADU_ADMIN_TOKEN: ADMIN_TOKEN,
  FADU_DATA_DIR: dataDir,
  FADU_DEMO: demo ? '1' : '0',
  ...env,
});

/** A process that was started on a data folder, whether or not it ever serves. */
export function spawnServer(dataDir: string, options: ServerOptions = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: repository,
    env: settings(dataDir, options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  const take = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<Exit>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  return { child, ended, logs: () => text };
}

/** Starts the built server and waits until it is ready (and, if asked for, holds the demonstration). */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'fadu-e2e-'));
  const { child, ended, logs } = spawnServer(dataDir, options);
  const alive = { ended: undefined as Exit | undefined };
  void ended.then((exit) => {
    alive.ended = exit;
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  });
  const wait = <T>(what: string, limit: number, look: () => Promise<T | undefined>): Promise<T> =>
    until(what, {
      limit,
      look,
      problem: () => (alive.ended ? `it ended (${JSON.stringify(alive.ended)})` : undefined),
      logs,
    });

  const end = async (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), UNTIL_STOPPED);
    const exit = await ended;
    clearTimeout(late);
    return exit;
  };
  try {
    const url = await wait('tell its address', UNTIL_READY, () =>
      Promise.resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(logs())?.[0]),
    );
    await wait('be ready', UNTIL_READY, () => isReady(url));
    if (options.demo)
      await wait('load the demonstration', UNTIL_DEMO, () =>
        Promise.resolve(/ 100% /.test(logs()) || undefined),
      );
    const stop = () => end('SIGTERM');
    const kill9 = () => end('SIGKILL');
    return { url, token: ADMIN_TOKEN, dataDir, pid: child.pid!, ended, stop, kill9, logs };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

async function isReady(url: string): Promise<true | undefined> {
  try {
    const { ok } = await fetch(`${url}/health/ready`);
    return ok || undefined;
  } catch {
    return undefined;
  }
}

interface Waiting<T> {
  /** milliseconds */
  readonly limit: number;
  readonly look: () => Promise<T | undefined>;
  readonly problem: () => string | undefined;
  readonly logs: () => string;
}

async function until<T>(what: string, { limit, look, problem, logs }: Waiting<T>): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    const reason = problem() ?? (Date.now() > end ? `${limit / 1000} seconds went by` : undefined);
    if (reason !== undefined)
      throw new Error(`The server did not ${what}: ${reason}.\n${logs().slice(-4000)}`);
    await pause(25);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
