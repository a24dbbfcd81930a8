/**
 * How many random districts a property is tried with, and from which seed. More: `npx jest … --globals
 * '{"fadu":{"runs":1000,"seed":7}}'`; the seed of a failure stands in its message.
 */
const given = (globalThis as { fadu?: { runs?: number; seed?: number } }).fadu;

/** absent: the number fit for every day */
export const RUNS: number | undefined = given?.runs;
export const SEED: number = given?.seed ?? 20_261_121;
