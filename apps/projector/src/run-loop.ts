import type { Projector } from './projector.ts';

const GATHER_MS = 50;

/**
 * Steps whenever something waits: at once for a full batch, else a moment after the first event, so that small
 * requests share a step. Never two steps at a time. A step that fails is tried again with growing pauses: it is the same
 * range with the same tokens, so trying is harmless.
 */
export class RunLoop {
  #stopping = false;
  #wake: () => void = () => undefined;
  #running: Promise<void> | undefined;
  /** steps and the work between them, one after the other */
  #turns: Promise<void> = Promise.resolve();
  /** why the last attempt failed; undefined when it did not */
  stuck: string | undefined;

  constructor(
    private readonly projector: Pick<Projector, 'idle' | 'lag' | 'step'>,
    private readonly after: () => void,
    private readonly fullBatch = 10_000,
    private readonly gatherMs = GATHER_MS,
  ) {}

  start(): void {
    this.#running ??= this.#loop();
  }

  /** To be called when something was appended. */
  notify(): void {
    this.#wake();
  }

  /** Finishes the step under way and stops. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  /** Does work between two steps; steps wait meanwhile. */
  between<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turns.then(work);
    this.#turns = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  async #loop(): Promise<void> {
    for (let pause = 0; !this.#stopping;) {
      if (this.projector.idle()) {
        await this.#sleep(1000);
        continue;
      }
      if (this.projector.lag() < this.fullBatch) await delay(this.gatherMs);
      pause = await this.#tryStep(pause);
    }
  }

  async #tryStep(pause: number): Promise<number> {
    try {
      await this.between(() => this.projector.step());
      this.stuck = undefined;
      this.after();
      return 0;
    } catch (error) {
      this.stuck = error instanceof Error ? error.message : String(error);
      this.after();
      const next = Math.min(10_000, Math.max(100, pause * 2));
      await this.#sleep(next);
      return next;
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
