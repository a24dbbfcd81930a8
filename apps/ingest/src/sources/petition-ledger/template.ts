import type { Template } from '../template.ts';
import { columns } from './columns.ts';
import { mapRow } from './map-row.ts';

/** A plain 信访台账, one petition per row. The pattern for forms to come. */
export const petitionLedger: Template = {
  id: 'petition-ledger',
  zh: '信访台账',
  en: 'Petition ledger',
  columns,
  ignored: ['序号', '备注', '信访人', '姓名', '联系电话', '地址', '内容', '诉求', '经办人'],
  keyOf: (cells) => cells['number'] ?? '',
  mapRow,
};
