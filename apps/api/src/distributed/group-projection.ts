import type { ParkedCase, Projection, ProjectionState, RebuildReport, VerifyReport } from '@fadu/domain';

import type { Orders } from './orders.ts';

export interface GroupProjectionParts {
  /** how far the group is, as its members told last */
  readonly progress: () => Promise<Pick<ProjectionState, 'position' | 'dataAsOf' | 'tables'>>;
  readonly parked: () => readonly ParkedCase[];
  readonly orders: Orders;
  readonly partitions: number;
  readonly clock: () => Date;
  readonly everyMs?: number;
}

/** The projectors as the API sees them: other processes, whose progress is asked for again and again. */
export class GroupProjection implements Projection {
  readonly #listeners = new Set<(state: ProjectionState) => void>();
  #state: ProjectionState;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly parts: GroupProjectionParts) {
    const position = new Array<number>(parts.partitions).fill(0);
    this.#state = { position, dataAsOf: null, lastStepAt: null, stuck: null };
  }

  /** Resolves when it has asked for the first time. */
  async start(): Promise<void> {
    await this.#look();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  state(): ProjectionState {
    return this.#state;
  }

  onStep(listener: (state: ProjectionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  parked(): Promise<readonly ParkedCase[]> {
    return Promise.resolve(this.parts.parked());
  }

  rebuild({ verify, onProgress }: Parameters<Projection['rebuild']>[0]): Promise<RebuildReport> {
    return this.parts.orders.carryOut('rebuild', { verify, onProgress });
  }

  verify(): Promise<VerifyReport> {
    return this.parts.orders.carryOut('verify', { verify: false });
  }

  async #look(): Promise<void> {
    try {
      const now = await this.parts.progress();
      const moved = now.position.join() !== this.#state.position.join();
      const lastStepAt = moved ? this.parts.clock().toISOString() : this.#state.lastStepAt;
      this.#state = { ...now, lastStepAt, stuck: null };
      if (moved) for (const listener of this.#listeners) listener(this.#state);
    } catch (error) {
      this.#state = { ...this.#state, stuck: error instanceof Error ? error.message : String(error) };
    }
    if (!this.#closed) this.#timer = setTimeout(() => void this.#look(), this.parts.everyMs ?? 200);
  }
}
