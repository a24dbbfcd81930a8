import { type MessagePort, workerData } from 'node:worker_threads';

import { openEnvironment } from '../environment.ts';
import { OwnScribe } from './own-scribe.ts';
import type { Orders } from './scribe.ts';
import type { FromScribe, ToScribe } from './scribe-thread.ts';

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
    try {
      tell({ id, value: await scribe.write(name, order as Orders[typeof name]['order']) });
    } catch (error) {
      tell({ id, failure: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (order: ToScribe) => {
    last = last.then(() => carryOut(order));
  });
}
