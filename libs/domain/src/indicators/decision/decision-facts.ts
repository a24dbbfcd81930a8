import type { CaseOf } from '../../cases/register.ts';
import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import { surelyBefore } from '../../kinds/time-of-day.ts';
import type { Law } from '../../law/parameter.ts';

export type DecisionCase = CaseOf<'decision'>;
type Trait = 'technical' | 'livelihood' | 'risk' | 'hearing' | 'not_public';

const opened = (c: DecisionCase) => first(c, 'decision.initiated') ?? first(c, 'decision.listed');

/** The organ that decides. */
export const decidingUnit = (c: DecisionCase): string | undefined => opened(c)?.unit;

/** The department that prepares the decision (承办单位); the deciding organ where none is named. */
export const preparingUnit = (c: DecisionCase): string | undefined => opened(c)?.handler ?? decidingUnit(c);

/** What the catalogue or the initiation says of it, either of them. */
export const hasTrait = (c: DecisionCase, trait: Trait): boolean =>
  [first(c, 'decision.initiated'), first(c, 'decision.listed')].some((o) => o?.traits?.includes(trait));

/** The meeting from which the decision came: the last one up to its day. */
export function meetingOf(c: DecisionCase) {
  const decided = first(c, 'decision.decided');
  return decided && all(c, 'decision.deliberated').findLast((m) => m.on <= decided.on);
}

/** The day up to which what precedes a decision must be done: its meeting, or where there was none, the decision. */
const deadlineOf = (c: DecisionCase): Fact | undefined => meetingOf(c) ?? first(c, 'decision.decided');

/** The first of the facts that was there in time for the meeting. */
export function inTime<F extends Fact>(c: DecisionCase, facts: readonly F[]): F | undefined {
  const deadline = deadlineOf(c);
  return deadline && facts.find((fact) => fact.on <= deadline.on);
}

/** The passed legality review that surely came before a meeting. Consultation is none (713号令 Art 25). */
export const reviewBefore = (c: DecisionCase, meeting: Fact & { readonly timeOfDay?: string | undefined }) =>
  all(c, 'decision.legality_reviewed').find(
    (r) => r.passed && r.mode === 'review' && surelyBefore(r, meeting),
  );

/** The risk assessment that counts: any, or only one that finds the risk controllable, as the place says. */
export function riskAssessed(c: DecisionCase, law: Law): Fact | undefined {
  const decided = first(c, 'decision.decided');
  const counts = decided && law.on('decision.risk.counts', decided.on)?.value;
  const assessed = all(c, 'decision.risk_assessed');
  return inTime(c, counts === 'controllable' ? assessed.filter((a) => a.controllable) : assessed);
}
