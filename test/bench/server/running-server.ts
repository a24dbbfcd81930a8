import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { BenchClient } from '../client/bench-client.ts';
import { type ProcessFigures, diskUse, processFigures } from './process-figures.ts';

/** The real program, as built, in a process of its own. */
export interface RunningServer {
  readonly client: BenchClient;
  readonly dataDir: string;
  /** from the start of the process until it said that it is ready, in milliseconds */
  readonly readyMs: number;
  figures(): ProcessFigures;
  /** bytes on disk: of the log, and of the store */
  disk(): { readonly log: number; readonly store: number };
  /** As Ctrl-C does. */
  stop(): Promise<void>;
}

const TOKEN = 'bench-token-0123456789abcdef';
const PATIENCE_MS = 60_000;
/** Must be far below what is measured of a start, and must not keep the machine busy either. */
const POLL_MS = 10;

/**
 * Starts `dist/standalone/main.js` on a data folder and waits until it is ready.
 * @throws Error with the end of what it printed, when it does not come up
 */
export async function startServer(dataDir: string, profileDir?: string): Promise<RunningServer> {
  mkdirSync(dataDir, { recursive: true });
  const script = fileURLToPath(new URL('../standalone/main.js', import.meta.url));
  const output = join(dataDir, 'bench-output.log');
  const started = performance.now();
  const child = spawnServer([...profiling(profileDir), script], dataDir, output);
  try {
    const client = new BenchClient(await addressOf(child, join(dataDir, 'server.json')), TOKEN);
    await untilReady(child, client);
    return {
      client,
      dataDir,
      readyMs: performance.now() - started,
      figures: () => processFigures(child.pid!),
      disk: () => ({ log: diskUse(join(dataDir, 'log')), store: diskUse(join(dataDir, 'store')) }),
      stop: () => stop(child, client),
    };
  } catch (error) {
    child.kill('SIGKILL');
    const printed = existsSync(output) ? readFileSync(output, 'utf8').slice(-2000) : '';
    throw new Error(`The server did not come up (${(error as Error).message}). It printed:\n${printed}`, {
      cause: error,
    });
  }
}

const profiling = (folder: string | undefined): readonly string[] =>
  folder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', folder];

function spawnServer(args: readonly string[], dataDir: string, output: string): ChildProcess {
  const log = openSync(output, 'a');
  const env = {
    ...process.env,
    FADU_HOST: '127.0.0.1',
    FADU_PORT: '0',
    FADU_DATA_DIR: dataDir,
    FADU_DEMO: '0',
    FADU_ADMIN_TOKEN: TOKEN,
  };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

async function addressOf(child: ChildProcess, file: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null) {
    const announced = existsSync(file) ? parsed(readFileSync(file, 'utf8')) : undefined;
    // A file left behind by a server that was killed names another process.
    if (announced?.pid === child.pid) return announced!.url;
    await delay(POLL_MS);
  }
  throw new Error(child.exitCode === null ? 'no address after a minute' : `it ended with ${child.exitCode}`);
}

function parsed(text: string): { readonly url: string; readonly pid: number } | undefined {
  try {
    return JSON.parse(text) as { url: string; pid: number };
  } catch {
    return undefined; // half written: read again
  }
}

async function untilReady(child: ChildProcess, client: BenchClient): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await client.ask('/health/ready').catch(() => undefined);
    if (answer?.status === 200) return;
    await delay(POLL_MS);
  }
  throw new Error('not ready after a minute');
}

function stop(child: ChildProcess, client: BenchClient): Promise<void> {
  client.close();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // One that hangs would hold the whole run, and its folder.
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else
        reject(new Error(`The server ended with ${code ?? signal} instead of 0 when it was told to stop.`));
    });
    child.kill('SIGTERM');
  });
}
