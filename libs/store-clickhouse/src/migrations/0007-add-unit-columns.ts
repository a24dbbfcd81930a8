// Why: units carry the code of their region and may be split into several.
export const addUnitColumns = `
ALTER TABLE units ADD COLUMN IF NOT EXISTS region String COMMENT '行政区划代码' AFTER uscc;
ALTER TABLE units ADD COLUMN IF NOT EXISTS divided_into Array(String) COMMENT '分立为' CODEC(ZSTD(1)) AFTER successor;
`;
