import { type DocumentsDuty, type UnitDuty, type YearlyDuty, named, target } from './naming.ts';

/** A clean-up of all documents every so many years, rolling from the last one, or in the years counted from an anchor. */
export interface CleanupDuty extends UnitDuty {
  readonly everyYears: number;
  readonly anchorYear?: number;
}

/** Numbers and choices of the family `document` beyond contract §5. */
export const documentParameters = {
  'doc.filing.days': named('规范性文件报政府备案期限', 'Days to file with the government', '日'),
  'doc.filing_congress.days': named('规范性文件报人大备案期限', 'Days to file with the congress', '日'),
  'doc.filing_rule.days': named('规章备案期限', 'Days to file a rule', '日'),
  'doc.review.max_days': named('合法性审核最长期限', 'Working days to review legality', '工作日'),
  'doc.market_comment.days': named('涉企文件征求意见期限', 'Days of comment on market documents', '日'),
  'doc.rule_evaluation.years': named('规章评估周期', 'Years until a rule is evaluated', '年'),
  'duty.doc_cleanup': named<CleanupDuty>('规范性文件全面清理', 'Full clean-up of documents', '次'),
  'duty.valid_doc_list': named<YearlyDuty>('公布现行有效文件目录', 'List of documents in force'),
  'duty.doc_query_system': named<DocumentsDuty>('文件查询系统', 'Query system for documents'),
  'target.doc_library_inclusion_rate': target('文件入库率目标', 'Target: kept in the library'),
  'target.doc_legality_review_rate': target('文件合法性审查率目标', 'Target: reviewed for legality'),
  'target.doc_deliberated_rate': target('文件集体讨论率目标', 'Target: deliberated'),
  'target.doc_three_unified_rate': target(
    '“三统一”率目标',
    'Target: registered, numbered, issued in one way',
  ),
  'target.doc_published_rate': target('文件公布率目标', 'Target: published'),
  'target.doc_filing_rate': target('文件备案率目标', 'Target: filed'),
  'target.doc_filing_ontime_rate': target('文件备案及时率目标', 'Target: filed in time'),
  'target.doc_filing_standard_rate': target('文件备案规范率目标', 'Target: filed in due form'),
  'target.doc_filing_reviewed_rate': target('备案审查率目标', 'Target: filings reviewed'),
  'target.doc_error_corrected_rate': target('问题文件纠正率目标', 'Target: defects corrected'),
  'target.doc_suggestion_answered_rate': target('审查建议答复率目标', 'Target: suggestions answered'),
  'target.doc_forbidden_content_count': target('违法设定文件数目标', 'Target: forbidden contents'),
  'target.doc_expired_still_used_count': target('失效文件引用数目标', 'Target: lapsed documents used'),
  'target.doc_cleanup_in_cycle': target('按期清理目标', 'Target: cleaned up in the cycle'),
  'target.doc_cleanup_result_published': target('清理结果公布率目标', 'Target: results published'),
  'target.doc_cleanup_ontime': target('专项清理及时率目标', 'Target: cleaned up in time'),
  'target.valid_doc_list_published': target('文件目录公布目标', 'Target: list published'),
  'target.doc_query_system': target('文件查询系统目标', 'Target: query system in use'),
  'target.fair_competition_review_rate': target('公平竞争审查率目标', 'Target: fair competition reviewed'),
  'target.rule_3y_evaluated_rate': target('规章评估率目标', 'Target: rules evaluated'),
  'target.draft_public_comment_rate': target('草案征求意见率目标', 'Target: drafts put to comment'),
  'target.legis_contact_points': target('立法联系点目标', 'Target: contact points'),
};
