/** A seeded source of choices: the same seed makes the same choices on every machine. */
export interface Chance {
  /** from 0 to below 1 */
  readonly next: () => number;
  /** true with that probability */
  readonly hits: (probability: number) => boolean;
  /** a whole number, both ends included */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** the place of one of the weights, the heavier the likelier */
  readonly place: (weights: readonly number[]) => number;
}

/** Makes a stream of choices for one purpose; streams of one seed do not disturb each other. */
export function chanceOf(seed: number, purpose: string): Chance {
  let state = mixed(seed, purpose);

  // mulberry32: 32 bits of state, good enough to scatter data, and the same everywhere.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));

  return {
    next,
    hits: (probability) => next() < probability,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    place(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => (left -= weight) < 0);
      return found < 0 ? weights.length - 1 : found;
    },
  };
}

/** FNV-1a over the purpose, stirred into the seed. */
function mixed(seed: number, purpose: string): number {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (const letter of purpose) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash;
}
