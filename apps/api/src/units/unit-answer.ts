import { type LocalDate, NEVER, type UnitAnswer, type UnitRow } from '@fadu/domain';

export const dayOrNull = (day: LocalDate): LocalDate | null => (day === NEVER ? null : day);

/** A unit as it is told. */
export const unitAnswerOf = (unit: UnitRow): UnitAnswer => ({
  id: unit.id,
  name: unit.name,
  aliases: [...unit.aliases],
  category: unit.category,
  enforcement: unit.enforcement,
  parent: unit.parent,
  uscc: unit.uscc,
  registeredOn: unit.registeredOn,
  endedOn: dayOrNull(unit.endedOn),
  successor: unit.successor,
});

/** A unit that events name and nobody registered: nothing is known of it but its id. */
export const unregistered = (id: string): UnitRow => ({
  id,
  name: id,
  aliases: [],
  category: '',
  enforcement: false,
  parent: '',
  uscc: '',
  registeredOn: NEVER,
  endedOn: NEVER,
  successor: '',
  history: [],
});

/** The name that a unit had on a day, else the one it has, else its id. */
export function unitNameOn(units: readonly UnitRow[], id: string, day: LocalDate): string {
  const unit = units.find((u) => u.id === id);
  return unit?.history.findLast((standing) => standing.on <= day)?.name ?? unit?.name ?? id;
}
