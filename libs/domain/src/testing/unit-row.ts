import type { UnitRow } from '../ports/store.ts';
import type { Row } from '../tables/shape.ts';

/** A unit from its row in the table `units`, as a store reads it. */
export const unitRowOf = (row: Row): UnitRow => ({
  id: String(row['key']),
  name: String(row['name']),
  aliases: row['aliases'] as readonly string[],
  category: String(row['category']),
  enforcement: row['enforcement'] === true,
  parent: String(row['parent']),
  uscc: String(row['uscc']),
  registeredOn: String(row['registered_on']),
  endedOn: String(row['ended_on']),
  successor: String(row['successor']),
  history: JSON.parse(String(row['history'])) as UnitRow['history'],
});
