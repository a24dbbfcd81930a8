import type { ReconsiderationCase } from '../../cases/reconsideration-case.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';
import { corrections } from './recon-correction-rate.ts';

/** The organ that reconsiders; where nobody named it the respondent stands for it, so that the district is whole. */
const organOf = ({ received }: ReconsiderationCase): string | undefined =>
  received?.organ ?? received?.respondent;

/** 两名以上专职复议人员: 密云 19; 复议法实施条例 (2007) Art 32; since 2024 the law asks for handlers (Art 36). */
export const reconTwoHandlersRate = doneRate({
  id: 'recon_two_handlers_rate',
  name: { zh: '复议案件承办人员达标率', en: 'Reconsiderations with enough handlers' },
  family: 'reconsideration',
  subject: 'reconsideration',
  decidedBy: ['reconsideration.handlers_assigned'],
  words: {
    item: { zh: '已受理的行政复议案件，按复议机关', en: 'accepted reconsideration, by the organ' },
    numerator: { zh: '指定的承办人员达到规定人数的', en: 'with as many handlers as are asked for' },
    denominator: { zh: '受理的全部', en: 'all accepted' },
    placedOn: { zh: '受理之日', en: 'the day of acceptance' },
  },
  parameters: ['recon.handlers.min'],
  target: 'target.recon_two_handlers_rate',
  reads: ['reconsideration.received', 'reconsideration.accepted', 'reconsideration.handlers_assigned'],
  begins: ['reconsideration.accepted'],
  things(recon, { law }) {
    const { accepted, assignments } = recon;
    const least = accepted && law.on('recon.handlers.min', accepted.on)?.value;
    if (!accepted || least === undefined) return [];
    const done = assignments.find(({ handlers }) => new Set(handlers).size >= least);
    return [{ unit: organOf(recon), on: accepted.on, done, evidence: [accepted.event, done?.event] }];
  },
});

/** 听证审理: 永川区 #129. */
export const reconHearingCount = actCount({
  id: 'recon_hearing_count',
  name: { zh: '复议听证次数', en: 'Hearings in reconsiderations' },
  family: 'reconsideration',
  subject: 'reconsideration',
  words: {
    item: { zh: '一次复议听证，按复议机关', en: 'one hearing, by the organ' },
    numerator: { zh: '听证次数', en: 'hearings held' },
    placedOn: { zh: '听证之日', en: 'the day of the hearing' },
  },
  reads: ['reconsideration.received', 'reconsideration.heard'],
  begins: ['reconsideration.heard'],
  acts: (recon) =>
    recon.hearings.map(({ on, event }) => ({ part: event, unit: organOf(recon), on, evidence: [event] })),
});

/** 复议决定公开: 永川区 #130, 辽宁 43 — of what can be made public. */
export const reconPublishedRate = doneRate({
  id: 'recon_published_rate',
  name: { zh: '复议决定公开率', en: 'Reconsideration decisions made public' },
  family: 'reconsideration',
  subject: 'reconsideration',
  decidedBy: ['reconsideration.published'],
  words: {
    item: { zh: '可公开的复议决定，按复议机关', en: 'decision that can be made public, by the organ' },
    numerator: { zh: '已公开的', en: 'made public' },
    denominator: { zh: '可公开的全部', en: 'all that can be' },
    excluded: { zh: '依法不公开的不计', en: 'what by law stays closed is no item' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  reads: ['reconsideration.received', 'reconsideration.decided', 'reconsideration.published'],
  begins: ['reconsideration.decided'],
  things(recon) {
    const { decided, published } = recon;
    if (!decided || decided.publishable === false) return [];
    const evidence = [decided.event, published?.event];
    return [{ unit: organOf(recon), on: decided.on, done: published, evidence }];
  },
});

/** 负责人参加复议听证: 辽宁 43; 行政复议法 (2023) Art 51 — each hearing is counted by itself. */
export const headAtReconHearingRate = conditionRate({
  id: 'head_at_recon_hearing_rate',
  name: { zh: '负责人参加复议听证率', en: 'Hearings attended by the head of the respondent' },
  family: 'reconsideration',
  subject: 'reconsideration',
  decidedBy: ['reconsideration.heard#headAttended'],
  words: {
    item: { zh: '复议听证，按被申请人', en: 'hearing in a reconsideration, by respondent' },
    numerator: { zh: '被申请人负责人参加的', en: 'attended by its head' },
    denominator: { zh: '举行的全部', en: 'all held' },
    placedOn: { zh: '听证之日', en: 'the day of the hearing' },
  },
  reads: ['reconsideration.received', 'reconsideration.heard'],
  begins: ['reconsideration.heard'],
  things: ({ received, hearings }) =>
    hearings.map(({ on, event, headAttended }) => ({
      part: event,
      unit: received?.respondent,
      on,
      met: headAttended === true,
      evidence: [event],
    })),
});

/** 纠错案件分析: 盐城 18 — of the reconsiderations that corrected the act, those the respondent analysed. */
export const correctedCaseAnalysisRate = doneRate({
  id: 'corrected_case_analysis_rate',
  name: { zh: '复议纠错案件分析率', en: 'Corrected cases analysed' },
  family: 'reconsideration',
  subject: 'reconsideration',
  decidedBy: ['reconsideration.analysed'],
  words: {
    item: { zh: '被复议纠错的案件，按被申请人', en: 'reconsideration that corrected the act, by respondent' },
    numerator: { zh: '已分析研判的', en: 'analysed' },
    denominator: { zh: '被纠错的全部', en: 'all corrected' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  reads: ['reconsideration.received', 'reconsideration.decided', 'reconsideration.analysed'],
  begins: ['reconsideration.decided'],
  things({ received, decided, analysed }) {
    if (!decided || !corrections.includes(decided.outcome)) return [];
    const evidence = [decided.event, analysed?.event];
    return [{ unit: received?.respondent, on: decided.on, done: analysed, evidence }];
  },
});
