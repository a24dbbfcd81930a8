import { Worker } from 'node:worker_threads';

import type { OrderName, Orders, Scribe } from './scribe.ts';

/** A thread that runs {@link serveLog}. */
export interface ScribeScript {
  readonly script: URL;
  /** It ended, and nothing can be written any more: what was not answered may or may not have been written. */
  readonly onDeath: (reason: string) => void;
}

export interface ToScribe {
  readonly id: number;
  readonly name: OrderName | 'close';
  readonly order: unknown;
}

export type FromScribe =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: Error };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Writes in a thread of its own: the one that asks goes on, however long the disk takes. */
export class ScribeThread implements Scribe {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #closing = false;
  /** why nothing is answered any more */
  #end: Error | undefined;

  constructor(path: string, { script, onDeath }: ScribeScript) {
    this.#worker = new Worker(script, { workerData: { path } });
    this.#worker.on('message', (message: FromScribe) => {
      this.#receive(message);
    });
    const ended = (reason: Error): void => {
      if (this.#end) return;
      this.#end = reason;
      for (const { reject } of this.#waiting.values()) reject(reason);
      if (!this.#closing) onDeath(reason.message);
    };
    this.#worker.on('error', (error) => {
      ended(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker.on('exit', (code) => {
      ended(new Error(`the thread that writes the log ended with code ${code}`));
    });
  }

  write<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['answer']> {
    const given = 'bytes' in order ? [order.bytes.buffer as ArrayBuffer] : [];
    return this.#ask<Orders[Name]['answer']>({ name, order }, given);
  }

  async close(): Promise<void> {
    if (this.#closing || this.#end) return;
    this.#closing = true;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.#ask({ name: 'close', order: null });
    await ended;
  }

  #ask<Answer>(call: Omit<ToScribe, 'id'>, given: ArrayBuffer[] = []): Promise<Answer> {
    const id = this.#next++;
    return new Promise<Answer>((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...call } satisfies ToScribe, given);
    });
  }

  #receive(message: FromScribe): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('value' in message) waiting?.resolve(message.value as never);
    else waiting?.reject(message.failure);
  }
}
