import { all, first } from '../../kinds/declare.ts';
import { conditionRate } from '../shapes/condition-rate.ts';

/** 合同协议合法性审查全覆盖: 盐城 8, 13; 梁平 三4. */
export const contractLegalityReviewRate = conditionRate({
  id: 'contract_legality_review_rate',
  name: { zh: '合同合法性审查率', en: 'Contracts reviewed for legality' },
  family: 'decision',
  subject: 'contract',
  decidedBy: ['contract.legality_reviewed'],
  target: 'target.contract_legality_review_rate',
  reads: ['contract.signed', 'contract.legality_reviewed'],
  words: {
    item: { zh: '签订的行政机关合同、协议', en: 'contract signed by an agency' },
    numerator: { zh: '签订当日或之前合法性审查通过的', en: 'passed a legality review by the day of signing' },
    denominator: { zh: '全部签订的合同、协议', en: 'all contracts signed' },
    placedOn: { zh: '签订之日', en: 'the day of signing' },
  },
  things(c) {
    const signed = first(c, 'contract.signed');
    if (!signed) return [];
    const review = all(c, 'contract.legality_reviewed').find((r) => r.passed && r.on <= signed.on);
    const { unit, on, event } = signed;
    return [{ unit, on, met: review !== undefined, evidence: [review?.event, event] }];
  },
});
