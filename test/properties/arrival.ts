import { type CloudEvent, type LogRecord, contentOf, linksOf } from '@fadu/domain';

/** A small random source from a seed (mulberry32), so that every run can be repeated. */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)]!;

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed);
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The instants at which ingest may have learnt of things. */
export const instant = (n: number): string => new Date(Date.UTC(2026, 6, 1) + n * 1000).toISOString();

export function recordOf(event: CloudEvent, recordedat: string): LogRecord {
  return { event: { ...event, recordedat }, content: contentOf(event), links: linksOf(event) };
}

/** Events stamped with the instants at which they become known: a few share each instant. */
export const stamped = (events: readonly CloudEvent[], perInstant = 4): readonly LogRecord[] =>
  events.map((event, i) => recordOf(event, instant(Math.floor(i / perInstant))));

/**
 * How events really arrive: in any order, some sent again later, some sent again with other content. Instants rise as
 * ingest gives them; a migration brings its own, in no order.
 */
export function arriving(
  events: readonly CloudEvent[],
  seed: number,
  migrated: boolean,
): readonly LogRecord[] {
  const random = randomFrom(seed);
  const again = events.filter(() => random() < 0.1);
  const conflicting = events
    .filter(() => random() < 0.05)
    .map((event) => ({ ...event, time: '2026-05-05T05:05:05Z' }));
  const order = [...shuffled(events, seed), ...shuffled([...again, ...conflicting], seed + 1)];
  let n = 0;
  return order.map((event) => {
    if (random() < 0.3) n += 1;
    return recordOf(event, instant(migrated ? Math.floor(random() * 20) : n));
  });
}

/** The same records, cut into pieces of random length. */
export function inPieces<T>(
  items: readonly T[],
  random: () => number,
  longest = 30,
): readonly (readonly T[])[] {
  const pieces: T[][] = [];
  for (let i = 0; i < items.length;) {
    const length = 1 + Math.floor(random() * longest);
    pieces.push(items.slice(i, i + length));
    i += length;
  }
  return pieces;
}
