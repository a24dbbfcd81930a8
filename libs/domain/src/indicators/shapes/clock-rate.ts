import type { CaseOf } from '../../cases/register.ts';
import { type Clock, type ClockInput, type DayUnit, runClock } from '../../clocks/clock.ts';
import { NEVER, type LocalDate } from '../../dates/local-date.ts';
import type { Kind } from '../../events/register.ts';
import type { ParameterOf } from '../../law/parameters.ts';
import { clockItem } from '../clock-item.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import type { Exclusion, Item } from '../item.ts';
import { type Head, fromHead, ids, itemName } from './head.ts';

/** A term that began, and what ended it. */
export interface Term extends Pick<ClockInput, 'extension' | 'suspendedDays'> {
  readonly part?: string;
  readonly unit: string | undefined;
  readonly startedOn: LocalDate;
  readonly settled: { readonly on: LocalDate; readonly event: string } | undefined;
  readonly excluded?: Exclusion | undefined;
  readonly evidence: readonly (string | undefined)[];
  /** the parameter of this very term, where not all terms of the indicator are of one length */
  readonly days?: ParameterOf<number>;
  readonly dayUnit?: DayUnit;
  readonly extensionMax?: ParameterOf<number>;
  /** the last day where a letter or an order names it; no length of law is asked for then */
  readonly dueOn?: LocalDate | undefined;
  /** days that do not count lie in a year without a calendar: the due day is not guessed, and the term is excluded */
  readonly calendarMissing?: boolean;
  /** since when it stands still: until it runs again there is no due day, and it belongs to no period */
  readonly standsStillSince?: LocalDate | undefined;
}

/** How long the terms of an indicator run. */
interface Length {
  /** the length of the term; the value in force on the day it starts; none where every term names its last day */
  readonly days?: ParameterOf<number> | undefined;
  readonly dayUnit: DayUnit;
  /** the longest extension */
  readonly extensionMax?: ParameterOf<number> | undefined;
  /** a last day that is a day off gives way to the next working day */
  readonly roll?: boolean | undefined;
}

interface Clocked<K extends Kind> extends Head<K>, Length {
  readonly terms: (state: CaseOf<K>, context: JudgeContext) => readonly Term[];
}

/** A rate of what was settled by its due day. Where the profile knows no such term there are no items. */
export const clockRate = <K extends Kind>({
  days,
  dayUnit,
  extensionMax,
  roll,
  terms,
  ...head
}: Clocked<K>) => {
  const length = { days, dayUnit, extensionMax, roll };
  return indicator<K>({
    ...fromHead<K>(head),
    parameters: [
      ...new Set([...[days, extensionMax].filter((rule) => rule !== undefined), ...(head.parameters ?? [])]),
    ],
    kind: 'rate',
    aggregate: settledOnly,
    unit: 'percent',
    items: (state, context) => terms(state, context).flatMap((term) => itemOf(state, term, length, context)),
  });
};

type Named = { readonly kind: string; readonly key: string };

function itemOf(state: Named, term: Term, length: Length, context: JudgeContext): readonly Item[] {
  const { unit, settled, excluded, evidence, part } = term;
  if (unit === undefined) return [];
  if (term.dueOn !== undefined) return [namedDay(state, { ...term, unit }, term.dueOn)];
  const clock = clockOf(term, length, context);
  if (!clock) return [];
  const item = clockItem({
    item: itemName(state, part),
    unit,
    clock,
    settledOn: settled?.on,
    excluded,
    evidence: [...evidence, settled?.event],
  });
  return clock.standsStillSince === undefined ? [item] : [{ ...item, placedOn: NEVER, excluded }];
}

/** The clock of a term; none where the profile knows no such term on the day it would start. */
function clockOf(term: Term, length: Length, { law, calendar }: JudgeContext): Clock | undefined {
  const rule = term.days ?? length.days;
  const longest = term.extensionMax ?? length.extensionMax;
  const { startedOn, extension, suspendedDays } = term;
  const inForce = rule && law.on(rule, startedOn);
  if (!inForce) return undefined;
  const unit = term.dayUnit ?? length.dayUnit;
  if (term.calendarMissing === true) return { rule, startedOn, length: inForce.value, unit };
  const { standsStillSince } = term;
  if (standsStillSince !== undefined)
    return { rule, startedOn, length: inForce.value, unit, suspendedDays, standsStillSince };
  return runClock({
    rule,
    startedOn,
    length: inForce.value,
    unit,
    calendar,
    extension,
    extensionMax: longest && law.on(longest, startedOn)?.value,
    suspendedDays,
    roll: length.roll,
  });
}

/** A term whose last day is named by an act and not by law. */
const namedDay = (
  state: Named,
  { part, unit, startedOn, settled, excluded, evidence }: Term & { readonly unit: string },
  dueOn: LocalDate,
): Item => ({
  item: itemName(state, part),
  unit,
  placedOn: dueOn,
  startedOn,
  dueOn,
  settledOn: settled?.on,
  excluded,
  evidence: ids([...evidence, settled?.event]),
});
