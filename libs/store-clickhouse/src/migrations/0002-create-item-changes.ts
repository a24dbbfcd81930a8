// Why: every figure, on any day and as known at any instant, is one sum over this signed ledger.
export const createItemChanges = `
CREATE TABLE IF NOT EXISTS item_changes (
  profile LowCardinality(String) COMMENT '规则（* 表示各规则相同）',
  indicator LowCardinality(String) COMMENT '指标编号',
  unit LowCardinality(String) COMMENT '单位编号',
  placed_on Date32 COMMENT '归期日：决定计入哪一期',
  item String COMMENT '计数对象',
  subject String COMMENT '案件',
  started_on Date32 COMMENT '起算日',
  due_on Date32 COMMENT '到期日',
  settled_on Date32 COMMENT '办结日',
  seen_from Date32 COMMENT '自该日起如此',
  seen_to Date32 COMMENT '至该日前如此',
  outcome_on Date32 COMMENT '得出结果之日',
  outcome LowCardinality(String) COMMENT '结果：met 符合，missed 不符合，counted 计数，none 未定',
  excluded LowCardinality(String) COMMENT '不计入的原因',
  amount Decimal(18, 2) COMMENT '金额或学时',
  rule LowCardinality(String) COMMENT '依据的规则参数',
  evidence Array(String) COMMENT '依据的事件编号' CODEC(ZSTD(1)),
  sign Int8 COMMENT '+1 出现，-1 取消',
  known_at DateTime64(3, 'UTC') COMMENT '系统得知的时间' CODEC(DoubleDelta, LZ4)
) ENGINE = MergeTree ORDER BY (toYear(placed_on), indicator, unit, placed_on, item)
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '指标明细账：只增不改，每个数都是 sum(sign)';

CREATE VIEW IF NOT EXISTS items (
  profile LowCardinality(String) COMMENT '规则（* 表示各规则相同）',
  indicator LowCardinality(String) COMMENT '指标编号',
  unit LowCardinality(String) COMMENT '单位编号',
  placed_on Date32 COMMENT '归期日：决定计入哪一期',
  item String COMMENT '计数对象',
  subject String COMMENT '案件',
  started_on Date32 COMMENT '起算日',
  due_on Date32 COMMENT '到期日',
  settled_on Date32 COMMENT '办结日',
  seen_from Date32 COMMENT '自该日起如此',
  seen_to Date32 COMMENT '至该日前如此',
  outcome_on Date32 COMMENT '得出结果之日',
  outcome LowCardinality(String) COMMENT '结果：met 符合，missed 不符合，counted 计数，none 未定',
  excluded LowCardinality(String) COMMENT '不计入的原因',
  amount Decimal(18, 2) COMMENT '金额或学时',
  rule LowCardinality(String) COMMENT '依据的规则参数',
  evidence Array(String) COMMENT '依据的事件编号'
) AS SELECT profile, indicator, unit, placed_on, item, subject, started_on, due_on, settled_on, seen_from, seen_to, outcome_on, outcome, excluded, amount, rule, evidence
FROM item_changes GROUP BY ALL HAVING sum(sign) > 0
COMMENT '当前成立的指标明细（查询时请限定指标、单位或归期日）';
`;
