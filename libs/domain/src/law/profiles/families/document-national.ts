import { all, comparedBefore, since } from '../entry.ts';
import type { Profile } from '../../parameter.ts';
import { none, targetsSince } from './targets-since.ts';

const CITY = '2008-05-12';
const city = '《国务院关于加强市县政府依法行政的决定》（国发〔2008〕17号）';
const MAKING = '2018-05-16';
const making = '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）';
const REVIEW = '2018-12-04';
const review = '《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）';
const BUSINESS = '2020-01-01';
const RULES = '2024-11-01';

/** National rules on normative documents (rulebook §2.10). */
export const nationalDocument: Profile['values'] = {
  'doc.filing.days': [comparedBefore(CITY, 15, city), since(CITY, 15, city)],
  'doc.filing_rule.days': [
    comparedBefore('2002-01-01', 30, '《法规规章备案条例》（国务院令第337号）第三条'),
    since('2002-01-01', 30, '《法规规章备案条例》（国务院令第337号）第三条'),
    since(RULES, 30, '《法规规章备案审查条例》（2024）'),
  ],
  'doc.review.max_days': [comparedBefore(REVIEW, 15, review), since(REVIEW, 15, review)],
  'doc.market_comment.days': [since(BUSINESS, 30, '《优化营商环境条例》第六十二条')],
  'duty.doc_cleanup': [
    since(CITY, { atLeast: 1, units: ['government', 'department'], everyYears: 2 }, city, {
      note: '镇街由各地规定',
    }),
  ],
  'target.doc_cleanup_in_cycle': [since(CITY, all, city)],
  'target.doc_filing_ontime_rate': [comparedBefore(CITY, all, city), since(CITY, all, city)],
  ...targetsSince(
    {
      doc_legality_review_rate: `${making}；${review}`,
      doc_deliberated_rate: making,
      doc_three_unified_rate: making,
      doc_published_rate: making,
      doc_filing_rate: making,
      doc_filing_reviewed_rate: making,
      doc_error_corrected_rate: making,
    },
    (text) => [since(MAKING, all, text)],
  ),
  'target.doc_forbidden_content_count': [since(MAKING, none, making)],
  'target.fair_competition_review_rate': [
    since('2016-06-01', all, '《国务院关于在市场体系建设中建立公平竞争审查制度的意见》（国发〔2016〕34号）'),
    since('2024-08-01', all, '《公平竞争审查条例》（国务院令第783号）'),
  ],
};
