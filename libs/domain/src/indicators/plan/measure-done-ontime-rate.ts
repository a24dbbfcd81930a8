import { earlier } from '../../dates/local-date.ts';
import { first } from '../../kinds/declare.ts';
import { indicator, settledOnly } from '../definition.ts';
import { fromHead, ids, itemName } from '../shapes/head.ts';
import { doneOf, partName } from './done.ts';
import { dueBeforeIssue } from './due-before-issue.ts';
import { leadsOf } from './parties.ts';
import { MEASURE_EVENTS } from './reads.ts';
import { unitRegister } from './unit-names.ts';

/** 任务按时完成率: Yongchuan's plan of 2017, closing part — every measure within the time that the table sets. */
export const measureDoneOntimeRate = indicator<'measure'>({
  ...fromHead<'measure'>({
    id: 'measure_done_ontime_rate',
    name: { zh: '计划任务按时完成率', en: 'Plan measures done in time' },
    family: 'plan',
    subject: 'measure',
    decidedBy: ['measure.completed', 'measure.accepted'],
    target: 'target.measure_done_ontime_rate',
    words: {
      item: {
        zh: '有完成时限的任务，每个牵头单位各一项（编号含主要措施序号）；长期坚持的不列入',
        en: 'a measure with a deadline, once for each lead unit (named with its heading); lasting ones have none',
      },
      numerator: { zh: '时限当日及以前完成（以验收为准）', en: 'done (accepted) by the deadline' },
      denominator: { zh: '已到期的和已完成的', en: 'those due, and those done before' },
      placedOn: { zh: '完成时限', en: 'the deadline' },
      excluded: {
        zh: '方案印发前已到期且未按时完成的；牵头单位撤并的，未完成、未到期的任务随承接单位',
        en: 'due before the plan was issued and not done by then; open measures of a unit that ended are its successor’s',
      },
    },
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  parameters: ['plan.done', 'plan.due_before_issue'],
  reads: MEASURE_EVENTS,
  begins: ['measure.defined'],

  items(measure, context) {
    const defined = first(measure, 'measure.defined');
    if (!defined || defined.lasting || defined.deadline === undefined) return [];
    const { deadline } = defined;
    const done = doneOf(measure, context);
    // Whose figure it is stays as it was when it was decided, whatever becomes of the unit.
    const decidedOn = earlier(earlier(context.on, deadline), done?.on ?? deadline);
    return leadsOf(measure, unitRegister(context.related), decidedOn).map(({ name, unit }) => ({
      item: itemName(measure, partName(measure, name)),
      unit,
      placedOn: deadline,
      dueOn: deadline,
      settledOn: done?.on,
      excluded: dueBeforeIssue({ deadline, issuedOn: defined.on, doneOn: done?.on }, context),
      evidence: ids([defined.event, done?.event]),
    }));
  },
});
