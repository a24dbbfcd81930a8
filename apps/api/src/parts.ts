import type {
  AnyIndicator,
  Calendar,
  EventLogReader,
  HistoryReader,
  Ingestion,
  Journal,
  JudgeBook,
  Law,
  Profile,
  Projection,
  SqlReader,
  StoreReader,
} from '@fadu/domain';
import type { FastifyBaseLogger } from 'fastify';

import type { TokenStore } from './access/token-store.ts';

/** Everything the API is put together from; whoever composes it decides which adapters these are. */
export interface ApiParts {
  readonly reader: StoreReader;
  /** for SQL that people write; absent, it is not offered */
  readonly sql?: SqlReader | undefined;
  readonly log: EventLogReader & HistoryReader;
  readonly ingestion: Ingestion;
  readonly projection: Projection;
  readonly tokens: TokenStore;
  /** where acts of administrators are written down */
  readonly journal: Pick<Journal, 'append'>;
  readonly book: JudgeBook;
  /** the first is the default */
  readonly laws: readonly Law[];
  readonly profiles: readonly Profile[];
  readonly calendar: Calendar;
  readonly indicators: readonly AnyIndicator[];
  readonly clock: () => Date;
  /** whether the data are invented, for demonstration; they are not, when absent */
  readonly isDemo?: (() => boolean) | undefined;
  /** folder of the console's files; nothing is served at / when absent */
  readonly staticDir?: string | undefined;
  /** silent when absent */
  readonly logger?: FastifyBaseLogger | undefined;
  /** requests that may send events at the same time; further ones are told to wait */
  readonly concurrentStreams?: number | undefined;
  /** serves only what takes events in: there are others to ask for figures */
  readonly takesOnly?: boolean | undefined;
}

export const PARTS = Symbol('ApiParts');
