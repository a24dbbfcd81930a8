export type { Connect, ConnectionOptions } from './connections/connection.ts';
export { embedded } from './connections/embedded-connection.ts';
export {
  CellUnfitError,
  CursorUnreadableError,
  KindUnknownError,
  MigrationChangedError,
  StoreNewerError,
  StoreNotMigratedError,
  StoreUnavailableError,
  TableUnknownError,
} from './errors.ts';
export { type FrontUser, frontUsers, type Passwords, passwordsIn } from './front/front-users.ts';
export { type Front, FrontAddressError, type FrontOptions, openFront } from './front/open-front.ts';
export { type ReaderLimits, readerLimits } from './front/url-settings.ts';
export { clusterSchema } from './migrations/cluster-schema.ts';
export { rowPolicies } from './migrations/row-policies.ts';
export { type EmbeddedStoreOptions, openEmbeddedStore } from './open-embedded-store.ts';
export { openServerStore, type ServerStoreOptions } from './open-server-store.ts';
export { SqlError } from './sql/sql-reader.ts';
export { pairOf } from './readers/ever-reported.ts';
export type { ApiStore, ProjectorStore } from './stores.ts';
