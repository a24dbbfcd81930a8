import { last } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate } from '../shapes/condition-rate.ts';

const common = {
  family: 'enforcement',
  subject: 'dossier',
  needsEnforcement: true,
  reads: ['dossier.reviewed'],
  begins: ['dossier.reviewed'],
} as const;
const placedOn = { zh: '最近一次评查之日', en: 'the day of the last review' };

/** 案卷评查数. A dossier counts once, on the day of its last review. */
export const dossierReviewCount = actCount<'dossier'>({
  ...common,
  id: 'dossier_review_count',
  name: { zh: '案卷评查数', en: 'Dossiers reviewed' },
  words: {
    item: { zh: '评查的执法案卷', en: 'reviewed dossier' },
    numerator: { zh: '评查的卷数，复查的只计一次', en: 'dossiers, once each' },
    placedOn,
  },
  acts(c) {
    const review = last(c, 'dossier.reviewed');
    return review ? [{ unit: review.unit, on: review.on, evidence: [review.event] }] : [];
  },
});

/** 案卷评查合格率. A broken basic standard fails the dossier whatever its points (rulebook §4.1). */
export const dossierPassRate = conditionRate<'dossier'>({
  ...common,
  id: 'dossier_pass_rate',
  name: { zh: '案卷评查合格率', en: 'Dossiers that pass' },
  words: {
    item: { zh: '评查的执法案卷', en: 'reviewed dossier' },
    numerator: {
      zh: '优秀或者合格，且无基本标准不合格的',
      en: 'excellent or qualified, and no basic standard broken',
    },
    denominator: { zh: '全部评查案卷（以最近一次为准）', en: 'all dossiers, by their last review' },
    placedOn,
  },
  things(c) {
    const review = last(c, 'dossier.reviewed');
    if (!review) return [];
    const met = review.grade !== 'unqualified' && review.veto !== true;
    return [{ unit: review.unit, on: review.on, met, evidence: [review.event] }];
  },
});
