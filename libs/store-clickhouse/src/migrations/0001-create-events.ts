// Why: analysts and the refolding of subjects read every accepted event beside its subject.
export const createEvents = `
CREATE TABLE IF NOT EXISTS events (
  subject String COMMENT '案件',
  part UInt64 COMMENT '分区',
  pos UInt64 COMMENT '分区内序号' CODEC(DoubleDelta, LZ4),
  kind LowCardinality(String) COMMENT '案件种类',
  type LowCardinality(String) COMMENT '事件种类',
  \`on\` Date32 COMMENT '法律日期',
  time DateTime64(3, 'UTC') COMMENT '来源系统写入时间',
  source LowCardinality(String) COMMENT '来源系统',
  id String COMMENT '来源内编号',
  recorded_at DateTime64(3, 'UTC') COMMENT '系统收到时间' CODEC(DoubleDelta, LZ4),
  data String COMMENT '内容（JSON）' CODEC(ZSTD(1))
) ENGINE = MergeTree ORDER BY (subject, part, pos)
SETTINGS index_granularity = 512, non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '全部已收事件，只增不改';
`;
