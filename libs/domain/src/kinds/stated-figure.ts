import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';

/** How a printed number is meant; how far each may be from what was counted stands in `stated/readings.ts`. */
export const qualifiers = ['exact', 'about', 'over', 'under', 'all'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as printed, without separators: `2820`, `99.6`. */
const printed = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
const qualifier = z.enum(qualifiers);
const period = z.string().regex(/^(199\d|2[01]\d\d)(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?$/);
const counted = z.strictObject({ value: printed, qualifier: qualifier.optional() });

/** A figure that a report of a unit states of itself: kept as printed, never counted as a fact (rulebook §6.5 no. 41). */
export const figureStated = <Documents extends Readonly<Record<string, string>>>(documents: Documents) =>
  eventType(['列报数字', 'Figure stated'], {
    unit: reference,
    document: z.enum(documents),
    year: z.int().min(1990).max(2199),
    figure: text(100).describe('id of an indicator, or a code of its own'),
    value: printed,
    unitOfMeasure: text(20).describe('as printed: 件, 人次, 万元, %, 个百分点'),
    qualifier: qualifier.optional(),
    period: period.optional().describe('2020, 2020H1, 2020Q3 or 2020-12; the year when absent'),
    numerator: counted.optional().describe('what a printed rate is said to be made of'),
    denominator: counted.optional(),
    partOf: text(100).optional().describe('the figure of the same report that this one is a part of'),
    text: text(1000).describe('the words of the report'),
    place: text(100).optional().describe('part and item'),
    on: localDate,
  });
