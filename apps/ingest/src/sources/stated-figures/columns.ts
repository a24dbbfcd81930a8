import type { TemplateColumn } from '../template.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
}

const column = (id: string, name: string, required: boolean, words: Words): TemplateColumn => ({
  id,
  name,
  required,
  ...words,
});

/** The columns of the empty form, in its order. */
export const columns: readonly TemplateColumn[] = [
  column('number', '报告编号', true, {
    zh: '每份报告一个编号，同一报告各行相同',
    en: 'one number for each report, the same in all its rows',
  }),
  column('line', '序号', true, {
    zh: '该报告内的第几个数字，不重复',
    en: 'which figure of the report it is, each once',
  }),
  column('unit', '报送单位', true, {
    aliases: ['单位'],
    zh: '报告的单位',
    en: 'the unit whose report it is',
  }),
  column('year', '年度', true, { zh: '报告所述的年度', en: 'the year that the report is about' }),
  column('document', '文种', false, {
    zh: '空白视为法治政府建设年度报告',
    en: 'taken for the annual report when empty',
  }),
  column('on', '报告日期', false, {
    zh: '报告未写日期的留空，以所述年度的最后一日代替',
    en: 'empty where the report bears none: the last day of its year stands for it',
  }),
  column('figure', '指标代码', true, {
    aliases: ['指标', '数字代码'],
    zh: '指标编号，或自定代码',
    en: 'id of an indicator, or a code of your own',
  }),
  column('printed', '印出数值', true, {
    aliases: ['数值'],
    zh: '照原文填写，如 2820余次、99.6%、约1.5万元',
    en: 'as printed, with its qualifier and unit: 2820余次, 99.6%',
  }),
  column('unitOfMeasure', '计量单位', false, {
    zh: '“印出数值”中未写单位时填写',
    en: 'where the printed number does not have it',
  }),
  column('numerator', '分子', false, {
    zh: '比率的分子，如 29件、全部30件',
    en: 'what a rate counts, as printed',
  }),
  column('denominator', '分母', false, { zh: '比率的分母，如 30余件', en: 'of how many, as printed' }),
  column('period', '期间', false, {
    zh: '不是全年的填写，如 2020H1',
    en: 'where it is not the year: 2020H1',
  }),
  column('partOf', '所属合计', false, {
    zh: '是某一合计的分项时，填合计的指标代码',
    en: 'the code of the total that it is a part of',
  }),
  column('place', '位置', false, { zh: '部分、条目', en: 'part and item' }),
  column('text', '原文', true, { zh: '报告中的原话', en: 'the words of the report' }),
];
