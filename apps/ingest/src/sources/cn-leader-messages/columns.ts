import type { TemplateColumn } from '../template.ts';

export const columns: readonly TemplateColumn[] = [
  {
    id: 'number',
    name: '留言编号',
    required: true,
    zh: '每条留言一个编号',
    en: 'one number for every message',
  },
  {
    id: 'sentAt',
    name: '留言时间',
    required: true,
    zh: '即登记和受理日期',
    en: 'the day of registration and acceptance',
  },
  { id: 'repliedAt', name: '答复时间', required: false, zh: '未答复的留空', en: 'empty when not replied' },
  {
    id: 'district',
    name: 'district',
    aliases: ['区县', '县区'],
    required: false,
    zh: '承办的区县；没有时用地市',
    en: 'the district that answers; the prefecture where there is none',
  },
  {
    id: 'prefecture',
    name: 'prefecture',
    aliases: ['地市', '市州'],
    required: false,
    zh: '地市代号，记作“代号+市”',
    en: 'code of the prefecture, kept as code + 市',
  },
];
