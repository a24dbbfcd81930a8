import type { CaseOf } from '../../cases/register.ts';
import { type ClockInput, type DayUnit, runClock } from '../../clocks/clock.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import type { Kind } from '../../events/register.ts';
import type { ParameterOf } from '../../law/parameters.ts';
import { clockItem } from '../clock-item.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import type { Exclusion, Item } from '../item.ts';
import { type Head, fromHead, itemName } from './head.ts';

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
}

/** How long the terms of an indicator run. */
interface Length {
  /** the length of the term; the value in force on the day it starts */
  readonly days: ParameterOf<number>;
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
    parameters: [...new Set([days, ...(extensionMax ? [extensionMax] : []), ...(head.parameters ?? [])])],
    kind: 'rate',
    aggregate: settledOnly,
    unit: 'percent',
    items: (state, context) => terms(state, context).flatMap((term) => itemOf(state, term, length, context)),
  });
};

function itemOf(
  state: { readonly kind: string; readonly key: string },
  term: Term,
  length: Length,
  { law, calendar }: JudgeContext,
): readonly Item[] {
  const rule = term.days ?? length.days;
  const { unit, startedOn, extension, suspendedDays } = term;
  const inForce = law.on(rule, startedOn);
  if (unit === undefined || !inForce) return [];
  const clock = runClock({
    rule,
    startedOn,
    length: inForce.value,
    unit: length.dayUnit,
    calendar,
    extension,
    extensionMax: length.extensionMax && law.on(length.extensionMax, startedOn)?.value,
    suspendedDays,
    roll: length.roll,
  });
  const { settled, excluded, evidence, part } = term;
  return [
    clockItem({
      item: itemName(state, part),
      unit,
      clock,
      settledOn: settled?.on,
      excluded,
      evidence: [...evidence, settled?.event],
    }),
  ];
}
