import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inRepository, repository } from '../harness/repository.ts';
import { ADMIN_TOKEN, type Exit, pause } from '../harness/server.ts';

/** A process of the distributed size under test. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly ended: Promise<Exit>;
  end(signal: NodeJS.Signals): Promise<Exit>;
  logs(): string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const UNTIL_READY_MS = 90_000;
const UNTIL_ENDED_MS = 40_000;

/** Starts a built program and waits until it tells its address. */
async function start(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const child = spawn(process.execPath, ['--enable-source-maps', inRepository(script), ...args], {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const ended = new Promise<Exit>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), UNTIL_ENDED_MS);
    return ended.finally(() => clearTimeout(late));
  };
  const until = Date.now() + UNTIL_READY_MS;
  for (;;) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (url !== undefined) return { url, pid: child.pid!, ended, end, logs: () => text };
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${script} did not start (exit ${child.exitCode}):\n${text.slice(-4000)}`);
    }
    await pause(50);
  }
}

export const CLICKHOUSE_PASSWORD = 'fadu-test-clickhouse';

/** The settings that every process of one town shares. */
export interface Town {
  readonly brokers: string;
  readonly prefix: string;
  readonly clickhouse: string;
}

/** Starts processes of one town and removes what they leave behind. */
export class Processes {
  readonly #folders: string[] = [];
  readonly #started: Running[] = [];

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-town-'));
    this.#folders.push(folder);
    return folder;
  }

  clickhouse(folder: string, port = 0): Promise<Running> {
    return this.#keep(start('dist/test/clickhouse-front.js', [folder, String(port)], {}));
  }

  /** @param more settings of this process alone; the same `FADU_DATA_DIR` again is a restart */
  program(
    name: 'ingest' | 'projector' | 'api',
    { brokers, prefix, clickhouse }: Town,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Running> {
    return this.#keep(
      start(`dist/${name}/main.js`, [], {
        KAFKA_BROKERS: brokers,
        KAFKA_TOPIC_PREFIX: prefix,
        KAFKA_PARTITIONS: '6',
        KAFKA_REPLICATION: '1',
        FADU_PORT: '0',
        FADU_DATA_DIR: this.folder(),
        FADU_BATCH_MS: '50',
        ...(name === 'ingest'
          ? {}
          : {
              CLICKHOUSE_URL: clickhouse,
              CLICKHOUSE_USER: name === 'api' ? 'api' : 'projector',
              CLICKHOUSE_PASSWORD,
            }),
        ...(name === 'projector' ? {} : { FADU_ADMIN_TOKEN: ADMIN_TOKEN }),
        ...more,
      }),
    );
  }

  async clean(): Promise<void> {
    await Promise.all(this.#started.map((one) => one.end('SIGKILL')));
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  async #keep(starting: Promise<Running>): Promise<Running> {
    const one = await starting;
    this.#started.push(one);
    return one;
  }
}
