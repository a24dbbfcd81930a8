export {
  CellUnfitError,
  CursorUnreadableError,
  KindUnknownError,
  MigrationChangedError,
  StoreLockedError,
  StoreNewerError,
  TableUnknownError,
} from './errors.ts';
export {
  type ApiStore,
  type EmbeddedStoreOptions,
  openEmbeddedStore,
  type ProjectorStore,
} from './open-embedded-store.ts';
export { pairOf } from './readers/ever-reported.ts';
