import type { Instant, LocalDate } from '../dates/local-date.ts';
import type { DataOf, EventName } from './register.ts';

/** An event as the program sees it: newest version, type without prefix and version. */
export interface EventOf<T extends EventName> {
  readonly id: string;
  readonly source: string;
  /** `<kind>/<business key>` */
  readonly subject: string;
  /** When the source wrote it, instant with offset, as sent. */
  readonly time: string;
  /** When 法度 learnt of it; given once by ingest. */
  readonly recordedAt: Instant;
  readonly type: T;
  readonly data: DataOf<T>;
}

/** Any event, a union told apart by `type`. */
export type FaduEvent = { [T in EventName]: EventOf<T> }[EventName];

/** Any event that acts upon what is recorded of a case. */
export type RecordEvent = Extract<FaduEvent, { type: `record.${string}` }>;
/** Any event that states a fact about a case, i.e. all but `record.*`. */
export type FactEvent = Exclude<FaduEvent, RecordEvent>;
/** Takes another event back, or says anew what it says. */
export type AmendingEvent = Extract<RecordEvent, { type: 'record.voided' | 'record.corrected' }>;

export const amends = (event: FaduEvent): event is AmendingEvent =>
  event.type === 'record.voided' || event.type === 'record.corrected';

/** A CloudEvents 1.0 envelope as it stands in the log and on the wire. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype?: string;
  readonly recordedat?: Instant;
  readonly data: unknown;
}

/** A fact together with the day on which it holds and the event that says so. */
export interface Fact {
  readonly on: LocalDate;
  /** id of the deciding event */
  readonly event: string;
}
