import { eventLogContract } from './event-log-contract.ts';
import { InMemoryEventLog } from './in-memory-event-log.ts';

eventLogContract('InMemoryEventLog', () =>
  Promise.resolve({ log: new InMemoryEventLog(), close: () => Promise.resolve() }),
);

eventLogContract('InMemoryEventLog with one partition', () =>
  Promise.resolve({ log: new InMemoryEventLog({ partitions: 1 }), close: () => Promise.resolve() }),
);
