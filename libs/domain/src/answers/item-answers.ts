import { z } from 'zod';

import { organised } from './value-answers.ts';

const day = z.string();

export const why = z
  .object({
    zh: z.string(),
    en: z.string(),
    citation: z.string(),
    startedOn: day.nullable(),
    dueOn: day.nullable(),
  })
  .nullable();
export type Why = z.infer<typeof why>;

export const side = z.enum(['met', 'missed', 'open', 'excluded', 'counted']);

/** One counted thing, with the clock that decided it and the events it rests on. */
export const itemAnswer = z.object({
  indicator: z.string(),
  item: z.string(),
  subject: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** the unit whose figure it was, where another answers for it now (`organised=now`) */
  unitThen: z.string().optional(),
  side,
  /** null while it is in no period (a suspended reconsideration) */
  placedOn: day.nullable(),
  startedOn: day.nullable(),
  dueOn: day.nullable(),
  settledOn: day.nullable(),
  excluded: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  amount: z.string().nullable(),
  why,
  evidence: z.array(z.string()),
});
export type ItemAnswer = z.infer<typeof itemAnswer>;

export const page = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    /** how many there are in all */
    total: z.int(),
    /** absent on the last page */
    cursor: z.string().optional(),
  });

export const itemsAnswer = page(itemAnswer).extend({
  indicator: z.string(),
  profile: z.string(),
  period: z.string().nullable(),
  on: day,
  knownAt: z.string(),
  organised,
  dataAsOf: z.string().nullable(),
});
export type ItemsAnswer = z.infer<typeof itemsAnswer>;

export const findingAnswer = z.object({
  subject: z.string(),
  kind: z.string(),
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  unit: z.string(),
  event: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  detail: z.object({ zh: z.string(), en: z.string() }),
  remedy: z.object({ zh: z.string(), en: z.string() }),
});
export type FindingAnswer = z.infer<typeof findingAnswer>;

export const caseEvent = z.object({
  id: z.string(),
  source: z.string(),
  type: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  /** null for void and correction */
  on: day.nullable(),
  time: z.string(),
  recordedAt: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** what the fields of `data` are called in Chinese, by field, inner ones too */
  labels: z.record(z.string(), z.string()),
  /** `counts`, or what became of it */
  /** `unreadable`: came into the log past every check; its case is parked for it */
  standing: z.enum(['counts', 'voided', 'corrected', 'record', 'unreadable']),
});

/** A case with everything that was judged of it. */
export const caseAnswer = z.object({
  kind: z.string(),
  id: z.string(),
  subject: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  unit: z.string(),
  unitName: z.string(),
  on: day,
  profile: z.string(),
  /** the case's columns: name, Chinese label, value */
  facts: z.array(
    z.object({
      name: z.string(),
      zh: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
    }),
  ),
  clocks: z.array(
    z.object({ indicator: z.string(), name: z.object({ zh: z.string(), en: z.string() }), side, why }),
  ),
  events: z.array(caseEvent),
  items: z.array(itemAnswer),
  findings: z.array(findingAnswer),
  /** set when the case could not be projected and waits */
  parked: z.object({ at: z.string(), error: z.string() }).nullable(),
});
export type CaseAnswer = z.infer<typeof caseAnswer>;
