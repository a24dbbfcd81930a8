import { earlier } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { indicator, settledOnly } from '../definition.ts';
import { fromHead, ids, itemName } from '../shapes/head.ts';
import { partName } from './done.ts';
import { dueBeforeIssue } from './due-before-issue.ts';
import { leadsOf } from './parties.ts';
import { MEASURE_EVENTS } from './reads.ts';
import { unitRegister } from './unit-names.ts';

/** 任务节点按时完成率: Yongchuan's annex #141 — a list by the end of 2016 inside a measure due in 2019. */
export const measureMilestoneOntimeRate = indicator<'measure'>({
  ...fromHead<'measure'>({
    id: 'measure_milestone_ontime_rate',
    name: { zh: '任务节点按时完成率', en: 'Milestones of measures reached in time' },
    family: 'plan',
    subject: 'measure',
    decidedBy: ['measure.milestone_reached'],
    target: 'target.measure_milestone_ontime_rate',
    words: {
      item: {
        zh: '任务中另定的时间节点，每个牵头单位各一项',
        en: 'a day set within a measure, once for each lead unit',
      },
      numerator: { zh: '节点当日及以前完成', en: 'reached by that day' },
      denominator: { zh: '已到期的和已完成的', en: 'those due, and those reached before' },
      placedOn: { zh: '节点', en: 'that day' },
      excluded: {
        zh: '方案印发前已到期且未按时完成的',
        en: 'due before the plan was issued and not reached by then',
      },
    },
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  parameters: ['plan.due_before_issue'],
  reads: [...MEASURE_EVENTS, 'measure.milestone_reached'],
  begins: ['measure.defined'],

  items(measure, context) {
    const defined = first(measure, 'measure.defined');
    if (!defined?.milestones) return [];
    const register = unitRegister(context.related);
    return defined.milestones.flatMap(({ on: deadline }) => {
      const reached = all(measure, 'measure.milestone_reached').find((m) => m.milestone === deadline);
      const decidedOn = earlier(earlier(context.on, deadline), reached?.on ?? deadline);
      return leadsOf(measure, register, decidedOn).map(({ name, unit }) => ({
        item: itemName(measure, partName(measure, deadline, name)),
        unit,
        placedOn: deadline,
        dueOn: deadline,
        settledOn: reached?.on,
        excluded: dueBeforeIssue({ deadline, issuedOn: defined.on, doneOn: reached?.on }, context),
        evidence: ids([defined.event, reached?.event]),
      }));
    });
  },
});
