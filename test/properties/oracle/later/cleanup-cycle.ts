import { plusMonths, yearOf } from '../days-of-office.ts';
import { type Asked, type Fact, type Side, first } from '../fact.ts';

type Cases = readonly (readonly Fact[])[];

/** The days on which a unit went through all of its documents. */
export const fullCleanups = (cleanups: Cases, unit: string): readonly string[] =>
  cleanups
    .map((facts) => first(facts, 'cleanup.completed'))
    .filter((f) => f !== undefined)
    .filter(({ data }) => data['unit'] === unit && data['scope'] === 'full')
    .map((f) => f.on)
    .sort();

export interface Obliged extends Asked {
  readonly category: string;
  readonly since: string;
}

/** Rolling: none older than two years; Miyun: one in every second year from 2011. */
export function cleanupSide(
  done: readonly string[],
  { on, profile, category, since: begun }: Obliged,
): Side | undefined {
  const rule = { yongchuan: '2016-01-01', miyun: '2011-11-22' }[profile as string] ?? '2008-05-12';
  const towns = profile === 'yongchuan' || profile === 'miyun';
  if (on < rule || (category === 'town' && !towns)) return undefined;
  const since = begun > rule ? begun : rule;
  return profile === 'miyun' ? anchored(done, on, since) : rolling(done.at(-1), on, since);
}

/** The last one is no older than two years; without any, none is late for two years. */
function rolling(last: string | undefined, on: string, since: string): Side {
  if (on <= plusMonths(last ?? since, 24)) return last === undefined ? 'open' : 'met';
  return 'missed';
}

/** One in every second year from 2011. */
function anchored(done: readonly string[], on: string, since: string): Side {
  const year = yearOf(on);
  const cycle = year % 2 === 1 ? year : year - 1;
  if (done.some((day) => yearOf(day) === cycle)) return 'met';
  // A unit owes the clean-up of the years that it lived to see the end of.
  const over = year === cycle ? cycle - 2 : cycle;
  if (over < yearOf(since)) return 'open';
  return done.some((day) => yearOf(day) === over) ? 'met' : 'missed';
}
