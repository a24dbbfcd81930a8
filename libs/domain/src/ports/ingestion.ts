import type { ImportAnswer, IngestAnswer } from '../answers/index.ts';

/** Who sends, and what it may do; decided from the token by the API. */
export interface Sender {
  readonly name: string;
  /** may bring its own `recordedat`; noted in the audit log */
  readonly migration: boolean;
}

/** The body of a request: bytes as they come. Reading slows down when the log does (back-pressure). */
export type ByteStream = AsyncIterable<Uint8Array>;

export type EventsForm = 'single' | 'batch' | 'lines';

/** What the API needs of ingest, and what the command line and the demonstration use too. */
export interface Ingestion {
  /** @throws {@link DomainError} `request.unreadable` when the envelope of the whole request cannot be read */
  events(body: ByteStream, form: EventsForm, sender: Sender): Promise<IngestAnswer>;
  importFile(
    file: { readonly body: ByteStream; readonly name: string },
    options: {
      readonly template: string;
      readonly dryRun: boolean;
      readonly sender: Sender;
      readonly onProgress?: (bytes: number) => void;
    },
  ): Promise<ImportAnswer>;
  /** Sends a corrected event in place of a kept rejection. */
  resend(rejection: string, body: ByteStream, sender: Sender): Promise<IngestAnswer>;
  dismiss(rejection: string, reason: string, sender: Sender): Promise<void>;
  /** Has a parked case judged again, by an event with the reason. */
  retryParked(subject: string, reason: string, sender: Sender): Promise<IngestAnswer>;
  /** Takes back the event that a case was parked for, by an event with the reason; the case is judged without it. */
  dropParked(
    parked: { readonly subject: string; readonly event: string },
    reason: string,
    sender: Sender,
  ): Promise<IngestAnswer>;
  /** The templates that files can be imported by, with an empty form to download. */
  templates(): readonly TemplateDescription[];
}

export interface TemplateDescription {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly zh: string;
    readonly en: string;
  }[];
  /** CSV text of an empty form with a byte order mark, as spreadsheets expect */
  readonly emptyForm: string;
}
