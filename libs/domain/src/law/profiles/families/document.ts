import type { CleanupDuty } from '../../parameters/document.ts';
import { all, comparedBefore, since } from '../entry.ts';
import { nationalDocument } from './document-national.ts';
import { type Cited, endsOn, none, targetsSince } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const miyun = (item: string): string =>
  `《密云县人民政府关于加强法治政府建设的实施意见》（密政发〔2011〕38号）第${item}项`;
const liaoning = (item: string): string => `《辽宁省法治政府建设“十三五”规划》第${item}项`;
const yongchuan = (item: string): string => `《永川区法治政府建设实施方案（2016—2020年）》第${item}`;
const yancheng = (item: string): string =>
  `盐城经济技术开发区《2021年全区法治政府建设重点工作计划》第${item}项`;
const liangping = '《梁平区袁驿镇2020年法治政府建设情况报告》（三）2';

const FROM_MIYUN = '2011-11-22';
const FROM_PLAN = '2016-01-01';
const FROM_ZONE = '2021-01-01';
const liaoningRemarks = { publishedOn: '2016-08-01', note: '规划期限至2020年，此后未见新规定，暂沿用' };
const yongchuanRemarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const zoneRemarks = { publishedOn: '2021-09-01' };

const rolling: CleanupDuty = { atLeast: 1, units: ['government', 'department', 'town'], everyYears: 2 };

/** A target of Miyun, Liaoning or Yongchuan stands until it is replaced; one of the zone is for 2021, then national. */
const ofMiyun = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [since(FROM_MIYUN, value, miyun(item))]);
const ofLiaoning = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [since(FROM_PLAN, value, liaoning(item), liaoningRemarks)]);
const ofYongchuan = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [since(FROM_PLAN, value, yongchuan(item), yongchuanRemarks)]);

/** What each place asks for in the family `document`, side by side (rulebook §1.8). */
export const documentValues: ValuesByProfile = {
  national: nationalDocument,
  miyun: {
    'duty.doc_cleanup': [since(FROM_MIYUN, { ...rolling, anchorYear: 2011 }, miyun('10'))],
    'doc.filing_congress.days': [
      since('2025-01-01', 30, '《北京市各级人民代表大会常务委员会规范性文件备案审查条例》（2024）', {
        note: '施行日期和条次请与人大核对',
      }),
    ],
    ...ofMiyun({
      doc_legality_review_rate: '9',
      doc_deliberated_rate: '9',
      doc_three_unified_rate: '9',
      doc_published_rate: '9',
      doc_cleanup_in_cycle: '10',
      doc_cleanup_result_published: '10',
    }),
  },
  liaoning: {
    'doc.rule_evaluation.years': [
      comparedBefore(FROM_PLAN, 3, liaoning('8')),
      since(FROM_PLAN, 3, liaoning('8'), liaoningRemarks),
    ],
    ...ofLiaoning({
      rule_3y_evaluated_rate: '8',
      draft_public_comment_rate: '8',
      doc_three_unified_rate: '12',
      doc_legality_review_rate: '12',
      doc_deliberated_rate: '12',
      doc_published_rate: '12',
      doc_filing_rate: '12',
      doc_error_corrected_rate: '12',
    }),
    ...ofLiaoning({ doc_forbidden_content_count: '11', doc_expired_still_used_count: '13' }, none),
    'target.legis_contact_points': [since('2017-12-31', all, liaoning('8'), liaoningRemarks)],
  },
  yongchuan: {
    'duty.doc_cleanup': [since(FROM_PLAN, rolling, yongchuan('10项、任务50'), yongchuanRemarks)],
    ...ofYongchuan({
      fair_competition_review_rate: '5项、任务22',
      doc_library_inclusion_rate: '9项、任务47',
      doc_legality_review_rate: '9项',
      doc_published_rate: '9项',
      doc_filing_rate: '9项',
      doc_filing_reviewed_rate: '9项',
      doc_error_corrected_rate: '9项',
      doc_suggestion_answered_rate: '9项、任务48',
      doc_cleanup_in_cycle: '10项、任务50',
      doc_cleanup_result_published: '10项、任务51',
    }),
    ...ofYongchuan({ doc_forbidden_content_count: '9项' }, none),
  },
  'yancheng-edz': {
    ...targetsSince(
      {
        fair_competition_review_rate: '2',
        doc_filing_rate: '7',
        doc_filing_reviewed_rate: '7',
        doc_error_corrected_rate: '7',
      },
      (item) => [
        since(FROM_ZONE, all, yancheng(item), zoneRemarks),
        since('2022-01-01', all, '国办发〔2018〕37号、国发〔2016〕34号', {
          note: '本计划仅限2021年，此后依国家规定',
        }),
      ],
    ),
    'target.doc_cleanup_ontime': [
      since(FROM_ZONE, all, yancheng('7'), zoneRemarks),
      endsOn('2022-01-01', `${yancheng('7')}（仅限2021年）`),
    ],
  },
  liangping: targetsSince(
    {
      doc_filing_rate: '',
      doc_filing_ontime_rate: '',
      doc_filing_standard_rate: '',
      doc_filing_reviewed_rate: '',
    },
    () => [since('2020-01-01', all, liangping, { note: '报告所述口径，非本区规定' })],
  ),
};
