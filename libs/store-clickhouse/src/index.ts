export type { Connect, ConnectionOptions } from './connections/connection.ts';
export { embedded } from './connections/embedded-connection.ts';
export {
  CellUnfitError,
  CursorUnreadableError,
  KindUnknownError,
  MigrationChangedError,
  StoreNewerError,
  StoreUnavailableError,
  TableUnknownError,
} from './errors.ts';
export {
  type ApiStore,
  type EmbeddedStoreOptions,
  openEmbeddedStore,
  type ProjectorStore,
} from './open-embedded-store.ts';
export { pairOf } from './readers/ever-reported.ts';
