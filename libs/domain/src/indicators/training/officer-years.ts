import { roleYearRate } from './role-year.ts';

const officerYear = {
  zh: '年内曾在执法岗位的人员·年度',
  en: 'person and year, in an enforcement post in that year',
};
const noLonger = {
  zh: '年末已不在执法岗位的',
  en: 'no longer in an enforcement post at the end of the year',
};
const yearEnd = { zh: '12月31日', en: '31 December' };

/** 执法人员三类培训覆盖率: 辽宁省 第51项, 密云县 第4项 — 通用 (general), 专门 (special) and 新法 (new_law) every year, no hours. */
export const officerTrainingTopicCoverage = roleYearRate({
  id: 'officer_training_topic_coverage',
  name: { zh: '执法人员培训类别覆盖率', en: 'Officers trained on every topic of the year' },
  family: 'training',
  decidedBy: ['training.attended'],
  needsEnforcement: true,
  words: {
    item: officerYear,
    numerator: { zh: '当年规定的各类培训均参加过的', en: 'attended training of every category asked for' },
    denominator: { zh: '已参加齐或年度届满的', en: 'all attended, or the year is over' },
    excluded: noLonger,
    placedOn: yearEnd,
  },
  target: 'target.officer_training_topic_coverage',
  reads: ['person.posted', 'person.left', 'training.attended'],
  role: 'enforcement_officer',
  rule: 'training.officer.topics',
  settled({ attendances }, { from, dueOn, required }) {
    const firsts = required.map((topic) =>
      attendances.find((a) => a.category === topic && a.on >= from && a.on <= dueOn),
    );
    const attended = firsts.filter((a) => a !== undefined);
    const last = attended.reduce((latest, a) => (a.on > latest ? a.on : latest), from);
    return {
      on: attended.length === required.length ? last : undefined,
      evidence: attended.map((a) => a.event),
    };
  },
});

/** 执法人员平时考核率: 永川区 §21 #86 (from 2017), 辽宁省 第24项. How often is not said: once a year. */
export const officerAppraisedRate = roleYearRate({
  id: 'officer_appraised_rate',
  name: { zh: '执法人员平时考核率', en: 'Officers appraised in the year' },
  family: 'training',
  decidedBy: ['person.appraised'],
  needsEnforcement: true,
  words: {
    item: officerYear,
    numerator: { zh: '当年受过平时考核的', en: 'appraised for the year, by its end' },
    denominator: { zh: '已考核或年度届满的', en: 'appraised, or the year is over' },
    excluded: noLonger,
    placedOn: yearEnd,
  },
  target: 'target.officer_appraised_rate',
  reads: ['person.posted', 'person.left', 'person.appraised'],
  role: 'enforcement_officer',
  rule: 'officer.appraisal',
  settled({ appraisals }, { year }) {
    const done = appraisals.find((a) => a.year === year);
    return { on: done?.on, evidence: done ? [done.event] : [] };
  },
});

/** 学法用法列入年度述职: 法治宣传教育法第38条, since 2025-11-01. The law names no day; the report of a year is heard by 31 March. */
export const leaderLawStudyInReport = roleYearRate({
  id: 'leader_law_study_in_report',
  name: { zh: '领导干部述职报告学法用法', en: 'Leaders who reported on their study of law' },
  family: 'training',
  decidedBy: ['person.duty_reported'],
  words: {
    item: { zh: '年内任领导职务的人员·年度', en: 'person and year, a leader in that year' },
    numerator: { zh: '当年述职包含学法用法情况的', en: 'the report of the year tells of the study of law' },
    denominator: { zh: '已述职或期限届满的', en: 'reported, or the term is over' },
    excluded: { zh: '年末已不任领导职务的', en: 'no longer a leader at the end of the year' },
    placedOn: { zh: '次年3月31日', en: '31 March of the next year' },
  },
  target: 'target.leader_law_study_in_report',
  reads: ['person.posted', 'person.left', 'person.duty_reported'],
  role: 'leader',
  rule: 'leader.law_study_report',
  dueOn: (year) => `${year + 1}-03-31`,
  settled({ dutyReports }, { year }) {
    const done = dutyReports.find((r) => r.year === year && r.lawStudy);
    return { on: done?.on, evidence: done ? [done.event] : [] };
  },
});
