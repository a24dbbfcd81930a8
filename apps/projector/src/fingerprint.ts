import { createHash } from 'node:crypto';

import { type JudgeBook, type Law, parameters, tables, type ParameterId } from '@fadu/domain';

/** To be raised whenever the same events and the same law give other rows than before. */
const PROJECTION_VERSION = 2;

/** Says in records of failure which program failed. */
export const programVersion = String(PROJECTION_VERSION);

/**
 * What the rows of a store were made by: program version, indicators, law, calendar and table shapes. When it differs
 * from what a store was built with, the store must be built anew from the log before anything is added.
 */
export function fingerprintOf(book: JudgeBook, laws: readonly Law[]): string {
  const law = laws.map((l) => [
    l.profile,
    (Object.keys(parameters) as ParameterId[]).map((id) => [id, l.history(id).map((v) => [v.from, v.value])]),
  ]);
  const indicators = Object.values(book.entries)
    .flat()
    .map((e) => [e.definition.id, e.rulings.map((r) => r.profile)]);
  const content = [PROJECTION_VERSION, law, indicators, book.calendar.years, tables];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}
