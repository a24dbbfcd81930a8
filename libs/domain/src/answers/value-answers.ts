import { z } from 'zod';

const day = z.string().meta({ description: 'YYYY-MM-DD, Asia/Shanghai' });
const instant = z.string().meta({ description: 'UTC instant' });
const count = z.int().min(0);

/** What a value amounts to. The four silences are four different answers (design §2 no. 8). */
export const status = z.enum(['met', 'missed', 'not_applicable', 'no_data', 'no_power', 'none']);
export type Status = z.infer<typeof status>;

export const target = z
  .object({
    /** met when numerator · d ≥ denominator · n (≤ where lower is better) */
    n: z.int(),
    d: z.int(),
    display: z.string(),
    citation: z.string(),
    from: day,
  })
  .nullable();

/** Whose figures: the units as they were, or those that answer for them on the day; `then` when absent. */
export const organised = z.enum(['then', 'now']).optional();

/** One figure: never alone, always with what it is made of. */
export const valueRow = z.object({
  unit: z.string(),
  name: z.string(),
  group: z.string().optional(),
  /** decimal text */
  numerator: z.string(),
  denominator: z.string(),
  met: count,
  missed: count,
  open: count,
  excluded: count,
  /** decimal text; null where there is nothing to count */
  value: z.string().nullable(),
  display: z.string(),
  target,
  status,
  /** why there is no value: `nothing_due`, `not_due_yet`, `never_reported`, `no_enforcement_power`, `not_obliged` */
  reason: z.string().optional(),
});
export type ValueRow = z.infer<typeof valueRow>;

export const valuesAnswer = z.object({
  indicator: z.string(),
  profile: z.string(),
  /** as asked; null for a stock indicator */
  period: z.string().nullable(),
  on: day,
  knownAt: instant,
  organised,
  /** the instant up to which everything accepted is in the figures; null while nothing is */
  dataAsOf: instant.nullable(),
  rows: z.array(valueRow),
  /** pooled over the rows, not averaged */
  total: valueRow,
});
export type ValuesAnswer = z.infer<typeof valuesAnswer>;

export const unitAnswer = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  category: z.string(),
  enforcement: z.boolean(),
  parent: z.string(),
  uscc: z.string(),
  registeredOn: day,
  endedOn: day.nullable(),
  successor: z.string(),
});
export type UnitAnswer = z.infer<typeof unitAnswer>;

/** Every indicator × unit of a period: a cell for each, in the order of `indicators` and `units`. */
export const overviewAnswer = z.object({
  profile: z.string(),
  period: z.string(),
  on: day,
  knownAt: instant,
  organised,
  dataAsOf: instant.nullable(),
  units: z.array(unitAnswer),
  indicators: z.array(
    z.object({ id: z.string(), zh: z.string(), en: z.string(), family: z.string(), kind: z.string() }),
  ),
  /** rows of all units, indicator by indicator; `total` is the district */
  rows: z.array(z.object({ indicator: z.string(), total: valueRow, cells: z.record(z.string(), valueRow) })),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
