import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

/** A measure of the data of a unit: never alone, always with what it is made of. */
export const qualityFigure = z.object({
  measure: z.string(),
  numerator: count,
  denominator: count,
  /** decimal text; null where there is nothing to count */
  value: z.string().nullable(),
  display: z.string(),
});

/** How many of a unit's cases have a code of finding. */
export const faultFigure = z.object({
  code: z.string(),
  severity: z.string(),
  name: bilingual,
  cases: count,
  of: count,
  display: z.string(),
});

export const qualityRow = z.object({
  /** '' where no unit is known */
  unit: z.string(),
  name: z.string(),
  facts: count,
  cases: count,
  figures: z.array(qualityFigure),
  faults: z.array(faultFigure),
});
export type QualityRow = z.infer<typeof qualityRow>;

/** A sign that figures were made to look well: a reason to look, no proof. */
export const signAnswer = z.object({
  code: z.string(),
  name: bilingual,
  /** '' where it is about all units */
  unit: z.string(),
  unitName: z.string(),
  /** where it is about one */
  indicator: z.string().optional(),
  n: count,
  of: count,
  sentence: bilingual,
  meaning: bilingual,
  remedy: bilingual,
  /** subjects or sessions to look at, a few */
  examples: z.array(z.string()),
});
export type SignAnswer = z.infer<typeof signAnswer>;

/** Answer to `GET /v1/quality`. */
export const qualityAnswer = z.object({
  profile: z.string(),
  period: z.string(),
  /** days within which a fact is to be sent, by the profile */
  lateAfter: count,
  dataAsOf: z.string().nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      direction: z.enum(['higher', 'lower']),
      numerator: bilingual,
      denominator: bilingual,
      leavesOut: bilingual,
    }),
  ),
  rows: z.array(qualityRow),
  total: qualityRow,
  /** facts of all units asked for, by the month of their legal day */
  months: z.array(z.object({ month: z.string(), facts: count, late: count, revised: count })),
  signs: z.array(signAnswer),
});
export type QualityAnswer = z.infer<typeof qualityAnswer>;
