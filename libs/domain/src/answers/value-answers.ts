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
  /**
   * why there is no value: `nothing_due`, `not_due_yet`, `never_reported`, `facts_never_reported`,
   * `no_enforcement_power`, `not_obliged`. With a value only `facts_never_reported`: the 0 is to be looked into
   */
  reason: z.string().optional(),
  /** which facts nobody in the district ever reported */
  note: z.object({ zh: z.string(), en: z.string() }).optional(),
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

/** The figure of one unit in the overview; its unit and its target stand beside it, its note with the total. */
export const overviewCell = valueRow.omit({
  unit: true,
  name: true,
  group: true,
  target: true,
  note: true,
});
export type OverviewCell = z.infer<typeof overviewCell>;

/** Units behind whose figure there is nothing at all, by what is said of them: a silence, or for counts `0`. */
export const silentUnits = z.object({
  status,
  reason: z.string().optional(),
  value: z.string().nullable(),
  display: z.string(),
  units: z.array(z.string()),
});
export type SilentUnits = z.infer<typeof silentUnits>;

export const overviewRow = z.object({
  indicator: z.string(),
  /** the district, with the target of all */
  total: valueRow,
  /** by unit: those with anything counted, open or excluded */
  cells: z.record(z.string(), overviewCell),
  /** all other units */
  silent: z.array(silentUnits),
});
export type OverviewRow = z.infer<typeof overviewRow>;

/** Every indicator (of the families asked for) × unit of a period, in the order of `indicators` and `units`. */
export const overviewAnswer = z.object({
  profile: z.string(),
  period: z.string(),
  on: day,
  knownAt: instant,
  organised,
  dataAsOf: instant.nullable(),
  /** all families that there are, in their order */
  families: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
  units: z.array(unitAnswer),
  indicators: z.array(
    z.object({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      family: z.string(),
      kind: z.string(),
      direction: z.enum(['higher', 'lower', 'none']),
    }),
  ),
  rows: z.array(overviewRow),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
