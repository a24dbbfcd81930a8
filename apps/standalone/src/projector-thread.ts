import { Worker } from 'node:worker_threads';

import type { ParkedCase, Projection, ProjectionState } from '@fadu/domain';

import type { FromThread, ThreadCall, ThreadCalls, ThreadSettings, ToThread } from './thread-messages.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

const YOUNG_GENERATION_MB = 96;

/** The projector in its worker thread, seen from the main thread. There must be only one (lessons: chDB). */
export class ProjectorThread implements Projection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(state: ProjectionState) => void>();
  #state: ProjectionState;
  #parked: readonly ParkedCase[] = [];
  #nextCall = 1;
  #stopped = false;

  /**
   * @param onDeath the thread ended without being asked: the process must end too, since the engine does not survive
   * a thread that used it, and what was accepted is carried on at the next start
   */
  constructor(
    script: URL,
    settings: ThreadSettings,
    initial: ProjectionState,
    private readonly onDeath: (reason: string) => void,
  ) {
    this.#state = initial;
    // Judging makes and drops objects by the million: a larger nursery spares copying the few that live.
    this.#worker = new Worker(script, {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
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

  /** As of the last step: nobody who looks at a case waits for the step under way. */
  parked() {
    return Promise.resolve(this.#parked);
  }

  rebuild(options: { readonly verify: boolean; readonly onProgress?: (done: number, of: number) => void }) {
    return this.#call('rebuild', options.verify, options.onProgress);
  }

  verify() {
    return this.#call('verify', false);
  }

  /**
   * Finishes the step under way and closes what the thread has open. The thread itself stays until the process ends: the
   * engine hangs or crashes when a thread that used it ends before the others have closed it.
   */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    await this.#call('stop', false);
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
      this.#parked = message.parked;
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
    this.onDeath(reason);
  }
}
