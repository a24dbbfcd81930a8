import { first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import { stockCount } from '../shapes/stock.ts';

/** 规章实施满三年评估: 辽宁规划 8. */
export const rule3yEvaluatedRate = clockRate({
  id: 'rule_3y_evaluated_rate',
  name: { zh: '规章实施满三年评估率', en: 'Rules evaluated after three years' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.evaluated'],
  target: 'target.rule_3y_evaluated_rate',
  days: 'doc.rule_evaluation.years',
  dayUnit: 'year',
  reads: ['document.promulgated', 'document.evaluated', 'document.repealed'],
  words: {
    item: { zh: '规章', en: 'rule (规章)' },
    numerator: {
      zh: '施行满三年之日以前评估的',
      en: 'evaluated by the third anniversary of its taking effect',
    },
    denominator: { zh: '已评估或施行满三年的', en: 'evaluated, or three years in force' },
    placedOn: { zh: '施行满三年之日', en: 'the third anniversary' },
    excluded: { zh: '评估前废止的', en: 'repealed before it was evaluated' },
  },
  terms(c) {
    const rule = first(c, 'document.promulgated');
    if (rule?.category !== 'rule') return [];
    const settled = first(c, 'document.evaluated');
    return [
      {
        unit: rule.unit,
        startedOn: rule.effectiveOn ?? rule.on,
        settled,
        excluded: endedUnsettled({ withdrawn: first(c, 'document.repealed') }, settled?.on),
        evidence: [rule.event],
      },
    ];
  },
});

/** 草案公开征求意见: 辽宁规划 8. Drafts of rules (规章) only. */
export const draftPublicCommentRate = doneRate({
  id: 'draft_public_comment_rate',
  name: { zh: '规章草案公开征求意见率', en: 'Drafts of rules put to public comment' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.consulted'],
  target: 'target.draft_public_comment_rate',
  reads: ['document.drafted', 'document.consulted'],
  words: {
    item: { zh: '规章（地方性法规）草案', en: 'draft of a rule or local law' },
    numerator: { zh: '已向社会公开征求意见的', en: 'put to public comment' },
    denominator: { zh: '全部草案，尚未公开的也在内', en: 'all drafts, those still waiting too' },
    placedOn: { zh: '起草之日', en: 'the day of drafting' },
  },
  things(c) {
    const drafted = first(c, 'document.drafted');
    if (drafted?.category !== 'rule') return [];
    const done = first(c, 'document.consulted');
    const { unit, on, event } = drafted;
    return [{ unit, on, done, evidence: [event, done?.event] }];
  },
});

/** 基层立法联系点: 辽宁规划 8, 2017 普遍建立. */
export const legisContactPoints = stockCount({
  id: 'legis_contact_points',
  name: { zh: '基层立法联系点数', en: 'Contact points for legislation' },
  family: 'document',
  subject: 'contact_point',
  target: 'target.legis_contact_points',
  reads: ['contact_point.established', 'contact_point.closed'],
  words: {
    item: { zh: '基层立法联系点', en: 'contact point' },
    numerator: { zh: '当日已设立、未撤销的', en: 'established and not closed on the day' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  standing(c, { on: day }) {
    const established = first(c, 'contact_point.established');
    const closed = first(c, 'contact_point.closed');
    if (!established || (closed && closed.on <= day)) return undefined;
    return { unit: established.unit, on: established.on, evidence: [established.event] };
  },
});
