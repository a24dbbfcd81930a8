import type { Checkpoints, Instant, ParkedCase } from '@fadu/domain';

const KEY = 'projector/parked';

/**
 * Cases that could not be projected. Such a case is set aside with its later events, so that its order is kept and the
 * others go on; it stays until the store is built anew, by a program that can read it.
 */
export class ParkingLot {
  #parked: Map<string, ParkedCase>;

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly clock: () => Instant,
  ) {
    this.#parked = new Map(
      ((checkpoints.get(KEY) as readonly ParkedCase[] | undefined) ?? []).map((p) => [p.subject, p]),
    );
  }

  has(subject: string): boolean {
    return this.#parked.has(subject);
  }

  list(): readonly ParkedCase[] {
    return [...this.#parked.values()];
  }

  /** Runs the work on one case; what it throws parks the case instead of stopping the others. */
  async guard(subject: string, work: () => void): Promise<void> {
    try {
      work();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#parked.set(subject, { subject, at: this.clock(), error: message });
      await this.checkpoints.put(KEY, this.list());
    }
  }

  /** Forgets all parked cases, before everything is judged anew. */
  async clear(): Promise<void> {
    this.#parked = new Map();
    await this.checkpoints.put(KEY, []);
  }
}
