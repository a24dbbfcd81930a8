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

/** After so long without a word from a member, Kafka gives its partitions to others. */
export const SESSION_MS = 10_000;
/** For so long after a commit nobody else can have the lane, with as much to spare. */
const SURE_MS = SESSION_MS / 2;
/** What Kafka takes with an offset, unless its operator set less. */
const MOST_BYTES = 4096;

/** What is kept with the offset, under short names. */
interface Kept {
  progress?: { readonly step: number; readonly position: readonly number[] } | undefined;
  pending?: { readonly number: number } | null | undefined;
  /** the halt that the lane has obeyed last */
  halted?: number | undefined;
  /** of the first lane: what its holder is building beside the tables */
  attempt?: unknown;
}

const MINE: ReadonlyMap<string, keyof Kept> = new Map([
  ['projector/progress', 'progress'],
  ['projector/pending', 'pending'],
  ['projector/halted', 'halted'],
  ['projector/attempt', 'attempt'],
]);

/**
 * The checkpoints of one lane. How far it is, and the step that it has begun, are kept with the offset that the group
 * commits, so that whoever has the partition next does exactly that step again. Everything else lies beside, under the
 * name of the lane.
 */
export class LaneState implements Checkpoints {
  readonly #kept: Kept;
  /** commits, one after the other: each says all that is kept */
  #turns: Promise<void> = Promise.resolve();
  /** when the last commit that succeeded was begun */
  #sureAt = Number.NEGATIVE_INFINITY;
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
    const mine = MINE.get(name);
    return mine ? structuredClone(this.#kept[mine] ?? undefined) : this.shared.get(this.#named(name));
  }

  async put(name: string, value: unknown): Promise<void> {
    const mine = MINE.get(name);
    if (mine) return this.#keep(() => after(this.#kept, mine, value));
    await this.#allowed();
    return this.shared.put(this.#named(name), value);
  }

  /**
   * Makes sure that nobody else can have the lane for the next moments; to be called before anything is changed that
   * others may see. Who was frozen, and lost the lane meanwhile, hears of it here.
   * @throws LaneLostError
   */
  async confirm(): Promise<void> {
    if (this.#lost || performance.now() - this.#sureAt > SURE_MS) await this.#keep(() => this.#kept);
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

  #keep(next: () => Kept | undefined): Promise<void> {
    const turn = this.#turns.then(async () => {
      await this.#allowed();
      const kept = next();
      if (kept) await this.#commit(kept);
    });
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  async #commit(kept: Kept): Promise<void> {
    const { partition } = this.lane;
    const metadata = JSON.stringify(kept);
    if (Buffer.byteLength(metadata) > MOST_BYTES)
      throw new Error(`The state of lane ${partition} has over ${MOST_BYTES} bytes: too many partitions.`);
    const begun = performance.now();
    await this.commit({ offset: kept.progress?.position[partition] ?? 0, metadata });
    await this.#allowed();
    this.#sureAt = begun;
    Object.assign(this.#kept, kept);
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
