import type { Row } from '../tables/shape.ts';

/** What the projector needs of the store. */
export interface TableWriter<Sheet extends WritableSheet = WritableSheet> {
  /** An empty sheet for rows of any table. */
  sheet(): Sheet;
}

/** What the store does by itself beside writing, and what can wait while much is written: merging small parts. */
export interface StoreUpkeep {
  /** To be called before each large write that others will follow. */
  putOff(): Promise<void>;
  /** To be called when no more follow. */
  takeUp(): Promise<void>;
}

/** Rows of several tables on their way into the store. */
export interface RowSheet {
  /** @throws when the row does not fit its table, or there is none; nothing of it is on the sheet then */
  add(table: string, row: Row): void;
  /** Does work that adds rows; when it throws, none of them is on the sheet. */
  allOrNone(work: () => void): void;
  /** how many rows are on it */
  readonly size: number;
}

export interface WritableSheet extends RowSheet {
  /**
   * Writes the rows of each table in one atomic insert, once. Under the same token the same rows are written no second
   * time: so a step that was cut off can be done again. Rows carry every column of their table's shape.
   *
   * @param before is waited for before each insert, and stops the rest by throwing
   */
  write(token: string, before?: () => Promise<void>): Promise<void>;
}

/** Rows of one table as bytes, as the store wants them: they can be handed to another thread. */
export interface EncodedRows {
  readonly table: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** A sheet that takes rows which were encoded elsewhere. */
export interface JoiningSheet extends WritableSheet {
  /** Adds what another sheet of the same store has {@link EncodingSheet.handedOver}. */
  join(all: readonly EncodedRows[]): void;
}

/** A sheet that writes nothing itself: another one {@link JoiningSheet.join}s what was added. */
export interface EncodingSheet extends RowSheet {
  /** Everything added so far; the sheet is empty then. */
  handedOver(): readonly EncodedRows[];
}

/** A store that can be built beside the live one and take its place. */
export interface StoreBuilder {
  /** A writer into an empty set of tables beside the live ones. */
  beside(): Promise<TableWriter<JoiningSheet>>;
  /** An order-independent checksum of every table, live or beside: rows that stand, by content. */
  checksums(which: 'live' | 'beside'): Promise<Readonly<Record<string, Checksum>>>;
  /** Writes down, under a name, which tables shall take the place of the live ones. */
  prepareSwap(name: string): Promise<void>;
  /**
   * Exchanges the two sets, table by table, and drops the old one. Cut off, it goes on where it was; done or never
   * prepared under that name, it does nothing.
   */
  swap(name: string): Promise<void>;
  drop(): Promise<void>;
}

export interface Checksum {
  readonly rows: number;
  readonly sum: string;
}
