import { all, first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';
import type { DocumentCase } from './made-document.ts';

const makerOf = (c: DocumentCase): string | undefined =>
  (first(c, 'document.promulgated') ?? first(c, 'document.drafted'))?.unit;

/** 备案规范率: accepted without being returned for its form (梁平 三2). */
export const docFilingStandardRate = conditionRate({
  id: 'doc_filing_standard_rate',
  name: { zh: '规范性文件备案规范率', en: 'Filings in due form' },
  family: 'document',
  subject: 'document',
  target: 'target.doc_filing_standard_rate',
  reads: ['document.promulgated', 'document.filed', 'document.filing_returned'],
  words: {
    item: { zh: '每一次报送备案', en: 'filing' },
    numerator: { zh: '未因格式被退回补正的', en: 'not returned for its form' },
    denominator: { zh: '全部报送', en: 'all filings' },
    placedOn: { zh: '报送之日', en: 'the day of filing' },
  },
  things(c) {
    const filings = all(c, 'document.filed');
    return filings.map(({ recipient, on, event }, i) => {
      const next = filings.slice(i + 1).find((f) => f.recipient === recipient);
      const returned = all(c, 'document.filing_returned').find(
        (r) => r.recipient === recipient && r.on >= on && (next === undefined || r.on <= next.on),
      );
      const part = `${recipient}/${i + 1}`;
      return { part, unit: makerOf(c), on, met: !returned, evidence: [event, returned?.event] };
    });
  },
});

/** 备案审查率 (有备必审): the duty of the body that receives the filing (永川 §9, 盐城 7). */
export const docFilingReviewedRate = doneRate({
  id: 'doc_filing_reviewed_rate',
  name: { zh: '备案审查率', en: 'Filings reviewed' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.filing_reviewed'],
  target: 'target.doc_filing_reviewed_rate',
  reads: ['document.filed', 'document.filing_returned', 'document.filing_reviewed'],
  words: {
    item: {
      zh: '每一次报送政府备案的文件，计入审查单位；未写明审查单位的，只计入全区',
      en: 'filing to the government, of the unit that reviews; of the district alone where none is named',
    },
    numerator: { zh: '已审查的', en: 'reviewed' },
    denominator: { zh: '已报送的，尚未审查的也在内', en: 'filed, those still waiting too' },
    placedOn: { zh: '报送之日', en: 'the day of filing' },
    excluded: { zh: '因格式退回的报送不计', en: 'filings returned for their form are not counted' },
  },
  things(c) {
    const filings = all(c, 'document.filed').filter((f) => f.recipient === 'government');
    const reviews = all(c, 'document.filing_reviewed').filter((r) => r.recipient === 'government');
    const returns = all(c, 'document.filing_returned').filter((r) => r.recipient === 'government');
    return filings.flatMap(({ on, event, reviewer }, i) => {
      const until = filings[i + 1]?.on;
      const within = (fact: { readonly on: string }): boolean =>
        fact.on >= on && (until === undefined || fact.on < until);
      if (returns.some(within)) return [];
      const done = reviews.find(within);
      return [{ part: String(i + 1), unit: reviewer ?? '', on, done, evidence: [event, done?.event] }];
    });
  },
});

/** 有错必纠: what a review found defective is amended, repealed or put right (永川 §9, 辽宁 12, 盐城 7). */
export const docErrorCorrectedRate = doneRate({
  id: 'doc_error_corrected_rate',
  name: { zh: '问题文件纠正率', en: 'Defective documents corrected' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.corrected', 'document.amended', 'document.repealed'],
  target: 'target.doc_error_corrected_rate',
  reads: [
    'document.promulgated',
    'document.filing_reviewed',
    'document.corrected',
    'document.amended',
    'document.repealed',
  ],
  words: {
    item: { zh: '备案审查发现的问题', en: 'defect found in a review' },
    numerator: { zh: '其后纠正、修改或废止的', en: 'then corrected, amended or repealed' },
    denominator: {
      zh: '发现的全部问题，尚未纠正的也在内',
      en: 'all that were found, those still waiting too',
    },
    placedOn: { zh: '发现之日', en: 'the day of the review' },
  },
  things(c) {
    const remedies = [
      ...all(c, 'document.corrected'),
      ...all(c, 'document.amended'),
      ...all(c, 'document.repealed'),
    ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return all(c, 'document.filing_reviewed')
      .filter((r) => r.defective)
      .map(({ on, event }, i) => {
        const done = remedies.find((r) => r.on >= on);
        return { part: String(i + 1), unit: makerOf(c), on, done, evidence: [event, done?.event] };
      });
  },
});

/** 不得设定许可、处罚、强制: documents found to do so (永川 §9, 辽宁 11). A document counts once. */
export const docForbiddenContentCount = actCount({
  id: 'doc_forbidden_content_count',
  name: { zh: '违法设定许可、处罚、强制等的文件数', en: 'Documents with forbidden contents' },
  family: 'document',
  subject: 'document',
  direction: 'lower',
  target: 'target.doc_forbidden_content_count',
  reads: ['document.promulgated', 'document.filing_reviewed'],
  words: {
    item: { zh: '被审查认定的文件，每件计一次', en: 'document found so in a review; once each' },
    numerator: {
      zh: '设定许可、处罚、强制，减损权益或者增加义务的',
      en: 'that sets licences, penalties or coercion, lessens rights or adds duties',
    },
    placedOn: { zh: '认定之日', en: 'the day of the review' },
  },
  acts: (c) =>
    all(c, 'document.filing_reviewed')
      .filter((r) => r.defective && (r.forbidden ?? []).length > 0)
      .slice(0, 1)
      .map(({ on, event }) => ({ unit: makerOf(c), on, evidence: [event] })),
});
