import type { Checkpoints, Instant, ParkedCase } from '@fadu/domain';

const KEY = 'projector/parked';

export interface Parked extends ParkedCase {
  /** the step that could not judge it */
  readonly step: number;
}

/**
 * Cases that could not be projected. Such a case is set aside with its later events, so that its order is kept and the
 * others go on; it stays until the store is built anew, by a program that can read it.
 */
export class ParkingLot {
  #parked: Map<string, Parked>;

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly clock: () => Instant,
  ) {
    this.#parked = new Map(
      ((checkpoints.get(KEY) as readonly Parked[] | undefined) ?? []).map((p) => [p.subject, p]),
    );
  }

  /**
   * Whether a case was parked before a step (at any time, when no step is given). A step that is done again must find
   * what it found the first time, though a later one has parked the case meanwhile.
   */
  has(subject: string, step = Number.POSITIVE_INFINITY): boolean {
    const parked = this.#parked.get(subject);
    return parked !== undefined && parked.step < step;
  }

  list(): readonly Parked[] {
    return [...this.#parked.values()];
  }

  /** Runs the work on one case; what it throws parks the case instead of stopping the others. */
  async guard(subject: string, step: number, work: () => void): Promise<void> {
    try {
      work();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#parked.set(subject, { subject, at: this.clock(), error: message, step });
      await this.checkpoints.put(KEY, this.list());
    }
  }

  /** Takes the place of what was parked before: a store that was built anew parks its own. */
  async replace(parked: readonly Parked[]): Promise<void> {
    this.#parked = new Map(parked.map((p) => [p.subject, p]));
    await this.checkpoints.put(KEY, this.list());
  }

  /** An empty lot beside this one, kept nowhere. */
  beside(): ParkingLot {
    return new ParkingLot({ get: () => undefined, put: () => Promise.resolve() }, this.clock);
  }
}
