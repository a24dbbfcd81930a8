import { z } from 'zod';

import { page } from './item-answers.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** A figure that a unit states of itself, with what it can mean and what the events give. */
export const statedFigureAnswer = z.object({
  /** of the event that states it */
  event: z.string(),
  subject: z.string(),
  unit: z.string(),
  unitName: z.string(),
  document: z.string(),
  year: z.int(),
  period: z.string(),
  on: z.string(),
  figure: z.string(),
  /** of the indicator, where the figure is one; else its code */
  name: bilingual,
  /** as reports print it: `30余件` */
  printed: z.string(),
  value: z.string(),
  qualifier: z.string(),
  unitOfMeasure: z.string(),
  /** what it can mean, both ends included, in the plain unit; decimal texts */
  low: z.string(),
  high: z.string(),
  /** why the bounds are read so */
  reading: z.string(),
  text: z.string(),
  place: z.string(),
  /** null where no indicator computes it */
  computed: z
    .object({
      numerator: z.string(),
      denominator: z.string(),
      value: z.string().nullable(),
      display: z.string(),
    })
    .nullable(),
  verdict: z.enum(['agrees', 'differs', 'not_computed', 'not_comparable']),
  sentence: bilingual,
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      name: bilingual,
      detail: bilingual,
      remedy: bilingual,
    }),
  ),
});
export type StatedFigureAnswer = z.infer<typeof statedFigureAnswer>;

/** Answer to `GET /v1/stated`. */
export const statedAnswer = page(statedFigureAnswer).extend({
  profile: z.string(),
  on: z.string(),
  knownAt: z.string(),
  dataAsOf: z.string().nullable(),
});
export type StatedAnswer = z.infer<typeof statedAnswer>;
