import { type MessagePort, workerData } from 'node:worker_threads';

import { openEnvironment } from '../environment.ts';
import { OwnScribe } from './own-scribe.ts';
import type { Orders } from './scribe.ts';
import type { FromScribe, ToScribe } from './scribe-thread.ts';

/** After one that took so long, whoever else waits to write has its turn: the lock of LMDB knows no order. */
const LONG_MS = 20;
const TURN_MS = 2;

/** In a worker: writes to the log whose folder the worker was told, one order after the other. */
export function serveLog(port: MessagePort): void {
  const env = openEnvironment((workerData as { path: string }).path, undefined, false);
  const scribe = new OwnScribe(env);
  const tell = (message: FromScribe): void => {
    port.postMessage(message);
  };
  const carryOut = async ({ id, name, order }: ToScribe): Promise<void> => {
    if (name === 'close') {
      await env.root.close();
      tell({ id, value: null });
      port.close();
      return;
    }
    const started = performance.now();
    try {
      tell({ id, value: await scribe.write(name, order as Orders[typeof name]['order']) });
    } catch (error) {
      tell({ id, failure: error instanceof Error ? error : new Error(String(error)) });
    }
    if (performance.now() - started > LONG_MS) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (order: ToScribe) => {
    last = last.then(() => carryOut(order));
  });
}
