import { all } from '../../kinds/declare.ts';
import { clockRate } from '../shapes/clock-rate.ts';

/** 审计整改率: 永川区 #110, 辽宁 38 — findings put right by the day that the audit named. */
export const auditRectifiedRate = clockRate({
  id: 'audit_rectified_rate',
  name: { zh: '审计问题按期整改率', en: 'Audit findings put right in time' },
  family: 'supervision',
  subject: 'audit',
  decidedBy: ['audit.issue_rectified'],
  words: {
    item: { zh: '审计发现的问题', en: 'finding of an audit' },
    numerator: { zh: '在整改期限内完成的', en: 'put right by the due day' },
    denominator: { zh: '期限届满或已整改的', en: 'put right, or past the due day' },
    placedOn: { zh: '整改期限届满之日', en: 'the due day' },
  },
  dayUnit: 'calendar_day',
  reads: ['audit.issue_found', 'audit.issue_rectified'],
  terms(audit) {
    const rectified = all(audit, 'audit.issue_rectified');
    return all(audit, 'audit.issue_found').map(({ unit, issue, on, dueOn, event }) => ({
      part: issue,
      unit,
      startedOn: on,
      dueOn,
      settled: rectified.find((done) => done.issue === issue),
      evidence: [event],
    }));
  },
});
