import type { CaseOf } from '../../cases/register.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { membersOf, resolveUnits } from '../../plan/resolve-units.ts';
import { plans } from '../../plan/register.ts';
import type { UnitBook, UnitGroup } from '../../plan/unit-book.ts';
import { unitOn } from '../../cases/unit-case.ts';
import type { UnitRegister } from './unit-names.ts';

export type Measure = CaseOf<'measure'>;

/** Somebody whom a measure names, and whose figure that is on a day. */
export interface Party {
  /** as printed, or the id where the measure was assigned: it stays when the unit changes */
  readonly name: string;
  readonly unit: string;
}

/** Begins the unit of an item whose printed name is borne by no registered unit, or by several. */
export const UNRESOLVED = '未对应：';
/** Begins the unit of an item that is led by a class of units or by a role, which no single unit is. */
export const BY_CLASS = '按类：';

const NO_BOOK: UnitBook = { bodies: [], groups: [], roles: [], successions: [] };
const bookOf = (plan: string): UnitBook => plans.find(({ id }) => id === plan)?.units ?? NO_BOOK;

/**
 * Who leads a measure on a day: the units it was last assigned to, else those its text names; each through its
 * successors in force on that day.
 */
export function leadsOf(measure: Measure, register: UnitRegister, day: LocalDate): readonly Party[] {
  const assigned = assignmentOn(measure, day);
  if (assigned) return assigned.units.map((unit) => ({ name: unit, unit: register.heir(unit, day).unit }));
  const defined = first(measure, 'measure.defined');
  if (!defined) return [];
  const book = bookOf(defined.plan);
  return defined.leads.map((name) => ({
    name,
    unit: isClass(name, book)
      ? `${BY_CLASS}${name}`
      : unitNamed(name, { book, register, writtenOn: defined.on, day }),
  }));
}

/** The first assignment says whom the text means, whenever it was made; a later one holds from its day on. */
const assignmentOn = (measure: Measure, day: LocalDate) =>
  all(measure, 'measure.reassigned').findLast(({ on }) => on <= day) ?? first(measure, 'measure.assigned');

interface Naming {
  readonly book: UnitBook;
  readonly register: UnitRegister;
  readonly writtenOn: LocalDate;
  readonly day: LocalDate;
}

/** A name is looked for in the register, then the other names that the plan has for the same body. */
function unitNamed(name: string, { book, register, writtenOn, day }: Naming): string {
  const body = book.bodies.find((b) => b.name === name || b.also?.includes(name));
  const names = new Set([name, ...(body ? [body.name, ...(body.also ?? [])] : [])]);
  for (const one of names) {
    const unit = register.bearing(one, writtenOn);
    if (unit !== undefined) return register.heir(unit, day).unit;
  }
  return `${UNRESOLVED}${name}`;
}

const isClass = (name: string, { groups, roles }: UnitBook): boolean =>
  [...groups, ...roles].some(({ names }) => names.includes(name));

export type Owing = 'leads' | 'named' | 'groups';

/**
 * The units that owe the yearly report on a measure, each once. A class of which every member is meant (各镇街) stands
 * for the units registered on the day; one that leaves open which are meant (有关部门) obliges nobody.
 */
export function reportersOf(
  measure: Measure,
  register: UnitRegister,
  { owing, day }: { readonly owing: Owing; readonly day: LocalDate },
): ReadonlySet<string> {
  const units = new Set<string>();
  const defined = first(measure, 'measure.defined');
  if (!defined) return units;
  for (const { unit } of leadsOf(measure, register, day)) if (!unit.startsWith(BY_CLASS)) units.add(unit);
  const naming = { book: bookOf(defined.plan), register, writtenOn: defined.on, day };
  if (owing !== 'leads') for (const unit of cooperatingUnits(measure, naming)) units.add(unit);
  const classes = classesOf(defined, naming.book);
  for (const unit of membersOn(classes.leading, register, day)) units.add(unit);
  if (owing === 'groups') for (const unit of membersOn(classes.cooperating, register, day)) units.add(unit);
  return units;
}

function cooperatingUnits(measure: Measure, naming: Naming): readonly string[] {
  const assigned = assignmentOn(measure, naming.day)?.cooperatingUnits;
  if (assigned) return assigned.map((unit) => naming.register.heir(unit, naming.day).unit);
  const named = first(measure, 'measure.defined')?.cooperatingUnits ?? [];
  return named.map((name) => unitNamed(name, naming));
}

type Defined = NonNullable<Measure['facts']['measure.defined']>[number];

/** The classes in a measure's text of which every member is meant. */
interface Classes {
  readonly leading: readonly UnitGroup[];
  readonly cooperating: readonly UnitGroup[];
}

// The text is the same on every day on which the measure is looked at, and there are many: it is read once.
const read = new WeakMap<Defined, Classes>();

function classesOf(defined: Defined, book: UnitBook): Classes {
  const known = read.get(defined);
  if (known) return known;
  const everyIn = (cell: string): readonly UnitGroup[] =>
    resolveUnits(cell, defined.on, book)
      .groups.map(({ group }) => group)
      .filter(({ extent }) => extent === 'every');
  const classes = {
    leading: defined.leads.flatMap(everyIn),
    cooperating: everyIn(defined.cooperating ?? ''),
  };
  read.set(defined, classes);
  return classes;
}

/** The units of these classes that exist on the day. */
function membersOn(
  classes: readonly UnitGroup[],
  { all: units }: UnitRegister,
  day: LocalDate,
): readonly string[] {
  if (classes.length === 0) return [];
  const standing = units.flatMap((unit) => {
    const now = unitOn(unit, day);
    return now ? [{ unit: unit.key, category: now.category, enforcement: now.enforcement }] : [];
  });
  return classes.flatMap((group) => (membersOf(group, standing) ?? []).map(({ unit }) => unit));
}
