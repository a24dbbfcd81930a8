import type { CleanupDuty } from '../../parameters/document.ts';
import { all, comparedBefore, since } from '../entry.ts';
import { places } from './places.ts';
import { nationalDocument } from './document-national.ts';
import { type Cited, endsOn, none, targetsSince } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const { miyun, liaoning, yongchuan, yancheng } = places;
const liangping = '《梁平区袁驿镇2020年法治政府建设情况报告》（三）2';

const everyUnit = ['government', 'department', 'town'] as const;
const rolling: CleanupDuty = { atLeast: 1, units: everyUnit, everyYears: 2 };

/** A target of Miyun, Liaoning or Yongchuan stands until it is replaced; one of the zone is for 2021, then national. */
const ofMiyun = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [since(miyun.from, value, miyun.text(`第${item}项`), miyun.remarks)]);
const ofLiaoning = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [
    since(liaoning.from, value, liaoning.text(`第${item}项`), liaoning.remarks),
  ]);
const ofYongchuan = (cited: Cited, value = all) =>
  targetsSince(cited, (item) => [
    since(yongchuan.from, value, yongchuan.text(`第${item}`), yongchuan.remarks),
  ]);

/** What each place asks for in the family `document`, side by side (rulebook §1.8). */
export const documentValues: ValuesByProfile = {
  national: nationalDocument,
  miyun: {
    'duty.doc_cleanup': [
      since(miyun.from, { ...rolling, anchorYear: 2011 }, miyun.text('第10项'), miyun.remarks),
    ],
    'doc.filing_congress.days': [
      since(
        '2024-11-01',
        30,
        '《北京市各级人民代表大会常务委员会规范性文件备案审查条例》（2024）第九条、第十一条',
        {
          note: '此前的2012年、2021年文本未核对',
        },
      ),
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
      comparedBefore(liaoning.from, 3, liaoning.text('第8项')),
      since(liaoning.from, 3, liaoning.text('第8项'), liaoning.remarks),
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
    'duty.valid_doc_list': [
      since(
        liaoning.from,
        { atLeast: 1, units: everyUnit, by: '12-31', in: 'same_year' },
        liaoning.text('第13项'),
        liaoning.remarks,
      ),
    ],
    'duty.doc_query_system': [
      since(
        liaoning.from,
        { units: ['government'], documents: { document_query_system: '2017-12-31' } },
        liaoning.text('第41项（全省系统）'),
        liaoning.remarks,
      ),
    ],
    ...ofLiaoning({ valid_doc_list_published: '13', doc_query_system: '41' }),
    'target.legis_contact_points': [since('2017-12-31', all, liaoning.text('第8项'), liaoning.remarks)],
  },
  yongchuan: {
    'duty.doc_cleanup': [since(yongchuan.from, rolling, yongchuan.text('第10项、任务50'), yongchuan.remarks)],
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
        since(yancheng.from, all, yancheng.text(`第${item}项`), yancheng.remarks),
        since(yancheng.ended, all, '国办发〔2018〕37号、国发〔2016〕34号', {
          note: '本计划仅限2021年，此后依国家规定',
        }),
      ],
    ),
    'target.doc_cleanup_ontime': [
      since(yancheng.from, all, yancheng.text('第7项'), yancheng.remarks),
      endsOn(yancheng.ended, `${yancheng.text('第7项')}（仅限2021年）`),
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
