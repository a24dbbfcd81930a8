import { daysBetween, earlier, later, type LocalDate } from '../dates/local-date.ts';
import type { Fact } from '../events/event.ts';

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
  readonly suspensions: readonly Fact[];
  /** oldest first */
  readonly resumptions: readonly Fact[];
}

/**
 * The days from each suspension to its resumption, between the start and the settling. A suspension during another
 * one adds nothing; one that is never lifted ends with the settling.
 */
export function standstillOf({
  startedOn,
  settledOn,
  suspensions,
  resumptions,
}: StandstillInput): Standstill {
  let days = 0;
  let lifted = 0;
  let until: LocalDate | undefined;
  const evidence: string[] = [];
  for (const suspension of suspensions) {
    const inside = until !== undefined && suspension.on < until;
    const tooLate = settledOn !== undefined && suspension.on >= settledOn;
    if (inside || tooLate) continue;
    evidence.push(suspension.event);
    const next = resumptions.findIndex((r, i) => i >= lifted && r.on >= suspension.on);
    const resumption = resumptions[next];
    const end = endOf(resumption?.on, settledOn);
    if (end === undefined) return { days, since: suspension.on, evidence };
    if (resumption) evidence.push(resumption.event);
    lifted = next < 0 ? resumptions.length : next + 1;
    until = end;
    days += Math.max(0, daysBetween(later(suspension.on, startedOn), end));
  }
  return { days, evidence };
}

const endOf = (resumedOn: LocalDate | undefined, settledOn: LocalDate | undefined): LocalDate | undefined =>
  resumedOn !== undefined && settledOn !== undefined
    ? earlier(resumedOn, settledOn)
    : (resumedOn ?? settledOn);
