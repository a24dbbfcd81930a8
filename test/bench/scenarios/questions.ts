import type { Paths } from '../client/clients.ts';
import type { Target } from '../report/figure.ts';

/** A question that is asked of the running system over and over. */
export interface Question {
  readonly name: string;
  readonly paths: Paths;
  /** for the p95 of one client, nothing else going on */
  readonly alone?: Target;
  /** for the p95 of 20 clients while events flow in */
  readonly crowded?: Target;
}

const DAYS = 28;
const MONTHS = 10;

/**
 * Another day each time: an answer that was kept for the same question must not count as worked out. After 280 days
 * the first comes again, by then forgotten or kept as for any reader.
 */
const dayOf = (n: number): string => {
  const month = 1 + (Math.floor(n / DAYS) % MONTHS);
  return `2026-${String(month).padStart(2, '0')}-${String(1 + (n % DAYS)).padStart(2, '0')}`;
};

/** Instants within the load, so that each knows another part of the events. */
function instantOf(n: number, { from, to }: { readonly from: number; readonly to: number }): string {
  const steps = 97;
  return new Date(from + ((to - from) * (1 + ((n * 31) % steps))) / steps).toISOString();
}

/** Scattered over all cases, petitions only. */
const petitionOf = (n: number, cases: number): string => `bench-${(((n * 7919) % (cases >> 1)) << 1) | 1}`;

/**
 * @param cases how many were loaded
 * @param loaded when the load began and ended, in milliseconds
 */
export function questionsAbout(
  cases: number,
  loaded: { readonly from: number; readonly to: number },
): readonly Question[] {
  return [
    {
      name: 'overview',
      paths: (n) => `/v1/overview?period=2025&on=${dayOf(n)}`,
      alone: { atMost: 100 },
    },
    {
      name: 'overview of a family',
      paths: (n) => `/v1/overview?period=2025&family=enforcement&on=${dayOf(n)}`,
      alone: { atMost: 100 },
    },
    {
      name: 'overview, the same for all',
      paths: () => '/v1/overview?period=2025',
      crowded: { atMost: 250 },
    },
    {
      name: 'overview, as known at',
      paths: (n) => `/v1/overview?period=2025&knownAt=${instantOf(n, loaded)}`,
      alone: { atMost: 120 },
    },
    {
      name: 'one indicator',
      paths: (n) => `/v1/indicators/petition_close_ontime_rate/values?period=2025&on=${dayOf(n)}`,
      alone: { atMost: 40 },
    },
    {
      name: 'page of 50 items with why',
      paths: (n) =>
        `/v1/indicators/petition_close_ontime_rate/items?period=2025&side=missed&limit=50&on=${dayOf(n)}`,
      alone: { atMost: 60 },
    },
    {
      name: 'one case',
      paths: (n) => `/v1/cases/petition/${petitionOf(n, cases)}`,
      alone: { atMost: 20 },
    },
  ];
}
