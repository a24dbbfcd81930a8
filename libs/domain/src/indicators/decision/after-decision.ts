import type { EventName } from '../../events/register.ts';
import { all, first } from '../../kinds/declare.ts';
import type { ParameterOf, Target } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { actCount } from '../shapes/act-count.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import { decidingUnit, hasTrait } from './decision-facts.ts';

interface StepAfter {
  readonly id: string;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly excluded?: Bilingual;
  readonly target: ParameterOf<Target>;
  readonly step: Extract<
    EventName,
    'decision.archived' | 'decision.execution_reported' | 'decision.published'
  >;
}

const stepAfter = ({ id, name, numerator, excluded: leftOut, target, step }: StepAfter) =>
  doneRate({
    id,
    name,
    family: 'decision',
    subject: 'decision',
    target,
    decidedBy: [step],
    reads: ['decision.listed', 'decision.initiated', 'decision.decided', step],
    words: {
      item: { zh: '作出的重大行政决策', en: 'major decision made' },
      numerator,
      denominator: {
        zh: '全部作出的决策，尚未办的也在内',
        en: 'all decisions made, those still waiting too',
      },
      placedOn: { zh: '作出决定之日', en: 'the day of the decision' },
      ...(leftOut && { excluded: leftOut }),
    },
    things(c) {
      const decided = first(c, 'decision.decided');
      if (!decided) return [];
      const done = first(c, step);
      const { on, event } = decided;
      const excluded = step === 'decision.published' && hasTrait(c, 'not_public') ? 'secret' : undefined;
      return [{ unit: decidingUnit(c), on, done, excluded, evidence: [event, done?.event] }];
    },
  });

/** 公布决定: 713号令 Art 32. What the law keeps from the public is left out. */
export const decisionPublishedRate = stepAfter({
  id: 'decision_published_rate',
  name: { zh: '重大决策公布率', en: 'Decisions published' },
  numerator: { zh: '已向社会公布的', en: 'published' },
  excluded: { zh: '依法不予公开的', en: 'lawfully not public' },
  target: 'target.decision_published_rate',
  step: 'decision.published',
});

/** 完整存档: 永川 §15 #61; 713号令 Art 33. */
export const decisionArchivedRate = stepAfter({
  id: 'decision_archived_rate',
  name: { zh: '重大决策归档率', en: 'Decisions archived' },
  numerator: { zh: '已归档的', en: 'archived' },
  target: 'target.decision_archived_rate',
  step: 'decision.archived',
});

/** 报告执行情况: 盐城 9; 713号令 Art 34. */
export const decisionExecReportedRate = stepAfter({
  id: 'decision_exec_reported_rate',
  name: { zh: '决策执行情况报告率', en: 'Decisions whose execution was reported' },
  numerator: {
    zh: '已向决策机关报告执行情况的',
    en: 'with its execution reported to the organ that decided',
  },
  target: 'target.decision_exec_reported_rate',
  step: 'decision.execution_reported',
});

/** 决策后评估次数: 永川 §16 #62, 辽宁 18, as the need arises; no number is asked for. */
export const decisionPostEvalCount = actCount({
  id: 'decision_post_eval_count',
  name: { zh: '决策后评估次数', en: 'Evaluations of decisions' },
  family: 'decision',
  subject: 'decision',
  reads: ['decision.listed', 'decision.initiated', 'decision.evaluated'],
  words: {
    item: { zh: '重大行政决策后评估', en: 'evaluation of a major decision' },
    numerator: { zh: '开展的次数', en: 'carried out' },
    placedOn: { zh: '评估之日', en: 'the day of the evaluation' },
  },
  acts: (c) =>
    all(c, 'decision.evaluated').map(({ on, event }) => ({
      part: event,
      unit: decidingUnit(c),
      on,
      evidence: [event],
    })),
});
