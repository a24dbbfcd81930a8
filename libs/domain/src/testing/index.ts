export { type EventLog, type OpenLog, eventLogContract } from './event-log-contract.ts';
export { type Draft, type StandingItem, type View, event, given } from './given.ts';
export { InMemoryEventLog } from './in-memory-event-log.ts';
export { InMemoryCheckpoints, InMemoryJournal } from './in-memory-journal.ts';
export { InMemoryLedger } from './in-memory-ledger.ts';
export { logRecord, logRecords } from './log-records.ts';
export { MemoryTables } from './memory-tables.ts';
export { type WriteRows, plainSheet, plainWriter, writeRows } from './plain-sheet.ts';
export { type OpenSheet, rowSheetContract } from './row-sheet-contract.ts';
