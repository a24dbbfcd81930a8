import { type Checkpoints, DomainError } from '@fadu/domain';

/** The partition is somebody else's now: what is under way here is finished there. */
export class LaneLostError extends DomainError {
  readonly code = 'log.lane_lost';

  constructor(readonly partition: number) {
    super(`Partition ${partition} went to another projector, which goes on where this one stopped.`, {
      zh: '分区已由另一投影进程接管',
    });
  }
}

/** Under which name a lane keeps what is not its progress, for all to see. */
export const laneCheckpoint = (group: string, partition: number, name: string): string =>
  `${group}/${partition}/${name}`;

/** What the group keeps of a lane. */
export interface Commit {
  readonly offset: number;
  readonly metadata: string;
}

const PROGRESS = 'projector/progress';
const PENDING = 'projector/pending';
/** What Kafka takes with an offset, unless its operator set less. */
const MOST_BYTES = 4096;

interface Kept {
  progress?: { readonly step: number; readonly position: readonly number[] } | undefined;
  pending?: { readonly number: number } | null | undefined;
}

/**
 * The checkpoints of one lane. How far it is, and the step that it has begun, are kept with the offset that the group
 * commits, so that whoever has the partition next does exactly that step again. Everything else lies beside, under the
 * name of the lane.
 */
export class LaneState implements Checkpoints {
  readonly #kept: Kept;
  #lost = false;
  #suspended: Promise<void> | undefined;
  #resume: () => void = () => undefined;

  constructor(
    private readonly shared: Checkpoints,
    private readonly lane: { readonly group: string; readonly partition: number },
    metadata: string,
    private readonly commit: (commit: Commit) => Promise<void>,
  ) {
    this.#kept = metadata === '' ? {} : (JSON.parse(metadata) as Kept);
  }

  get(name: string): unknown {
    const mine = this.#mine(name);
    return mine ? structuredClone(this.#kept[mine] ?? undefined) : this.shared.get(this.#named(name));
  }

  async put(name: string, value: unknown): Promise<void> {
    const mine = this.#mine(name);
    await this.#allowed();
    if (!mine) return this.shared.put(this.#named(name), value);
    const next = after(this.#kept, mine, value);
    if (!next) return;
    const metadata = JSON.stringify(next);
    if (Buffer.byteLength(metadata) > MOST_BYTES)
      throw new Error(
        `The state of lane ${this.lane.partition} has over ${MOST_BYTES} bytes: too many partitions.`,
      );
    await this.commit({ offset: next.progress?.position[this.lane.partition] ?? 0, metadata });
    await this.#allowed();
    Object.assign(this.#kept, next);
  }

  /** The group is changing: nothing is committed until it is known whose the lane is. */
  suspend(): void {
    if (this.#suspended) return;
    this.#suspended = new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  resume(): void {
    this.#suspended = undefined;
    this.#resume();
  }

  lose(): void {
    this.#lost = true;
    this.resume();
  }

  async #allowed(): Promise<void> {
    await this.#suspended;
    if (this.#lost) throw new LaneLostError(this.lane.partition);
  }

  #mine(name: string): keyof Kept | undefined {
    if (name === PROGRESS) return 'progress';
    return name === PENDING ? 'pending' : undefined;
  }

  #named(name: string): string {
    return laneCheckpoint(this.lane.group, this.lane.partition, name);
  }
}

/** What is kept after a value was put; nothing where it is kept already. */
function after(kept: Kept, mine: keyof Kept, value: unknown): Kept | undefined {
  // Finishing a step says two things; the first takes the second with it.
  if (mine === 'pending' && value === null && kept.pending === null) return undefined;
  const next: Kept = { ...kept, [mine]: value };
  const { pending, progress } = next;
  return pending && progress && pending.number <= progress.step ? { ...next, pending: null } : next;
}
