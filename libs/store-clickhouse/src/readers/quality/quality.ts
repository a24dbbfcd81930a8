import type { QualityQuery, QualityReading } from '@fadu/domain';

import type { Asked } from '../../connections/pool.ts';
import { caseCounts } from './case-counts.ts';
import { factCounts } from './fact-counts.ts';
import { signCounts } from './sign-counts.ts';

/** Counts about the data themselves, of every unit or of those asked for. */
export async function quality(store: Asked, query: QualityQuery): Promise<QualityReading> {
  const { from, to, lateAfter, units } = query;
  const [facts, cases, signs] = await Promise.all([
    factCounts(store, { from, to, lateAfter }),
    caseCounts(store, { from, to }),
    signCounts(store, query),
  ]);
  const asked = <T extends { readonly unit: string }>(rows: readonly T[]): readonly T[] =>
    units === undefined ? rows : rows.filter(({ unit }) => units.includes(unit));
  return { facts: asked(facts), cases: asked(cases), signs: asked(signs) };
}
