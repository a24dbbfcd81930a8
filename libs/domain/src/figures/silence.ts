import type { Status } from '../answers/value-answers.ts';
import { NEVER, earlier, later } from '../dates/local-date.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import type { Law } from '../law/parameter.ts';
import type { ParameterId } from '../law/parameters.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import type { Period } from './period.ts';

/** Why there is no value. Four different answers, and none of them is 0 % or 100 % (design §2 no. 8). */
export interface Silence {
  readonly status: Extract<Status, 'not_applicable' | 'no_data' | 'no_power'>;
  readonly reason:
    | 'nothing_due'
    | 'not_due_yet'
    | 'never_reported'
    | 'facts_never_reported'
    | 'no_enforcement_power'
    | 'not_obliged';
  readonly display: string;
}

export const silences = {
  nothingDue: { status: 'not_applicable', reason: 'nothing_due', display: '不适用' },
  notDueYet: { status: 'not_applicable', reason: 'not_due_yet', display: '未到期' },
  notObliged: { status: 'not_applicable', reason: 'not_obliged', display: '不适用' },
  noData: { status: 'no_data', reason: 'never_reported', display: '未报送' },
  untold: { status: 'no_data', reason: 'facts_never_reported', display: '未报送' },
  noPower: { status: 'no_power', reason: 'no_enforcement_power', display: '无此职权' },
} as const satisfies Record<string, Silence>;

/** What a unit was from a day on. */
type Standing = UnitRow['history'][number];

/** What is known of a unit in a period that has nothing to count. */
export interface UnitInPeriod {
  /** what it was in the period; none for a unit that is only named by events. See {@link standingsIn} */
  readonly standings: readonly Pick<Standing, 'category' | 'enforcement'>[];
  readonly period: Period;
  readonly everReported: boolean;
}

/** The key of a pair in what `StoreReader.everReported` gives. */
export const reportedKey = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/** Why a unit's figure has nothing to count. */
export function silenceOf(
  definition: AnyIndicator,
  tally: Pick<Tally, 'open'>,
  { standings, period, everReported }: UnitInPeriod,
  law: Law,
): Silence {
  if (tally.open > 0) return silences.notDueYet;
  if (standings.length > 0) {
    if (definition.needsEnforcement && standings.every((s) => !s.enforcement)) return silences.noPower;
    if (!standings.some((s) => obliged(definition, s, law, period))) return silences.notObliged;
  } else if (dutiesOf(definition).length > 0) {
    // A duty binds categories: a unit of which none is known in the period is bound by none.
    return silences.notObliged;
  }
  return definition.silence === 'no_data' && !everReported ? silences.noData : silences.nothingDue;
}

/** Of the whole: what all its parts say; a district has no power, no duty or no reports only if none of its units has. */
export function pooledSilence(open: number, parts: readonly (string | undefined)[]): Silence {
  if (open > 0) return silences.notDueYet;
  const reasons = new Set(parts);
  const unanimous = Object.values(silences).find(({ reason }) => reasons.size === 1 && reasons.has(reason));
  if (unanimous) return unanimous;
  // Units without power or duty say nothing of the others: only among these silence is told apart.
  reasons.delete('no_enforcement_power');
  reasons.delete('not_obliged');
  return reasons.size === 1 && reasons.has('never_reported') ? silences.noData : silences.nothingDue;
}

/** What the unit was at any time of the period in which it existed. */
export function standingsIn(unit: UnitRow | undefined, { from, to }: Period): readonly Standing[] {
  if (!unit) return [];
  return unit.history.filter((standing, i) => {
    const until = earlier(unit.history[i + 1]?.on ?? NEVER, unit.endedOn);
    return standing.on <= to && later(standing.on, from) < until;
  });
}

/** Whether the unit existed on some day of the period. */
export const existsIn = (unit: UnitRow, { from, to }: Period): boolean =>
  unit.registeredOn <= to && unit.endedOn > from;

/** The name a unit had on the last day of a period, else the one it has. */
export const nameIn = (unit: UnitRow, { to }: Period): string =>
  unit.history.findLast((standing) => standing.on <= to)?.name ?? unit.name;

/** Duties that fall on some categories of units, or on those with power alone; every other indicator is for all. */
function obliged(
  definition: AnyIndicator,
  { category, enforcement }: UnitInPeriod['standings'][number],
  law: Law,
  { to }: Period,
): boolean {
  const duties = dutiesOf(definition);
  if (duties.length === 0) return true;
  return duties.some((id) => {
    const duty: Bound | undefined = law.on(id, to)?.value;
    return duty !== undefined && duty.units.includes(category) && (duty.enforcing !== true || enforcement);
  });
}

/** What every duty says, whatever else it asks for: whom it binds. */
interface Bound {
  readonly units: readonly string[];
  readonly enforcing?: boolean;
}

const dutiesOf = ({ parameters }: AnyIndicator): readonly DutyParameter[] =>
  parameters.filter((id): id is DutyParameter => id.startsWith('duty.'));

type DutyParameter = Extract<ParameterId, `duty.${string}`>;
