import {
  type EventLogReader,
  type Instant,
  type JoiningSheet,
  type Positions,
  fairShares,
} from '@fadu/domain';

import type { Attempted } from '../parking/attempts.ts';
import { later } from '../step.ts';
import type { Judges, Onto, StepOrder, Touched, Whole, WholeOrder } from './judges.ts';
import { type PartJudge, isOf } from './part-judge.ts';

/**
 * Judges at the same time, each the cases of its own partitions: what one adds depends on no other. The log must have no
 * gaps.
 */
export class SplitJudges implements Judges<JoiningSheet> {
  readonly atOnce: number;
  readonly #parts: readonly PartJudge[];
  /** those that judge whole cases for nobody */
  readonly #free: PartJudge[];
  readonly #waiting: ((free: PartJudge) => void)[] = [];

  /** @param parts each of the part that its index tells */
  constructor(
    private readonly log: Pick<EventLogReader, 'end'>,
    parts: readonly PartJudge[],
  ) {
    this.#parts = parts;
    this.#free = [...parts];
    this.atOnce = parts.length;
  }

  next(from: Positions, most: number): Promise<Touched> {
    const available = this.log.end().map((end, partition) => Math.max(0, end - (from[partition] ?? 0)));
    const shares = fairShares(available, most);
    const to = available.map((_, partition) => (from[partition] ?? 0) + (shares[partition] ?? 0));
    return this.range(from, to);
  }

  async range(from: Positions, to: Positions): Promise<Touched> {
    const of = this.#parts.length;
    const endOf = (index: number): Positions =>
      to.map((end, partition) => (isOf({ index, of }, partition) ? end : (from[partition] ?? 0)));
    const all = await Promise.all(this.#parts.map((part, index) => part.range(from, endOf(index))));
    return {
      to,
      references: all.flatMap(({ references }) => references),
      newest: all.reduce<Instant | null>((found, { newest }) => later(found, newest), null),
    };
  }

  async judge(order: StepOrder, sheet: JoiningSheet): Promise<Attempted> {
    const all = await Promise.all(this.#parts.map((part) => part.judge(order)));
    // Always in the same order: a step that is done again must split into the same inserts.
    for (const { rows } of all) sheet.join(rows);
    return together(all);
  }

  async whole(order: WholeOrder, onto: Onto<JoiningSheet>): Promise<Whole> {
    const part = this.#free.pop() ?? (await new Promise<PartJudge>((resolve) => this.#waiting.push(resolve)));
    try {
      const { rows, ...whole } = await part.whole(order);
      onto.sheet.join(rows);
      return whole;
    } finally {
      const next = this.#waiting.shift();
      if (next) next(part);
      else this.#free.push(part);
    }
  }
}

/** One after the other, as if one had tried them all. */
function together(all: readonly Attempted[]): Attempted {
  let judged = 0;
  const failures = all.flatMap((attempted) => {
    const before = judged;
    judged += attempted.judged;
    return attempted.failures.map((failure) => ({ ...failure, at: before + failure.at }));
  });
  return { judged, failures, released: all.flatMap(({ released }) => released) };
}
