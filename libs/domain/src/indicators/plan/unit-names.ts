import { type Heir, type UnitEnding, heirOn } from '../../cases/successor.ts';
import type { UnitCase } from '../../cases/unit-case.ts';
import { type LocalDate, NEVER } from '../../dates/local-date.ts';
import type { Related } from '../../judging/related.ts';

/** The units known on the day of a view: who bears a name, and who answers for whom. */
export interface UnitRegister {
  readonly all: readonly UnitCase[];
  readonly heir: (unit: string, day: LocalDate) => Heir;
  /** The unit that bore a name on the day it was written; else the only one that ever did. */
  readonly bearing: (name: string, writtenOn: LocalDate) => string | undefined;
}

const endingOf = ({ ended }: UnitCase): UnitEnding => ({
  endedOn: ended?.on ?? NEVER,
  successor: ended?.successor ?? '',
});

export function unitRegister({ unit: all = [] }: Related): UnitRegister {
  const byId = new Map(all.map((unit) => [unit.key, unit]));
  const ending = (id: string): UnitEnding | undefined => {
    const unit = byId.get(id);
    return unit && endingOf(unit);
  };
  let named: ReadonlyMap<string, readonly UnitCase[]> | undefined;
  return {
    all,
    heir: (unit, day) => heirOn(unit, ending, day),
    bearing: (name, writtenOn) => {
      named ??= byName(all);
      const ever = named.get(name) ?? [];
      if (ever.length <= 1) return ever[0]?.key;
      return only(ever.filter((unit) => boreOn(unit, name, writtenOn)));
    },
  };
}

/** Several of one name are told apart by nobody: then none is meant. */
const only = (units: readonly UnitCase[]): string | undefined =>
  units.length === 1 ? units[0]?.key : undefined;

/** Every name that a unit ever bore, with the units that did. */
function byName(all: readonly UnitCase[]): ReadonlyMap<string, readonly UnitCase[]> {
  const named = new Map<string, UnitCase[]>();
  for (const unit of all) {
    const { standings, aliases } = unit;
    for (const { name } of [...standings, ...aliases]) {
      const bearers = named.get(name);
      if (!bearers) named.set(name, [unit]);
      else if (!bearers.includes(unit)) bearers.push(unit);
    }
  }
  return named;
}

function boreOn({ standings, aliases, ended }: UnitCase, name: string, day: LocalDate): boolean {
  if (ended && ended.on <= day) return false;
  const standing = standings.findLast(({ on }) => on <= day);
  return standing?.name === name || aliases.some((alias) => alias.name === name && alias.on <= day);
}
