import { createEvents } from './0001-create-events.ts';
import { createItemChanges } from './0002-create-item-changes.ts';
import { createFindingChanges } from './0003-create-finding-changes.ts';
import { createRegisters } from './0004-create-registers.ts';
import { createCases } from './0005-create-cases.ts';
import { createRecords } from './0006-create-records.ts';
import { addUnitColumns } from './0007-add-unit-columns.ts';
import { addEnforcementColumns } from './0008-add-enforcement-columns.ts';

/** Statements end in `;` at the end of a line. They must bear being run again after a cut. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Every migration, oldest first. A migration is never edited once it is released: what must change is changed by a
 * new one. Modules and not files, so that they are found wherever the program is bundled to.
 */
export const migrations: readonly Migration[] = [
  { name: '0001-create-events', sql: createEvents },
  { name: '0002-create-item-changes', sql: createItemChanges },
  { name: '0003-create-finding-changes', sql: createFindingChanges },
  { name: '0004-create-registers', sql: createRegisters },
  { name: '0005-create-cases', sql: createCases },
  { name: '0006-create-records', sql: createRecords },
  { name: '0007-add-unit-columns', sql: addUnitColumns },
  { name: '0008-add-enforcement-columns', sql: addEnforcementColumns },
];
