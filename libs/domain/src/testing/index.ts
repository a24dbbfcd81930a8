export { type Draft, type StandingItem, type View, event, given } from './given.ts';
export { InMemoryEventLog } from './in-memory-event-log.ts';
export { InMemoryCheckpoints, InMemoryJournal } from './in-memory-journal.ts';
