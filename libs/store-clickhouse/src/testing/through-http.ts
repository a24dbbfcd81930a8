import { reached } from './temporary-store.ts';

// Imported for this alone, before the tests that are to run a second time over HTTP.
reached.overHttp = true;
