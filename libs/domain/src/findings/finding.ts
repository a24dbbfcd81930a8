import type { Case } from '../cases/register.ts';
import type { FactEvent, FaduEvent } from '../events/event.ts';
import type { RecordFault } from '../events/history.ts';
import { type EventName, eventTypes } from '../events/register.ts';
import type { JudgedItem } from '../judging/judge.ts';
import type { FindingRow } from '../ports/store.ts';
import type { FindingCode, Severity } from './catalogue.ts';

/** Something odd in what was accepted about a subject. Stands until the data say otherwise. */
export interface Finding extends FindingRow {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** Everything known of a subject at one state of knowledge. */
export interface FindingInput {
  /** `<kind>/<business key>` */
  readonly subject: string;
  /** the case with every fact */
  readonly state: Case;
  /** voids and corrections that could not be applied */
  readonly faults: readonly RecordFault[];
  readonly judged: readonly JudgedItem[];
  /** every event of the subject, `record.*` among them */
  readonly events: readonly FaduEvent[];
}

/** What the single checks look at: the input, and the facts that count, oldest legal day first. */
export interface Evidence extends FindingInput {
  readonly facts: readonly FactEvent[];
}

/** What a check says; the rest of the finding follows from the subject and the catalogue. */
export interface Remark {
  readonly code: FindingCode;
  /** id of the event concerned; absent when it is about the case as a whole */
  readonly event?: string;
  readonly zh: string;
  readonly en: string;
}

export type Check = (evidence: Evidence) => readonly Remark[];

/** How a kind of event is called in a sentence. */
export const nameOf = (type: EventName): { readonly zh: string; readonly en: string } => ({
  zh: eventTypes[type].zh,
  en: `"${type}"`,
});
