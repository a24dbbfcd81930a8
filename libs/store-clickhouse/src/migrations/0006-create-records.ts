// Why: refusals, positions and acts of operators belong beside the data they explain.
export const createRecords = `
CREATE TABLE IF NOT EXISTS rejections (
  id String COMMENT '退回编号',
  at DateTime64(3, 'UTC') COMMENT '退回时间',
  origin LowCardinality(String) COMMENT '来源：http、import、resend',
  batch String COMMENT '批次',
  line UInt64 COMMENT '行号（从 1 起）',
  event_id String COMMENT '事件编号',
  code LowCardinality(String) COMMENT '原因代码',
  path String COMMENT '出错的字段',
  value String COMMENT '出错的值',
  message String COMMENT '说明与处理办法',
  raw String COMMENT '原文' CODEC(ZSTD(1)),
  state LowCardinality(String) COMMENT '状态：open 待处理，resent 已更正重报，dismissed 不再处理',
  resolved_at DateTime64(3, 'UTC') COMMENT '处理时间',
  version UInt64 COMMENT '版本'
) ENGINE = ReplacingMergeTree(version) ORDER BY id
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '被退回的记录，连同原因保存';

CREATE TABLE IF NOT EXISTS watermarks (
  part UInt64 COMMENT '分区',
  position UInt64 COMMENT '下一个待处理序号',
  known_at DateTime64(3, 'UTC') COMMENT '其中最晚的收到时间',
  version UInt64 COMMENT '版本'
) ENGINE = ReplacingMergeTree(version) ORDER BY part
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '各分区已处理到的位置';

CREATE TABLE IF NOT EXISTS audit (
  at DateTime64(3, 'UTC') COMMENT '时间',
  actor LowCardinality(String) COMMENT '操作者',
  action LowCardinality(String) COMMENT '操作',
  detail String COMMENT '内容（JSON）'
) ENGINE = MergeTree ORDER BY at
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '操作记录';
`;
