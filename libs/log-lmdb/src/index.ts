export { backUpLog } from './back-up.ts';
export {
  LogFormatError,
  LogMissingError,
  LogReadOnlyError,
  PartitionsDifferError,
  ReplicaForeignError,
  SubjectUnfitError,
} from './errors.ts';
export { type LmdbLog, type LmdbLogOptions, openLmdbLog } from './open-lmdb-log.ts';
export {
  type Fetched,
  type LmdbReplica,
  type PlacedSubject,
  type ReplicaEntry,
  type ReplicaStream,
  openLmdbReplica,
} from './replica/open-lmdb-replica.ts';
export type { ScribeScript } from './scribe/scribe-thread.ts';
export { serveLog } from './scribe/serve-log.ts';
export type { Place } from './replica/place-record.ts';
export { refuseUnfit } from './append-records.ts';
