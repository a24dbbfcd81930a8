import {
  DomainError,
  type ParkedCase,
  type Positions,
  type Projection,
  type ProjectionState,
  type RebuildReport,
  type VerifyReport,
} from '@fadu/domain';

export interface GroupProjectionParts {
  /** how far the group is, as its members told last */
  readonly progress: () => Promise<Pick<ProjectionState, 'position' | 'dataAsOf'>>;
  readonly parked: () => readonly ParkedCase[];
  readonly verify: (position: Positions) => Promise<VerifyReport>;
  readonly partitions: number;
  readonly clock: () => Date;
  readonly everyMs?: number;
}

/** Several projectors fill one set of tables: building it anew is a matter of starting others beside them. */
export class RebuildElsewhereError extends DomainError {
  readonly code = 'rebuild.elsewhere';

  constructor() {
    super(
      'Several projectors fill these tables. To build them anew, start projectors with another FADU_PROJECTION: they ' +
        'fill a new database from the whole log beside this one; then start the API with that name.',
      { zh: '分布式部署须并行重建' },
    );
  }
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

  rebuild(): Promise<RebuildReport> {
    return Promise.reject(new RebuildElsewhereError());
  }

  verify(): Promise<VerifyReport> {
    return this.parts.verify(this.#state.position);
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
