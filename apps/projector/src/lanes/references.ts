import { type HistoryReader, type Positions, allSubjects, isReferenceKind, kinds } from '@fadu/domain';

/** Where something was added to the log. */
export interface Placed {
  readonly partition: number;
  readonly offset: number;
  readonly subject: string;
}

/**
 * Where the records lie that cases of any partition depend on: laws, meetings and other acts (design §3). A lane reads
 * its own partition, and of the others only these.
 */
export class References {
  /** offsets by partition, ascending */
  readonly #offsets: number[][];

  constructor(partitions: number) {
    this.#offsets = Array.from({ length: partitions }, () => []);
  }

  /** Takes in what the log holds already. What is added meanwhile must be told to {@link add}. */
  async load(log: HistoryReader): Promise<void> {
    for (const kind of kinds.filter(isReferenceKind)) {
      for await (const page of allSubjects(log, `${kind}/`)) {
        const histories = await log.histories(page);
        this.add([...histories].flatMap(([subject, all]) => all.map((r) => ({ ...r, subject }))));
      }
    }
  }

  add(placed: readonly Placed[]): void {
    for (const { partition, offset, subject } of placed) {
      if (isReferenceKind(subject.slice(0, subject.indexOf('/')))) insert(this.#offsets[partition]!, offset);
    }
  }

  /** The offset after the last one, by partition. */
  end(): Positions {
    return this.#offsets.map((offsets) => (offsets.at(-1) ?? -1) + 1);
  }

  /** Offsets of a partition from one on, at most so many. */
  from(partition: number, offset: number, limit: number): readonly number[] {
    const offsets = this.#offsets[partition] ?? [];
    const first = firstNotBelow(offsets, offset);
    return offsets.slice(first, first + limit);
  }
}

/**
 * How far the figures are, made of how far the lanes are: a record counts as visible when its own lane has it and, where
 * it is a reference, every other lane too.
 */
export function visiblePosition(lanes: readonly Positions[], references: References): Positions {
  return lanes.map((own, partition) => {
    const missed = lanes.map(
      (lane, other) =>
        (other === partition ? undefined : references.from(partition, lane[partition] ?? 0, 1)[0]) ??
        Number.POSITIVE_INFINITY,
    );
    return Math.min(own[partition] ?? 0, ...missed);
  });
}

function insert(offsets: number[], offset: number): void {
  const at = firstNotBelow(offsets, offset);
  if (offsets[at] !== offset) offsets.splice(at, 0, offset);
}

function firstNotBelow(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
