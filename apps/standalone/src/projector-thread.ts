import { Worker } from 'node:worker_threads';

import type { Projection, ProjectionState } from '@fadu/domain';

import type { FromThread, ThreadCall, ThreadCalls, ThreadSettings, ToThread } from './thread-messages.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** The projector in its worker thread, seen from the main thread. There must be only one (lessons: chDB). */
export class ProjectorThread implements Projection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(state: ProjectionState) => void>();
  #state: ProjectionState;
  #nextCall = 1;
  #stopped = false;

  constructor(script: URL, settings: ThreadSettings, initial: ProjectionState) {
    this.#state = initial;
    this.#worker = new Worker(script, { workerData: settings });
    this.#worker.on('message', (message: FromThread) => {
      this.#receive(message);
    });
    this.#worker.on('error', (error) => {
      this.#died(error instanceof Error ? error.message : String(error));
    });
    this.#worker.on('exit', (code) => {
      if (!this.#stopped) this.#died(`the projector ended with code ${code}`);
    });
  }

  state(): ProjectionState {
    return this.#state;
  }

  onStep(listener: (state: ProjectionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something was appended to the log. */
  notify(): void {
    this.#send({ kind: 'notify' });
  }

  parked() {
    return this.#call('parked', false);
  }

  rebuild(options: { readonly verify: boolean; readonly onProgress?: (done: number, of: number) => void }) {
    return this.#call('rebuild', options.verify, options.onProgress);
  }

  verify() {
    return this.#call('verify', false);
  }

  /** Finishes the step under way and ends the thread. */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    await this.#call('stop', false);
    await this.#worker.terminate();
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #call<N extends ThreadCall>(
    name: N,
    verify: boolean,
    onProgress?: (done: number, of: number) => void,
  ): Promise<ThreadCalls[N]> {
    const id = this.#nextCall++;
    return new Promise<ThreadCalls[N]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      this.#send({ kind: 'call', id, name, verify });
    });
  }

  #receive(message: FromThread): void {
    if (message.kind === 'state') {
      this.#state = message.state;
      for (const listener of this.#listeners) listener(message.state);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'progress') {
      waiting?.onProgress?.(message.done, message.of);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value as never);
    else waiting?.reject(new Error(message.message));
  }

  #died(reason: string): void {
    this.#state = { ...this.#state, stuck: reason };
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
    for (const listener of this.#listeners) listener(this.#state);
  }
}
