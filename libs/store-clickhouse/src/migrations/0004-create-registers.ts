// Why: units, persons, laws and meetings are what cases refer to.
export const createRegisters = `
CREATE TABLE IF NOT EXISTS units (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  name String COMMENT '名称',
  aliases Array(String) COMMENT '曾用名' CODEC(ZSTD(1)),
  category LowCardinality(String) COMMENT '类别',
  enforcement Bool COMMENT '有行政执法权',
  parent LowCardinality(String) COMMENT '上级单位',
  uscc String COMMENT '统一社会信用代码',
  registered_on Date32 COMMENT '登记日期',
  ended_on Date32 COMMENT '撤并日期',
  successor LowCardinality(String) COMMENT '承继单位',
  history String COMMENT '沿革（JSON）',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '单位';

CREATE TABLE IF NOT EXISTS persons (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  unit LowCardinality(String) COMMENT '现任单位',
  roles Array(String) COMMENT '现任身份' CODEC(ZSTD(1)),
  postings UInt64 COMMENT '任职次数',
  certificate LowCardinality(String) COMMENT '最近的执法证',
  certified_to Date32 COMMENT '执法证有效期至',
  sessions UInt64 COMMENT '培训次数',
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '人员';

CREATE TABLE IF NOT EXISTS laws (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  title String COMMENT '名称',
  promulgated_on Date32 COMMENT '公布日期',
  effective_on Date32 COMMENT '施行日期',
  units Array(String) COMMENT '适用单位（all 为全部）' CODEC(ZSTD(1)),
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '法律法规';

CREATE TABLE IF NOT EXISTS meetings (
  subject String COMMENT '案件',
  key String COMMENT '编号',
  unit LowCardinality(String) COMMENT '单位',
  held_on Date32 COMMENT '日期',
  category LowCardinality(String) COMMENT '种类',
  topics Array(String) COMMENT '议题' CODEC(ZSTD(1)),
  last_known_at DateTime64(3, 'UTC') COMMENT '最近一次得知的时间',
  version UInt64 COMMENT '版本：已收事件数'
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT '会议';
`;
