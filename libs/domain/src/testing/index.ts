export { InMemoryEventLog } from './in-memory-event-log.ts';
export { InMemoryCheckpoints, InMemoryJournal } from './in-memory-journal.ts';
