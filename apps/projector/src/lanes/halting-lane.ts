import type { Checkpoints, ParkedCase } from '@fadu/domain';

import type { Projector } from '../projector.ts';
import { StepMemory } from '../step.ts';
import type { WorkState } from '../upkeep/board.ts';

const HALTED = 'projector/halted';

/**
 * A projector that stands still between two steps when it is told to. That it does stands with its progress, so that it
 * binds whoever has the lane next; it steps again when it has read that the halt is over.
 */
export class HaltingLane {
  #projector: Projector;
  readonly #memory: StepMemory;
  #stood = false;

  constructor(
    private readonly open: () => Projector,
    private readonly checkpoints: Checkpoints,
    private readonly told: () => WorkState | undefined,
    partitions: number,
  ) {
    this.#projector = open();
    this.#memory = new StepMemory(checkpoints, partitions);
  }

  lag(): number {
    return this.#projector.lag();
  }

  /** For whoever makes its steps; asked between two of them. */
  idle(): boolean {
    this.#renew();
    return this.isIdle();
  }

  /** Halted, it only finishes what it had begun, and then says that it stands. */
  async step(): Promise<void> {
    this.#renew();
    if (!this.#stands() || this.#memory.pending() !== undefined) await this.#projector.step();
    else if (this.#unsaid()) await this.checkpoints.put(HALTED, this.told()!.number);
  }

  /** The same for anybody, at any time. */
  isIdle(): boolean {
    if (!this.#stands()) return this.#projector.idle();
    return this.#memory.pending() === undefined && !this.#unsaid();
  }

  parked(): readonly ParkedCase[] {
    return this.#projector.parking.list();
  }

  /** After a halt the tables may be others, with other cases set aside: then nothing that it remembers counts. */
  #renew(): void {
    const stands = this.#stands();
    if (this.#stood && !stands) this.#projector = this.open();
    this.#stood = stands;
  }

  #halted(): number {
    return (this.checkpoints.get(HALTED) as number | undefined) ?? 0;
  }

  #stands(): boolean {
    const { number = 0, phase = 'over' } = this.told() ?? {};
    const halted = this.#halted();
    // It may have obeyed, in another process, what this one has not read yet.
    return phase === 'halt' || halted > number || (halted === number && phase === 'before');
  }

  #unsaid(): boolean {
    const state = this.told();
    return state?.phase === 'halt' && this.#halted() < state.number;
  }
}
