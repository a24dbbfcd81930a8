// Why: analysts want one wide, current row per case.
export const createCases = `
CREATE TABLE IF NOT EXISTS enforcement_cases (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  unit LowCardinality(String) COMMENT '办案单位',
  opened_on Date32 COMMENT '立案日期',
  field LowCardinality(String) COMMENT '领域',
  party_kind LowCardinality(String) COMMENT '当事人类别',
  party_name String COMMENT '当事人名称（自然人不显示）',
  reviewed_on Date32 COMMENT '法制审核通过日期',
  stages Array(String) COMMENT '已记录的环节' CODEC(ZSTD(1)),
  extended_on Date32 COMMENT '批准延期日期',
  extended_days UInt64 COMMENT '延期天数',
  decided_on Date32 COMMENT '决定日期',
  procedure LowCardinality(String) COMMENT '程序',
  kinds Array(String) COMMENT '处罚种类' CODEC(ZSTD(1)),
  fine Decimal(18, 2) COMMENT '罚款（元）',
  confiscated Decimal(18, 2) COMMENT '没收（元）',
  major Bool COMMENT '重大决定',
  document_no String COMMENT '文号',
  not_punished_on Date32 COMMENT '不予处罚日期',
  served_on Date32 COMMENT '送达日期',
  published_on Date32 COMMENT '公示日期',
  filed_for_record_on Date32 COMMENT '备案日期',
  payments UInt64 COMMENT '缴款次数',
  enforcement_applied_on Date32 COMMENT '申请强制执行日期',
  revoked_on Date32 COMMENT '撤销日期',
  revoked_by LowCardinality(String) COMMENT '撤销机关',
  withdrawn_on Date32 COMMENT '撤案日期',
  closed_on Date32 COMMENT '结案日期',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '行政执法案件';

CREATE TABLE IF NOT EXISTS petitions (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  unit LowCardinality(String) COMMENT '责任单位',
  registered_unit LowCardinality(String) COMMENT '登记时的单位',
  registered_on Date32 COMMENT '登记日期',
  channel LowCardinality(String) COMMENT '渠道',
  first_time Bool COMMENT '初次信访',
  persons UInt64 COMMENT '人数',
  category LowCardinality(String) COMMENT '类别',
  accepted_on Date32 COMMENT '受理日期',
  not_accepted_on Date32 COMMENT '不予受理日期',
  transferred_on Date32 COMMENT '转送日期',
  extended_on Date32 COMMENT '批准延期日期',
  extended_days UInt64 COMMENT '延期天数',
  replied_on Date32 COMMENT '答复日期',
  resolved_on Date32 COMMENT '化解日期',
  rated_on Date32 COMMENT '评价日期',
  rating LowCardinality(String) COMMENT '评价',
  withdrawn_on Date32 COMMENT '撤回日期',
  merged_on Date32 COMMENT '并案日期',
  merged_into String COMMENT '并入',
  repeats UInt64 COMMENT '重复次数',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '信访事项';

CREATE TABLE IF NOT EXISTS reconsiderations (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  respondent LowCardinality(String) COMMENT '被申请人',
  received_on Date32 COMMENT '收到日期',
  correction_requested_on Date32 COMMENT '通知补正日期',
  corrected_on Date32 COMMENT '补正日期',
  accepted_on Date32 COMMENT '受理日期',
  procedure LowCardinality(String) COMMENT '程序',
  rejected_on Date32 COMMENT '不予受理日期',
  suspensions UInt64 COMMENT '中止次数',
  extended_on Date32 COMMENT '批准延期日期',
  extended_days UInt64 COMMENT '延期天数',
  mediated_on Date32 COMMENT '调解日期',
  terminated_on Date32 COMMENT '终止日期',
  decided_on Date32 COMMENT '决定日期',
  outcome LowCardinality(String) COMMENT '结果',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '行政复议案件';

CREATE TABLE IF NOT EXISTS suits (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  defendants Array(String) COMMENT '被告单位' CODEC(ZSTD(1)),
  filed_on Date32 COMMENT '立案日期',
  court LowCardinality(String) COMMENT '法院',
  hearings UInt64 COMMENT '开庭次数',
  first_judged_on Date32 COMMENT '一审裁判日期',
  first_outcome LowCardinality(String) COMMENT '一审结果',
  second_judged_on Date32 COMMENT '二审裁判日期',
  second_outcome LowCardinality(String) COMMENT '二审结果',
  withdrawn_on Date32 COMMENT '撤诉日期',
  withdrawn_after_correction Bool COMMENT '纠正后撤诉',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '行政诉讼案件';
`;
