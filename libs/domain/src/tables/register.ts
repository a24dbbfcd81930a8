import { caseTables } from './case-tables.ts';
import {
  auditTable,
  eventsTable,
  findingChanges,
  itemChanges,
  rejectionsTable,
  watermarksTable,
} from './ledger-tables.ts';
import type { TableShape } from './shape.ts';

/** Every table that the projector fills. */
export const tables: readonly TableShape[] = [
  eventsTable,
  itemChanges,
  findingChanges,
  rejectionsTable,
  watermarksTable,
  auditTable,
  ...Object.values(caseTables),
];
