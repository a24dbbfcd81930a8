import { parentPort, workerData } from 'node:worker_threads';

import { openLmdbLog } from '@fadu/log-lmdb';
import { Projector, RunLoop, StepMemory, fingerprintOf, ledgerSums, rebuild, verify } from '@fadu/projector';
import { openEmbeddedStore } from '@fadu/store-clickhouse';

import { lawInUse } from '@fadu/launch';
import { openJudges } from './judges/open-judges.ts';
import type { FromThread, ThreadCall, ThreadSettings, ToThread } from './thread-messages.ts';

const FINGERPRINT = 'projector/fingerprint';

const settings = workerData as ThreadSettings;
const tell = (message: FromThread): void => {
  parentPort!.postMessage(message);
};

const { book, laws } = lawInUse(settings.profiles, settings.calendarDir);
const log = openLmdbLog({ path: settings.log });
const store = await openEmbeddedStore({ path: settings.store, role: 'projector' });
const memory = new StepMemory(log.checkpoints, log.partitions);
const { journal, checkpoints } = log;
const judges = openJudges(settings, log, book);

function tellState(projector: Projector, stuck: string | null): void {
  tell({ kind: 'state', state: { ...projector.state(), stuck }, parked: projector.parking.list() });
}

function openProjector(): { projector: Projector; loop: RunLoop } {
  const projector = new Projector({
    log,
    journal,
    checkpoints,
    writer: store.writer,
    upkeep: store.upkeep,
    judges,
    clock: () => new Date().toISOString(),
  });
  const loop = new RunLoop(projector, () => {
    tellState(projector, loop.stuck ?? null);
  });
  return { projector, loop };
}

const { projector, loop } = openProjector();
const parts = () => ({
  log,
  journal,
  judges,
  store: store.builder,
  upkeep: store.upkeep,
  parking: projector.parking,
  progress: memory.progress(),
});

/** A store made by another program, law or calendar must not be added to: it is built anew first. */
async function renewIfMadeOtherwise(): Promise<void> {
  const fingerprint = fingerprintOf(book, laws);
  const before = checkpoints.get(FINGERPRINT);
  if (before === fingerprint) return;
  if (before !== undefined && memory.progress().step > 0) {
    tellState(projector, 'the law or the program changed: building the store anew');
    while (memory.pending() !== undefined) await projector.step();
    await rebuild(parts(), false);
  }
  await checkpoints.put(FINGERPRINT, fingerprint);
}

const calls: Readonly<Record<ThreadCall, (id: number, check: boolean) => Promise<unknown>>> = {
  rebuild: (id, check) =>
    loop.between(() =>
      rebuild(
        {
          ...parts(),
          onProgress: (done, of) => {
            tell({ kind: 'progress', id, done, of });
          },
        },
        check,
      ).finally(() => {
        tellState(projector, loop.stuck ?? null);
      }),
    ),
  verify: () =>
    loop.between(async () => {
      const share = { progress: memory.progress(), parking: projector.parking };
      return verify({ log, book, shares: [share], shareOf: () => 0 }, await ledgerSums(store.auditor));
    }),
  stop: async () => {
    await loop.stop();
    await store.close();
    await log.close();
    return null;
  },
};

parentPort!.on('message', (message: ToThread) => {
  if (message.kind === 'notify') {
    loop.notify();
    return;
  }
  calls[message.name](message.id, message.verify).then(
    (value) => {
      tell({ kind: 'answer', id: message.id, value });
    },
    (error: unknown) => {
      tell({
        kind: 'failure',
        id: message.id,
        message: error instanceof Error ? error.message : String(error),
      });
    },
  );
});

await renewIfMadeOtherwise();
tellState(projector, null);
loop.start();
