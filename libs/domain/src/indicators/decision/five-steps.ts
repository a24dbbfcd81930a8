import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import type { Law } from '../../law/parameter.ts';
import {
  type DecisionCase,
  decidingUnit,
  hasTrait,
  inTime,
  meetingOf,
  reviewBefore,
  riskAssessed,
} from './decision-facts.ts';

/** The events by which the steps are told. */
const STEPS = [
  'decision.comment_closed',
  'decision.hearing_held',
  'decision.opinion_polled',
  'decision.expert_reviewed',
  'decision.risk_assessed',
  'decision.legality_reviewed',
  'decision.deliberated',
] as const;

/** 五步法定程序: 永川 §11 #52; 密云 6 必经程序. Whether experts and risk are asked for by every decision is a value. */
export const decisionFiveStepRate = conditionRate({
  id: 'decision_five_step_rate',
  name: { zh: '重大决策法定程序履行率', en: 'Decisions with all required steps' },
  family: 'decision',
  subject: 'decision',
  decidedBy: STEPS,
  target: 'target.decision_five_step_rate',
  parameters: ['decision.steps.required', 'decision.risk.counts'],
  reads: ['decision.listed', 'decision.initiated', 'decision.decided', ...STEPS],
  words: {
    item: { zh: '作出的重大行政决策', en: 'major decision made' },
    numerator: {
      zh: '公众参与（征求意见、听证或民意调查）、专家论证、风险评估、合法性审查在作出决定的那次集体讨论前完成，并经集体讨论的；按规则只对标明的决策要求专家论证和风险评估的，未标明的不要求；依法不予公开的不要求公众参与',
      en: 'with public participation (comment, hearing or poll), experts, risk assessment and legality review before the meeting that decided, and the meeting; experts and risk only where marked, if the rule says so; no participation in what is lawfully not public',
    },
    denominator: { zh: '全部作出的重大行政决策', en: 'all major decisions made' },
    placedOn: { zh: '作出决定之日', en: 'the day of the decision' },
  },
  things(c, { law }) {
    const decided = first(c, 'decision.decided');
    if (!decided) return [];
    const steps = stepsOf(c, law);
    const met = steps.every((step) => step !== undefined);
    const { on, event } = decided;
    return [{ unit: decidingUnit(c), on, met, evidence: [...steps.map((step) => step?.event), event] }];
  },
});

/** The steps asked for, each with the fact that did it in time. */
function stepsOf(c: DecisionCase, law: Law): readonly (Fact | undefined)[] {
  const decided = first(c, 'decision.decided')!;
  const always = law.on('decision.steps.required', decided.on)?.value === 'all';
  const meeting = meetingOf(c);
  return [
    // The public has no part in what the law keeps from it (713号令 Art 14).
    ...(hasTrait(c, 'not_public') ? [] : [participation(c)]),
    ...(always || hasTrait(c, 'technical') ? [inTime(c, all(c, 'decision.expert_reviewed'))] : []),
    ...(always || hasTrait(c, 'risk') ? [riskAssessed(c, law)] : []),
    meeting && reviewBefore(c, meeting),
    meeting,
  ];
}

const participation = (c: DecisionCase): Fact | undefined =>
  inTime(c, [
    ...all(c, 'decision.comment_closed'),
    ...all(c, 'decision.hearing_held'),
    ...all(c, 'decision.opinion_polled'),
  ]);
