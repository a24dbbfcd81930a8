import type { EventName } from '../../events/register.ts';
import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import type { ParameterId, ParameterOf, Target } from '../../law/parameters.ts';
import type { Bilingual, JudgeContext } from '../definition.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import {
  type DecisionCase,
  decidingUnit,
  hasTrait,
  inTime,
  meetingOf,
  preparingUnit,
  riskAssessed,
} from './decision-facts.ts';

interface StepBefore {
  readonly id: string;
  readonly name: Bilingual;
  readonly item: Bilingual;
  readonly numerator: Bilingual;
  readonly target?: ParameterOf<Target>;
  readonly parameters?: readonly ParameterId[];
  readonly reads: readonly EventName[];
  /** the event by which the step is told */
  readonly decidedBy: EventName;
  readonly unit: (c: DecisionCase) => string | undefined;
  readonly concerns: (c: DecisionCase) => boolean;
  readonly step: (c: DecisionCase, context: JudgeContext) => Fact | undefined;
}

/** A rate of decisions made: with a step before the meeting, or without it. */
const stepBefore = ({ item, numerator, unit, concerns, step, reads, decidedBy, ...head }: StepBefore) =>
  conditionRate({
    ...head,
    family: 'decision',
    subject: 'decision',
    decidedBy: [decidedBy],
    reads: ['decision.listed', 'decision.initiated', 'decision.decided', 'decision.deliberated', ...reads],
    words: {
      item,
      numerator,
      denominator: item,
      placedOn: { zh: '作出决定之日', en: 'the day of the decision' },
      excluded: { zh: '尚未作出决定的不计', en: 'decisions not made yet are not counted' },
    },
    things(c, context) {
      const decided = first(c, 'decision.decided');
      if (!decided || !concerns(c)) return [];
      const done = step(c, context);
      const { on, event } = decided;
      return [{ unit: unit(c), on, met: done !== undefined, evidence: [done?.event, event] }];
    },
  });

/** 民意调查: 永川区实施方案 §12 #55. */
export const decisionOpinionPollRate = stepBefore({
  id: 'decision_opinion_poll_rate',
  name: { zh: '重大民生决策民意调查率', en: 'Livelihood decisions preceded by a poll' },
  item: {
    zh: '标明为重大民生的决策，计入承办单位',
    en: 'decision marked as livelihood, of the unit that prepares it',
  },
  numerator: {
    zh: '作出决定的那次集体讨论（没有讨论的，决定）当日或之前开展民意调查的',
    en: 'polled by the day of the meeting that decided (of the decision where there was none)',
  },
  reads: ['decision.opinion_polled'],
  decidedBy: 'decision.opinion_polled',
  unit: preparingUnit,
  concerns: (c) => hasTrait(c, 'livelihood'),
  step: (c) => inTime(c, all(c, 'decision.opinion_polled')),
});

/** 专家论证: 永川 §13 #57; 713号令 Art 19. */
export const decisionExpertReviewRate = stepBefore({
  id: 'decision_expert_review_rate',
  name: { zh: '重大决策专家论证率', en: 'Technical decisions reviewed by experts' },
  item: {
    zh: '标明为专业性、技术性较强的决策，计入承办单位',
    en: 'decision marked as technical, of the unit that prepares it',
  },
  numerator: {
    zh: '作出决定的那次集体讨论（没有讨论的，决定）当日或之前经专家论证的',
    en: 'reviewed by experts by the day of the meeting that decided (of the decision where there was none)',
  },
  target: 'target.decision_expert_review_rate',
  reads: ['decision.expert_reviewed'],
  decidedBy: 'decision.expert_reviewed',
  unit: preparingUnit,
  concerns: (c) => hasTrait(c, 'technical'),
  step: (c) => inTime(c, all(c, 'decision.expert_reviewed')),
});

/** 风险评估: 密云 7 未经风险评估并确定风险可控的不得决策, 永川 §13 #58, 辽宁 16; 713号令 Art 24. */
export const decisionRiskAssessedRate = stepBefore({
  id: 'decision_risk_assessed_rate',
  name: { zh: '重大决策风险评估率', en: 'Decisions with their risk assessed' },
  item: {
    zh: '标明应当风险评估的决策，计入承办单位',
    en: 'decision marked as needing an assessment, of the unit that prepares it',
  },
  numerator: {
    zh: '作出决定的那次集体讨论（没有讨论的，决定）当日或之前经风险评估的；规则要求风险可控的，只计评估为可控的',
    en: 'assessed by the day of the meeting that decided (of the decision where there was none); where the rule asks for controllable risk, found so',
  },
  target: 'target.decision_risk_assessed_rate',
  parameters: ['decision.risk.counts'],
  reads: ['decision.risk_assessed'],
  decidedBy: 'decision.risk_assessed',
  unit: preparingUnit,
  concerns: (c) => hasTrait(c, 'risk'),
  step: (c, { law }) => riskAssessed(c, law),
});

/** 听证: 密云 6 应听证的都要听证, 盐城 8. */
export const decisionHearingRate = stepBefore({
  id: 'decision_hearing_rate',
  name: { zh: '应听证决策听证率', en: 'Hearings held where they were due' },
  item: {
    zh: '标明应当听证的决策，计入承办单位',
    en: 'decision marked as needing a hearing, of the unit that prepares it',
  },
  numerator: {
    zh: '作出决定的那次集体讨论（没有讨论的，决定）当日或之前举行听证的',
    en: 'heard by the day of the meeting that decided (of the decision where there was none)',
  },
  target: 'target.decision_hearing_rate',
  reads: ['decision.hearing_held'],
  decidedBy: 'decision.hearing_held',
  unit: preparingUnit,
  concerns: (c) => hasTrait(c, 'hearing'),
  step: (c) => inTime(c, all(c, 'decision.hearing_held')),
});

/** 集体讨论决定: 永川 §15 #61, 辽宁 18; 713号令 Art 30. */
export const decisionDeliberatedRate = stepBefore({
  id: 'decision_deliberated_rate',
  name: { zh: '重大决策集体讨论率', en: 'Decisions deliberated' },
  item: { zh: '作出的重大行政决策', en: 'major decision made' },
  numerator: { zh: '决定当日或之前经集体讨论的', en: 'deliberated by the day of the decision' },
  target: 'target.decision_deliberated_rate',
  reads: [],
  decidedBy: 'decision.deliberated',
  unit: decidingUnit,
  concerns: () => true,
  step: meetingOf,
});
