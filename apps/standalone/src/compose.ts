import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { type Api, TokenFile, createApi } from '@fadu/api';
import { type Ingestion, indicators, profiles } from '@fadu/domain';
import { createIngestion } from '@fadu/ingest';
import { type LmdbLog, openLmdbLog } from '@fadu/log-lmdb';
import { StepMemory } from '@fadu/projector';
import { type Front, openEmbeddedStore } from '@fadu/store-clickhouse';
import { pino } from 'pino';

import { openClickHouseFront } from './clickhouse-front.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { lawInUse } from '@fadu/launch';
import { isDemo } from './load-demo.ts';
import { ProjectorThread } from './projector-thread.ts';

/** Everything in one process: log and store in the data folder, the projector in its thread, the API beside it. */
export interface Composition {
  readonly api: Api;
  readonly ingestion: Ingestion;
  readonly log: LmdbLog;
  readonly projection: ProjectorThread;
  readonly clickhouse: Front | undefined;
  /** Finishes work under way and closes everything, the outermost first. */
  close(): Promise<void>;
}

export async function compose(config: Config, folder: DataFolder, adminToken: string): Promise<Composition> {
  const { laws, calendar, book } = lawInUse(config.profiles, config.calendarDir);
  const log = openLmdbLog({
    path: folder.log,
    scribe: {
      script: new URL('./log-worker.js', import.meta.url),
      onDeath: (reason) => endWith('写日志的线程', 'The thread that writes the log', reason),
    },
  });
  const store = await openEmbeddedStore({ path: folder.store, role: 'api' });
  const clickhouse = await openClickHouseFront(config, folder);
  const projection = openProjection(config, folder, log);
  const told = notifying(log, () => {
    projection.notify();
  });
  const ingestion = createIngestion({
    log: told,
    journal: told.journal,
    findRejection: async (id) => (await store.reader.rejections({ id }, { limit: 1 })).rows[0],
    clock: () => new Date(),
    newId: randomUUID,
  });
  const api = await createApi({
    reader: store.reader,
    sql: store.sql,
    log,
    ingestion,
    projection,
    tokens: TokenFile.open(folder.tokens, adminToken),
    journal: told.journal,
    book,
    laws,
    profiles: profiles.filter((p) => config.profiles.includes(p.id)),
    calendar,
    indicators,
    clock: () => new Date(),
    isDemo: () => isDemo(log),
    // On the error stream: what a command prints stays readable for machines.
    logger: pino({ level: config.logLevel }, pino.destination(2)),
    staticDir: fileURLToPath(new URL('../console', import.meta.url)),
  });
  return {
    api,
    ingestion,
    log,
    projection,
    clickhouse,
    close: async () => {
      await api.close();
      await clickhouse?.close();
      await projection.stop();
      await store.close();
      await log.close();
    },
  };
}

function openProjection(config: Config, folder: DataFolder, log: LmdbLog): ProjectorThread {
  const progress = new StepMemory(log.checkpoints, log.partitions).progress();
  return new ProjectorThread(
    new URL('./projector-worker.js', import.meta.url),
    {
      log: folder.log,
      store: folder.store,
      profiles: config.profiles,
      calendarDir: config.calendarDir,
      judges: config.judges,
    },
    // Until the thread says how it is: its first act may be to build the store anew.
    { position: progress.position, dataAsOf: progress.dataAsOf, lastStepAt: null, stuck: 'it is starting' },
    (reason) => endWith('计算线程', 'The projector', reason),
  );
}

/** The log, telling the projector whenever something was added, rejections and audit entries included. */
function notifying(log: LmdbLog, notify: () => void): LmdbLog {
  return {
    ...log,
    append: async (records) => {
      const outcomes = await log.append(records);
      notify();
      return outcomes;
    },
    journal: {
      append: async (stream, entries) => {
        const offset = await log.journal.append(stream, entries);
        notify();
        return offset;
      },
      read: (stream, from, limit) => log.journal.read(stream, from, limit),
      end: (stream) => log.journal.end(stream),
    },
  };
}

/** Says why, in words for the operator, and ends: whoever supervises the process starts it again. */
function endWith(zh: string, en: string, reason: string): void {
  console.error(
    `法度的${zh}意外结束，进程随之退出；已收下的记录都在，重新启动后继续。\n` +
      `${en} ended unexpectedly (${reason}). Everything accepted is kept; start again to go on.`,
  );
  process.exit(70);
}
