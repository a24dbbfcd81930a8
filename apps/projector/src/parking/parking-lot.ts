import type { Checkpoints, Instant, Positions } from '@fadu/domain';

import { ParkingDraft } from './parking-draft.ts';
import { type Parked, Parking } from './parking.ts';

/** Under these names a lot keeps what it holds. */
export const PARKED = 'projector/parked';
export const DROPPED = 'projector/dropped';

/**
 * Cases that could not be projected. Such a case is set aside with its later events, so that its order is kept and the
 * others go on; it stays until somebody decides to try it again, corrects it, or the store is built anew.
 */
export class ParkingLot {
  #now: Parking;

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly clock: () => Instant,
    private readonly version = '',
  ) {
    this.#now = new Parking({
      parked: (checkpoints.get(PARKED) as readonly Parked[] | undefined) ?? [],
      dropped: (checkpoints.get(DROPPED) as readonly [string, string[]][] | undefined) ?? [],
    });
  }

  /** What is set aside now; it does not change. */
  now(): Parking {
    return this.#now;
  }

  list(): readonly Parked[] {
    return this.#now.list();
  }

  /** Leaves events out from now on. */
  async drop(decided: readonly { readonly subject: string; readonly event: string }[]): Promise<void> {
    const fresh = decided.filter(({ subject, event }) => !this.#now.isDropped(subject, event));
    if (fresh.length === 0) return;
    const dropped = new Map(this.#now.data.dropped);
    for (const { subject, event } of fresh) dropped.set(subject, [...(dropped.get(subject) ?? []), event]);
    this.#now = new Parking({ ...this.#now.data, dropped: [...dropped] });
    await this.checkpoints.put(DROPPED, [...dropped]);
  }

  /** What one step parks and releases; nothing of it counts before it is settled. */
  draft(step: { readonly number: number; readonly from: Positions }): ParkingDraft {
    return new ParkingDraft(step, this.clock, this.version, this.#now);
  }

  async settle({ changes, step }: ParkingDraft): Promise<void> {
    if (changes.size === 0) return;
    const kept = this.#now.data.parked.filter(
      ({ subject, until }) => !changes.has(subject) && (until === undefined || until >= step.number - 1),
    );
    await this.#put([...kept, ...changes.values()]);
  }

  /** Takes the place of what was parked before: a store that was built anew parks its own. */
  replace(parked: readonly Parked[]): Promise<void> {
    return this.#put(parked.filter(({ until }) => until === undefined));
  }

  /** An empty lot beside this one, kept nowhere. */
  beside(): ParkingLot {
    const { dropped } = this.#now.data;
    const kept: Checkpoints = {
      get: (name) => (name === DROPPED ? dropped : undefined),
      put: () => Promise.resolve(),
    };
    return new ParkingLot(kept, this.clock, this.version);
  }

  async #put(parked: readonly Parked[]): Promise<void> {
    this.#now = new Parking({ ...this.#now.data, parked });
    await this.checkpoints.put(PARKED, parked);
  }
}
