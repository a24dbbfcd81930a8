import { column, type TableShape } from './shape.ts';

const signed = [
  column('sign', 'sign', '+1 出现，-1 取消'),
  column('known_at', 'instant', '系统得知的时间'),
] as const;

/** The signed ledger of items: every figure is a sum of signs, every figure as known at T the same up to T. */
export const itemChanges: TableShape = {
  name: 'item_changes',
  zh: '指标明细账：只增不改，每个数都是 sum(sign)',
  keeping: 'changes',
  columns: [
    column('profile', 'key', '规则（* 表示各规则相同）'),
    column('indicator', 'key', '指标编号'),
    column('unit', 'key', '单位编号'),
    column('placed_on', 'day', '归期日：决定计入哪一期'),
    column('item', 'text', '计数对象'),
    column('subject', 'text', '案件'),
    column('started_on', 'day', '起算日'),
    column('due_on', 'day', '到期日'),
    column('settled_on', 'day', '办结日'),
    column('seen_from', 'day', '自该日起如此'),
    column('seen_to', 'day', '至该日前如此'),
    column('outcome_on', 'day', '得出结果之日'),
    column('outcome', 'key', '结果：met 符合，missed 不符合，counted 计数，none 未定'),
    column('excluded', 'key', '不计入的原因'),
    column('amount', 'amount', '金额或学时'),
    column('rule', 'key', '依据的规则参数'),
    column('evidence', 'texts', '依据的事件编号'),
    ...signed,
  ],
};

export const findingChanges: TableShape = {
  name: 'finding_changes',
  zh: '数据疑点账：只增不改',
  keeping: 'changes',
  columns: [
    column('subject', 'text', '案件'),
    column('kind', 'key', '案件种类'),
    column('code', 'key', '疑点代码'),
    column('severity', 'key', '轻重：info、warning、error'),
    column('unit', 'key', '单位编号'),
    column('event', 'text', '涉及的事件编号'),
    column('detail_zh', 'text', '说明'),
    column('detail_en', 'text', '说明（英文）'),
    ...signed,
  ],
};

export const eventsTable: TableShape = {
  name: 'events',
  zh: '全部已收事件，只增不改',
  keeping: 'append',
  columns: [
    column('subject', 'text', '案件'),
    column('part', 'number', '分区'),
    column('pos', 'number', '分区内序号'),
    column('kind', 'key', '案件种类'),
    column('type', 'key', '事件种类'),
    column('on', 'day', '法律日期'),
    column('time', 'instant', '来源系统写入时间'),
    column('source', 'key', '来源系统'),
    column('id', 'text', '来源内编号'),
    column('recorded_at', 'instant', '系统收到时间'),
    column('data', 'text', '内容（JSON）'),
  ],
};

export const rejectionsTable: TableShape = {
  name: 'rejections',
  zh: '被退回的记录，连同原因保存',
  keeping: 'current',
  columns: [
    column('id', 'text', '退回编号'),
    column('at', 'instant', '退回时间'),
    column('origin', 'key', '来源：http、import、resend'),
    column('batch', 'text', '批次'),
    column('line', 'number', '行号（从 1 起）'),
    column('event_id', 'text', '事件编号'),
    column('code', 'key', '原因代码'),
    column('path', 'text', '出错的字段'),
    column('value', 'text', '出错的值'),
    column('message', 'text', '说明与处理办法'),
    column('raw', 'text', '原文'),
    column('state', 'key', '状态：open 待处理，resent 已更正重报，dismissed 不再处理'),
    column('resolved_at', 'instant', '处理时间'),
    column('version', 'number', '版本'),
  ],
};

export const watermarksTable: TableShape = {
  name: 'watermarks',
  zh: '各分区已处理到的位置',
  keeping: 'current',
  columns: [
    column('part', 'number', '分区'),
    column('position', 'number', '下一个待处理序号'),
    column('known_at', 'instant', '其中最晚的收到时间'),
    column('version', 'number', '版本'),
  ],
};

export const auditTable: TableShape = {
  name: 'audit',
  zh: '操作记录',
  keeping: 'append',
  columns: [
    column('at', 'instant', '时间'),
    column('actor', 'key', '操作者'),
    column('action', 'key', '操作'),
    column('detail', 'text', '内容（JSON）'),
  ],
};
