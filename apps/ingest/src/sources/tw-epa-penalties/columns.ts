import type { TemplateColumn } from '../template.ts';

const column = (
  id: string,
  name: string,
  required: boolean,
  [zh, en]: readonly [string, string],
): TemplateColumn => ({
  id,
  name,
  required,
  zh,
  en,
});

export const columns: readonly TemplateColumn[] = [
  column('countyCode', 'COUNTYCODE', true, [
    '机关代码，与文号合为编号',
    'code of the authority, part of the key',
  ]),
  column('documentNo', 'DOCUMENTNO', true, ['裁处书字号', 'number of the decision, part of the key']),
  column('county', 'COUNTY', true, ['裁处机关', 'the deciding authority']),
  column('facility', 'FACILITYNAME', false, ['受处分人', 'who was punished']),
  column('penaltyOn', 'PENALTYDATE', true, ['裁处日', 'day of the decision']),
  column('violatedOn', 'TRANSGRESSDATE', false, [
    '违反日，代替立案日',
    'day of the violation, stands for the opening',
  ]),
  column('money', 'PENALTYMONEY', false, ['罚款，新台币元', 'the fine in TWD']),
  column('petitioned', 'ISPETITION', false, ['是否诉愿：是、否', 'whether an appeal was lodged']),
  column('petitionResult', 'PETITIONRESULTS', false, ['诉愿结果', 'what became of the appeal']),
  column('rescinded', 'APPEALRESCIND', false, ['自行撤销的原因', 'own rescission']),
  column('updatedAt', 'UPDATETIME', true, ['记录的版本', 'version of the record']),
];
