import type { Template } from '../template.ts';
import { columns } from './columns.ts';
import { mapRow } from './map-row.ts';

/** Messages of citizens to officials with the official replies; only answered messages are in such files. */
export const cnLeaderMessages: Template = {
  id: 'cn-leader-messages',
  zh: '领导留言及答复',
  en: 'Messages to officials and their replies',
  columns,
  ignored: ['留言用户', '留言主题', '留言详情', '答复意见', '留言详情_chars', '答复意见_chars'],
  keyOf: (cells) => cells['number'] ?? '',
  mapRow,
};
