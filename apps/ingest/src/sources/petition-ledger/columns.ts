import type { TemplateColumn } from '../template.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
}

const required = (id: string, name: string, words: Words): TemplateColumn => ({
  id,
  name,
  required: true,
  ...words,
});
const optional = (id: string, name: string, words: Words): TemplateColumn => ({
  id,
  name,
  required: false,
  ...words,
});

/** The columns of the empty form, in its order. */
export const columns: readonly TemplateColumn[] = [
  required('number', '信访件编号', {
    aliases: ['信访编号', '信访件号', '件号', '编号', '登记编号', '信件编号'],
    zh: '每件一个编号，设为文本格式',
    en: 'one number for every petition, formatted as text',
  }),
  required('unit', '责任单位', {
    aliases: ['承办单位', '办理单位', '受理单位', '主办单位', '责任部门', '承办部门'],
    zh: '登记时负责办理的单位',
    en: 'the unit in charge at registration',
  }),
  required('registeredOn', '登记日期', {
    aliases: ['登记时间', '收件日期', '来件日期', '信访日期', '收到日期'],
    zh: '收到信访件的日期',
    en: 'the day on which the petition was registered',
  }),
  required('channel', '渠道', {
    aliases: ['信访渠道', '信访形式', '信访方式', '来源', '形式'],
    zh: '信、访、网、电话',
    en: 'letter, visit, online or hotline',
  }),
  optional('firstTime', '是否初访', {
    aliases: ['初访', '初次信访', '是否初信初访', '初重访', '初信初访'],
    zh: '是、否；空白视为初访',
    en: 'whether it is the first petition on the matter; taken for yes when empty',
  }),
  optional('persons', '人数', {
    aliases: ['信访人数', '涉及人数'],
    zh: '信访人数',
    en: 'how many petitioners',
  }),
  optional('category', '类别', {
    aliases: ['信访类别', '问题类别', '内容分类', '事项类别'],
    zh: '问题类别',
    en: 'what it is about',
  }),
  optional('acceptedOn', '受理日期', {
    aliases: ['受理时间'],
    zh: '决定受理的日期',
    en: 'the day of acceptance',
  }),
  optional('notAcceptedOn', '不予受理日期', {
    aliases: ['不受理日期', '不予受理时间'],
    zh: '告知不予受理的日期',
    en: 'the day on which acceptance was refused',
  }),
  optional('notAcceptedReason', '不予受理原因', {
    aliases: ['不受理原因'],
    zh: '不予受理的原因',
    en: 'why not',
  }),
  optional('transferredTo', '转送单位', {
    aliases: ['转办单位', '交办单位', '转送至'],
    zh: '转送到的单位，与转送日期同时填写',
    en: 'the unit to which it was transferred, together with the day',
  }),
  optional('transferredOn', '转送日期', {
    aliases: ['转办日期', '交办日期', '转送时间'],
    zh: '转送的日期',
    en: 'the day',
  }),
  optional('extensionDays', '延期天数', {
    aliases: ['延长天数', '延期'],
    zh: '批准延长的天数',
    en: 'days of extension',
  }),
  optional('extendedOn', '延期批准日期', {
    aliases: ['批准日期', '延期日期', '批准延期日期', '延长批准日期'],
    zh: '批准延期的日期，与延期天数同时填写',
    en: 'the day of approval, together with the days',
  }),
  optional('repliedOn', '答复日期', {
    aliases: ['答复时间', '办结日期', '答复意见日期', '出具答复意见日期'],
    zh: '出具答复意见的日期',
    en: 'the day of the written reply',
  }),
  optional('resolvedOn', '化解日期', {
    aliases: ['化解时间', '息诉罢访日期'],
    zh: '化解的日期',
    en: 'the day it was settled',
  }),
  optional('rating', '评价', {
    aliases: ['满意度', '满意度评价', '群众评价', '评价结果'],
    zh: '满意、基本满意、不满意',
    en: 'satisfied, basically satisfied or dissatisfied',
  }),
  optional('ratedOn', '评价日期', {
    aliases: ['评价时间'],
    zh: '评价的日期；空白时用答复日期或化解日期',
    en: 'the day of the rating; when empty, that of the reply or settlement',
  }),
  optional('withdrawnOn', '撤回日期', {
    aliases: ['撤回时间', '撤诉日期'],
    zh: '信访人撤回的日期',
    en: 'the day of withdrawal',
  }),
  optional('mergedInto', '并入编号', {
    aliases: ['并案编号', '并入信访件编号'],
    zh: '并入的信访件，与并案日期同时填写',
    en: 'the petition into which it was merged, together with the day',
  }),
  optional('mergedOn', '并案日期', { aliases: ['并入日期'], zh: '并案的日期', en: 'the day of the merger' }),
];
