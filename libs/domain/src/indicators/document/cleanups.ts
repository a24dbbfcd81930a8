import { first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';

const NAMES = {
  reviewed: { id: 'docs_cleaned', name: { zh: '清理规范性文件件数', en: 'Documents cleaned up' } },
  repealed: { id: 'docs_repealed', name: { zh: '清理废止文件件数', en: 'Documents repealed in clean-ups' } },
} as const;

/** Counts of documents gone through and repealed (reported by towns: 梁平 三2). */
const counted = (field: 'reviewed' | 'repealed') =>
  actCount({
    ...NAMES[field],
    family: 'document',
    subject: 'cleanup',
    sum: 'count',
    reads: ['cleanup.completed'],
    words: {
      item: { zh: '完成的清理（全面或专项）', en: 'completed clean-up, full or special' },
      numerator: NAMES[field].name,
      placedOn: { zh: '完成之日', en: 'the day it was completed' },
    },
    acts(c) {
      const done = first(c, 'cleanup.completed');
      if (!done) return [];
      const { unit, on, event } = done;
      return [{ unit, on, amount: String(done[field] ?? 0), evidence: [event] }];
    },
  });

export const docsCleaned = counted('reviewed');
export const docsRepealed = counted('repealed');

/** 清理结果公布: 永川 §10 #51, 密云 10. */
export const docCleanupResultPublished = doneRate({
  id: 'doc_cleanup_result_published',
  name: { zh: '清理结果公布率', en: 'Results of clean-ups published' },
  family: 'document',
  subject: 'cleanup',
  decidedBy: ['cleanup.published'],
  target: 'target.doc_cleanup_result_published',
  reads: ['cleanup.completed', 'cleanup.published'],
  words: {
    item: { zh: '完成的清理（全面或专项）', en: 'completed clean-up, full or special' },
    numerator: { zh: '已向社会公布结果的', en: 'with published results' },
    denominator: { zh: '完成的清理，尚未公布的也在内', en: 'completed, those still waiting too' },
    placedOn: { zh: '完成之日', en: 'the day it was completed' },
  },
  things(c) {
    const completed = first(c, 'cleanup.completed');
    if (!completed) return [];
    const done = first(c, 'cleanup.published');
    const { unit, on, event } = completed;
    return [{ unit, on, done, evidence: [event, done?.event] }];
  },
});

/** 及时开展清理: 盐城 7. How soon is said by the order, not by the plan. */
export const docCleanupOntime = clockRate({
  id: 'doc_cleanup_ontime',
  name: { zh: '专项清理及时率', en: 'Ordered clean-ups done in time' },
  family: 'document',
  subject: 'cleanup',
  decidedBy: ['cleanup.completed'],
  target: 'target.doc_cleanup_ontime',
  dayUnit: 'calendar_day',
  reads: ['cleanup.ordered', 'cleanup.completed'],
  words: {
    item: { zh: '部署时写明期限的清理', en: 'clean-up ordered with a due day' },
    numerator: { zh: '在期限内完成的', en: 'completed by the due day' },
    denominator: { zh: '期限届满或已完成的', en: 'completed, or past the due day' },
    placedOn: { zh: '期限届满之日', en: 'the due day' },
  },
  terms(c) {
    const ordered = first(c, 'cleanup.ordered');
    if (ordered?.dueOn === undefined) return [];
    const { unit, on, dueOn, event } = ordered;
    return [{ unit, startedOn: on, dueOn, settled: first(c, 'cleanup.completed'), evidence: [event] }];
  },
});
