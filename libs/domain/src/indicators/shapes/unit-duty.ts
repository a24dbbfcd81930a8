import { type UnitCase, type UnitStanding, unitOn } from '../../cases/unit-case.ts';
import { type LocalDate, earlier, firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import type { EventName } from '../../events/register.ts';
import type { Related } from '../../judging/related.ts';
import type { ParameterOf, UnitDuty } from '../../law/parameters.ts';
import { type Window, indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import type { Item } from '../item.ts';
import { type Head, fromHead, ids } from './head.ts';

/** Something by which a unit fulfils a yearly duty. */
export interface DutyAct {
  readonly on: LocalDate;
  readonly event: string;
  /** which of several things of the year it is about */
  readonly part?: string;
}

interface Duty<V extends UnitDuty> extends Omit<Head<'unit'>, 'subject' | 'parameters' | 'reads'> {
  /** whom it binds, and how many it asks for; the value in force on the due day */
  readonly duty: ParameterOf<V>;
  /** event types of the acts; any of them decides it, unless it says by what */
  readonly reads: readonly EventName[];
  /** the acts of the unit that count towards a year, in any order */
  readonly acts: (related: Related, year: number, duty: V, unit: UnitCase) => readonly DutyAct[];
  /** where a year asks for several things (a report to each of three): what tells them apart. Each is an item */
  readonly parts?: (duty: V, category: UnitStanding['category']) => readonly string[];
  /** the last day for a year's duty, no later than the end of the next year; 31 December unless said otherwise */
  readonly dueOn?: (year: number, duty: V) => LocalDate;
}

export const UNIT_EVENTS = [
  'unit.registered',
  'unit.merged',
  'unit.abolished',
  'unit.category_changed',
] as const;

/** What a unit did of what one subject tells: others may have done it with it, and twice told is done once. */
export const ownFirst = <F extends { readonly unit: string }>(
  facts: readonly F[],
  { key }: UnitCase,
): readonly F[] => facts.filter(({ unit }) => unit === key).slice(0, 1);

/** A yearly duty of units of some categories: one item for each unit and year, met when enough acts are done in time. */
export const unitDuty = <V extends UnitDuty>({ duty, acts, parts, dueOn, reads, ...head }: Duty<V>) =>
  indicator<'unit'>({
    ...fromHead<'unit'>({ silence: 'no_data', ...head, subject: 'unit' }),
    kind: 'threshold',
    aggregate: settledOnly,
    unit: 'percent',
    parameters: [duty],
    decidedBy: head.decidedBy ?? reads,
    reads: [...UNIT_EVENTS, ...reads],
    begins: ['unit.registered'],
    // Most places have most duties not: their years are not even laid out.
    windows: (unit, { related, law }) =>
      law.history(duty).length === 0
        ? NO_WINDOWS
        : yearsOfUnit(unit, related, dueOn === undefined ? 0 : 1).filter(
            ({ key }) => law.on(duty, lastOfYear(Number(key))) !== undefined,
          ),
    items(unit, context) {
      const year = Number(context.window.key);
      const last = lastOfYear(year);
      const required = context.law.on(duty, last)?.value as V | undefined;
      if (!required) return [];
      const done = acts(context.related, year, required, unit);
      const standing = unitOn(unit, earlier(context.on, last));
      if (!standing || !binds(required, standing)) return [];
      const owed = { year, dueOn: dueOn?.(year, required) ?? last, rule: duty, required, done };
      if (!parts) return [itemOf(unit, standing, owed)];
      return parts(required, standing.category).map((part) => itemOf(unit, standing, { ...owed, part }));
    },
  });

interface Owed {
  readonly year: number;
  readonly dueOn: LocalDate;
  readonly rule: string;
  readonly required: UnitDuty;
  readonly done: readonly DutyAct[];
  readonly part?: string;
}

/** The unit must exist, and be of an obliged category, on the last day of the year (before it: on the day asked). */
export const binds = (
  { units, enforcing }: Pick<UnitDuty, 'units' | 'enforcing'>,
  standing: UnitStanding,
): boolean => units.includes(standing.category) && (enforcing !== true || standing.enforcement);

function itemOf(unit: UnitCase, standing: UnitStanding, owed: Owed): Item {
  const { year, dueOn, required, part } = owed;
  const counted = owed.done
    .filter((act) => act.part === part)
    .sort(inOrder)
    .slice(0, required.atLeast);
  return {
    item: part === undefined ? `unit/${unit.key}/${year}` : `unit/${unit.key}/${year}/${part}`,
    unit: unit.key,
    placedOn: dueOn,
    startedOn: firstOfYear(year),
    dueOn,
    settledOn: counted.length === required.atLeast ? counted.at(-1)?.on : undefined,
    rule: owed.rule,
    evidence: ids([standing.event, ...counted.map((act) => act.event)]),
  };
}

const inOrder = (a: DutyAct, b: DutyAct): number =>
  a.on === b.on ? (a.event < b.event ? -1 : 1) : a.on < b.on ? -1 : 1;

const NO_WINDOWS: readonly Window[] = [];

/** One window for every year from the registration to the end of the unit, or to the horizon. */
function yearsOfUnit(unit: UnitCase, related: Related, yearsAfter: number): readonly Window[] {
  const { registered, ended, standings } = unit;
  if (!registered) return [];
  const held = (related.meeting ?? []).flatMap((m) => (m.held ? [m.held.on] : []));
  const lastYear = ended ? yearOf(ended.on) : lastYearLaidOut([...standings.map((s) => s.on), ...held]);
  const windows: Window[] = [];
  for (let year = yearOf(registered.on); year <= lastYear; year++)
    windows.push({ ...yearWindow(year, registered.on), to: lastOfYear(year + yearsAfter) });
  return windows;
}
