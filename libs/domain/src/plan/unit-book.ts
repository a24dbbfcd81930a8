import type { LocalDate } from '../dates/local-date.ts';
import type { UnitCategory } from '../cases/unit-case.ts';
import type { Citation } from '../law/parameter.ts';

/** A body that a plan names, under one name or several. */
export interface NamedBody {
  readonly name: string;
  /** other names of the same body in the same document */
  readonly also?: readonly string[];
  /** why they are held to be one */
  readonly because?: string;
}

/** A set of units named by its kind. Which units belong to it is a question to the register of units on a day. */
export interface UnitGroup {
  readonly names: readonly [string, ...string[]];
  /** `some`: the document leaves open which of them (有关部门), so that its members are an upper bound */
  readonly extent: 'every' | 'some';
  /** which units of the register it can mean; absent where the register cannot tell */
  readonly among?: { readonly category: UnitCategory; readonly enforcement?: boolean };
}

/** Whoever does a thing (各决策承办部门): known case by case only. */
export interface UnitRole {
  readonly names: readonly [string, ...string[]];
}

/** Who answers for a body that ended. */
export interface Succession {
  readonly of: string;
  /** several where the duties were split; then `duties` says what passed to each */
  readonly to: readonly { readonly name: string; readonly duties?: string }[];
  /** the last day on which the body surely answered itself */
  readonly until: LocalDate;
  /** the first day on which the successor surely answers; the days between are open */
  readonly from: LocalDate;
  readonly citation: Citation;
  /** the last day on which a person compared this with a text of the place; `null`: never */
  readonly comparedOn: LocalDate | null;
}

/** The names of one plan. What it does not hold stays unresolved. */
export interface UnitBook {
  readonly bodies: readonly NamedBody[];
  readonly groups: readonly UnitGroup[];
  readonly roles: readonly UnitRole[];
  readonly successions: readonly Succession[];
}
