import { z } from 'zod';

export const bilingual = z.object({ zh: z.string(), en: z.string() });

export const datedValue = z.object({
  profile: z.string(),
  /** the profile that says so: the same, or one that it inherits from */
  givenBy: z.string(),
  from: z.string(),
  /** as a person reads it; null where the rule ended */
  display: z.string().nullable(),
  value: z.unknown(),
  citation: z.string(),
  publishedOn: z.string().nullable(),
  note: z.string().nullable(),
});

export const indicatorAnswer = z.object({
  id: z.string(),
  name: bilingual,
  kind: z.string(),
  family: z.string(),
  familyName: bilingual,
  direction: z.enum(['higher', 'lower', 'none']),
  subject: z.string(),
  unit: z.string(),
  formula: z.object({
    item: bilingual,
    numerator: bilingual,
    denominator: bilingual,
    excluded: bilingual,
    placedOn: bilingual,
  }),
  /** event types (or `type#field`) of which the district must have sent one before 0 % can be said; often none */
  decidedBy: z.array(z.string()),
  /** by profile, oldest first */
  targets: z.array(datedValue),
  parameters: z.array(
    z.object({ id: z.string(), name: bilingual, unit: z.string(), values: z.array(datedValue) }),
  ),
});
export type IndicatorAnswer = z.infer<typeof indicatorAnswer>;

export type DatedValueAnswer = z.infer<typeof datedValue>;

/** A rule of a profile: every value it had; with `on` the one in force that day, none where it has ended. */
export const ruleAnswer = z.object({
  id: z.string(),
  name: bilingual,
  unit: z.string(),
  values: z.array(datedValue),
  /** with `since`: the value in force on the earlier day, null where there was none */
  before: datedValue.nullable().optional(),
  /** with `since`: what became of it between the two days; `restated`, the same value from another source */
  change: z.enum(['same', 'restated', 'new', 'changed', 'ended']).optional(),
});
export type RuleAnswer = z.infer<typeof ruleAnswer>;

export const profileAnswer = z.object({
  id: z.string(),
  name: bilingual,
  inherits: z.string().nullable(),
  checkedOn: z.string(),
  isDefault: z.boolean(),
  parameters: z.array(ruleAnswer),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;

export const eventTypeAnswer = z.object({
  type: z.string(),
  name: bilingual,
  kind: z.string(),
  version: z.int(),
  dateField: z.string().nullable(),
  /** JSON Schema of `data` */
  schema: z.record(z.string(), z.unknown()),
});
export type EventTypeAnswer = z.infer<typeof eventTypeAnswer>;

export const watermarkAnswer = z.object({
  /** events accepted and events visible, over all partitions */
  accepted: z.int(),
  projected: z.int(),
  /** 0 when everything accepted is visible */
  lag: z.int(),
  dataAsOf: z.string().nullable(),
  /** the data are invented, for demonstration */
  demo: z.boolean(),
});
export type WatermarkAnswer = z.infer<typeof watermarkAnswer>;

export const rejectionAnswer = z.object({
  id: z.string(),
  at: z.string(),
  origin: z.string(),
  batch: z.string(),
  line: z.int(),
  eventId: z.string(),
  code: z.string(),
  path: z.string(),
  value: z.string(),
  message: z.string(),
  raw: z.string(),
  state: z.enum(['open', 'resent', 'dismissed']),
});
export type RejectionAnswer = z.infer<typeof rejectionAnswer>;

/** RFC 9457, with a stable code, a Chinese title and an English detail. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  path: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** Answer to `POST /v1/events`. */
export const ingestAnswer = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  rejected: z.array(
    z.object({
      index: z.int(),
      id: z.string().nullable(),
      code: z.string(),
      path: z.string(),
      message: z.string(),
    }),
  ),
  /** rejections beyond the first thousand are kept and counted, not listed */
  rejectedTotal: z.int(),
  /** positions by partition; wait for them with `GET /v1/watermark` */
  position: z.array(z.int()),
});
export type IngestAnswer = z.infer<typeof ingestAnswer>;

/** Answer to `POST /v1/imports`. */
export const importAnswer = z.object({
  template: z.string(),
  dryRun: z.boolean(),
  encoding: z.string(),
  rows: z.int(),
  events: z.int(),
  accepted: z.int(),
  duplicates: z.int(),
  corrections: z.int(),
  rejected: z.int(),
  /** the first thousand faults: where and what to do */
  report: z.array(
    z.object({
      line: z.int(),
      column: z.string(),
      value: z.string(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
  position: z.array(z.int()),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
