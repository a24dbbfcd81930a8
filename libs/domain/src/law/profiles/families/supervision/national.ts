import type { Profile } from '../../../parameter.ts';
import { all, comparedBefore, since } from '../../entry.ts';
import { nationalDisputes as disputes } from './national-disputes.ts';

const DEPUTIES = '2010-10-28';
const INTEREST_SUITS = '2018-03-02';
const ADVICE = '2019-02-26';
const COURT_ADVICE = '2023-11-16';
const RECON_RULES = '2007-08-01';
const RECON_LAW = '2024-01-01';

const deputies = '《全国人民代表大会和地方各级人民代表大会代表法》（2010）第四十二条';
const laterArticles = { note: '2025年修正后条次有变，期限请核对' };
const courtAdvice = '法释〔2023〕11号（综合治理类司法建议）';

/** Letters of advice, suggestions and complaints: the terms of the national rules (rulebook §2.12). */
export const nationalSupervision: Profile['values'] = {
  'advice.judicial.months': [
    comparedBefore(COURT_ADVICE, 2, courtAdvice),
    since(COURT_ADVICE, 2, courtAdvice, { note: '其他司法建议以文书写明的期限为准' }),
  ],
  'advice.procuratorial.months': [
    comparedBefore(INTEREST_SUITS, 2, '《检察公益诉讼解释》（2018）第二十一条'),
    since(INTEREST_SUITS, 2, '《检察公益诉讼解释》（2018）第二十一条'),
    since(ADVICE, 2, '《人民检察院检察建议工作规定》（2019）第十九条'),
  ],
  'advice.procuratorial.urgent_days': [
    comparedBefore(INTEREST_SUITS, 15, '《检察公益诉讼解释》（2018）第二十一条'),
    since(INTEREST_SUITS, 15, '《检察公益诉讼解释》（2018）第二十一条'),
  ],
  'advice.supervisory.days': [
    since('2018-03-20', 60, '参照《行政复议法》第七十六条（《监察法》未定期限）', {
      note: '以监察建议书写明的期限为准；未写明的参照六十日，请与监察机关核对',
    }),
  ],
  'advice.recon_opinion.days': [
    since(RECON_RULES, 60, '《行政复议法实施条例》（2007）第五十七条'),
    since(RECON_LAW, 60, '《行政复议法》（2023）第七十六条'),
  ],
  'advice.petition.days': [
    since('2005-05-01', 30, '《信访条例》（2005）第三十六条'),
    since('2022-05-01', 60, '《信访工作条例》第四十条', {
      note: '条例未定反馈期限，暂以六十日为准，请与信访部门核对',
    }),
  ],
  'advice.reply.basis': [since('1900-01-01', 'by_due', '办复率以期限内回复的为准（规则手册2.12）')],
  'suggestion.answer.months': [
    comparedBefore(DEPUTIES, 3, deputies),
    since(DEPUTIES, 3, deputies, laterArticles),
  ],
  'suggestion.answer.complex_months': [
    comparedBefore(DEPUTIES, 6, deputies),
    since(DEPUTIES, 6, deputies, laterArticles),
  ],
  'complaint.answer.days': [
    since('2005-05-01', 60, '参照《信访条例》（2005）第三十三条', {
      note: '投诉举报答复期限无统一规定，收到时写明期限的从其期限',
    }),
    since('2022-05-01', 60, '参照《信访工作条例》第三十四条', {
      note: '投诉举报答复期限无统一规定，收到时写明期限的从其期限',
    }),
  ],
  ...disputes,
  'target.procuratorial_advice_reply_rate': [
    since(INTEREST_SUITS, all, '《检察公益诉讼解释》（2018）第二十一条'),
    since(ADVICE, all, '《人民检察院检察建议工作规定》（2019）第十九条'),
  ],
  'target.recon_opinion_answer_rate': [
    since(RECON_RULES, all, '《行政复议法实施条例》（2007）第五十七条'),
    since(RECON_LAW, all, '《行政复议法》（2023）第七十六条'),
  ],
  'target.suggestion_answered_ontime_rate': [since(DEPUTIES, all, deputies, laterArticles)],
};
