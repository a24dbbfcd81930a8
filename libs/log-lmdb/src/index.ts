export {
  LogFormatError,
  LogMissingError,
  LogReadOnlyError,
  PartitionsDifferError,
  SubjectUnfitError,
} from './errors.ts';
export { type LmdbLog, type LmdbLogOptions, openLmdbLog } from './open-lmdb-log.ts';
