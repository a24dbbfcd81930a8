import type { FactEvent } from '../events/event.ts';
import { type EventName, eventTypes } from '../events/register.ts';
import type { FindingCode } from './catalogue.ts';
import type { FindingInput } from './finding.ts';

/** What the single checks look at: the input, and the facts that count, oldest legal day first. */
export interface Evidence extends Omit<FindingInput, 'facts'> {
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
