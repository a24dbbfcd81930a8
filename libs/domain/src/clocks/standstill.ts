import { daysBetween, earlier, later, type LocalDate } from '../dates/local-date.ts';
import type { Suspension } from '../cases/reconsideration-case.ts';

/** How long a term stood still, and since when it does now. */
export interface Standstill {
  readonly days: number;
  /** the suspension that has not been lifted, if any */
  readonly since?: LocalDate | undefined;
  /** the suspensions and resumptions that count */
  readonly evidence: readonly string[];
}

export interface StandstillInput {
  readonly startedOn: LocalDate;
  /** from this day on nothing stands still any more */
  readonly settledOn?: LocalDate | undefined;
  /** oldest first */
  readonly suspensions: readonly Suspension[];
}

/**
 * The days from each suspension to its resumption, between the start and the settling. A suspension during another
 * one adds nothing; one that is never lifted ends with the settling.
 */
export function standstillOf({ startedOn, settledOn, suspensions }: StandstillInput): Standstill {
  let days = 0;
  let until: LocalDate | undefined;
  const evidence: string[] = [];
  for (const { on, event, resumed } of suspensions) {
    if (settledOn !== undefined && on >= settledOn) continue;
    const end = endOf(resumed?.on, settledOn);
    if (end === undefined) return { days, since: on, evidence: [...evidence, event] };
    if (until !== undefined && end <= until) continue;
    evidence.push(event, ...(resumed ? [resumed.event] : []));
    days += Math.max(0, daysBetween(later(on, startedOn), end));
    until = end;
  }
  return { days, evidence };
}

const endOf = (resumedOn: LocalDate | undefined, settledOn: LocalDate | undefined): LocalDate | undefined =>
  resumedOn !== undefined && settledOn !== undefined
    ? earlier(resumedOn, settledOn)
    : (resumedOn ?? settledOn);
