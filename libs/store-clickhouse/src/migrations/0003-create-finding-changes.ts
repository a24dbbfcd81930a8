// Why: what is odd in the data comes and goes like items do, so it is kept the same way.
export const createFindingChanges = `
CREATE TABLE IF NOT EXISTS finding_changes (
  subject String COMMENT '案件',
  kind LowCardinality(String) COMMENT '案件种类',
  code LowCardinality(String) COMMENT '疑点代码',
  severity LowCardinality(String) COMMENT '轻重：info、warning、error',
  unit LowCardinality(String) COMMENT '单位编号',
  event String COMMENT '涉及的事件编号',
  detail_zh String COMMENT '说明',
  detail_en String COMMENT '说明（英文）',
  sign Int8 COMMENT '+1 出现，-1 取消',
  known_at DateTime64(3, 'UTC') COMMENT '系统得知的时间' CODEC(DoubleDelta, LZ4)
) ENGINE = MergeTree ORDER BY (code, subject)
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '数据疑点账：只增不改';

CREATE VIEW IF NOT EXISTS findings (
  subject String COMMENT '案件',
  kind LowCardinality(String) COMMENT '案件种类',
  code LowCardinality(String) COMMENT '疑点代码',
  severity LowCardinality(String) COMMENT '轻重：info、warning、error',
  unit LowCardinality(String) COMMENT '单位编号',
  event String COMMENT '涉及的事件编号',
  detail_zh String COMMENT '说明',
  detail_en String COMMENT '说明（英文）'
) AS SELECT subject, kind, code, severity, unit, event, detail_zh, detail_en
FROM finding_changes GROUP BY ALL HAVING sum(sign) > 0
COMMENT '当前成立的数据疑点';
`;
