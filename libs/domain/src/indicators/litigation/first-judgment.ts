import type { Judgment, LitigationCase } from '../../cases/litigation-case.ts';
import { endedUnsettled } from '../exclusion.ts';
import type { Exclusion } from '../item.ts';

type JudgmentOutcome = Judgment['outcome'];

/** 行政诉讼法 Art 70, 72–78: the act does not stand, or a duty was found neglected. */
const lost: ReadonlySet<JudgmentOutcome> = new Set([
  'revoked',
  'partly_revoked',
  'ordered_to_act',
  'ordered_to_pay',
  'confirmed_illegal',
  'void',
  'changed',
  'agreement_liability',
]);

/** Ended without saying who is right. */
const undecided: ReadonlySet<JudgmentOutcome> = new Set(['withdrawal_allowed', 'terminated', 'transferred']);

export interface FirstJudgment {
  readonly judged: Judgment;
  readonly lost: boolean;
  readonly excluded: Exclusion | undefined;
}

/** How the first instance ended for the defendants; `undefined` while it has not. */
export function firstJudgmentOf(suit: LitigationCase): FirstJudgment | undefined {
  const judged = suit.judgments.find((j) => j.instance === 'first');
  if (!judged) return undefined;
  const excluded = undecided.has(judged.outcome)
    ? 'not_decided_on_merits'
    : endedUnsettled({ withdrawn: suit.withdrawn }, judged.on);
  return { judged, lost: lost.has(judged.outcome), excluded };
}
