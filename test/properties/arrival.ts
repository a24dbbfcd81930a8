import type { CloudEvent } from '@fadu/domain';
import { contentOf, linksOf, type LogRecord } from '@fadu/domain';

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

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed);
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Events stamped with the instants at which they become known: a few share each instant. */
export const stamped = (events: readonly CloudEvent[], perInstant = 4): readonly LogRecord[] =>
  events.map((event, i) => recordOf(event, new Date(Date.UTC(2026, 6, 1) + Math.floor(i / perInstant) * 1000).toISOString()));

export function recordOf(event: CloudEvent, recordedat: string): LogRecord {
  return { event: { ...event, recordedat }, content: contentOf(event), links: linksOf(event) };
}
