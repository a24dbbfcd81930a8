import { correct, type FindingKind } from './finding-kind.ts';

/** Codes about units and who answers for them. */
export const unitFindingCodes = {
  'region.not_standard': {
    severity: 'warning',
    name: { zh: '行政区划代码不在国标内', en: 'Region code not of the standard' },
    meaning: {
      zh: '代码不是 GB/T 2260 的写法，或是统计上给开发区的编号',
      en: 'Not written as GB/T 2260 has them, or a number that statistics give to development zones.',
    },
    remedy: {
      zh: '核对代码；开发区等功能区没有国标代码，可不填',
      en: 'Check the code; zones have none in the standard, so leave it out.',
    },
  },
  'unit.split_undesignated': {
    severity: 'warning',
    name: { zh: '分立后未指明承接单位', en: 'Split without a successor' },
    meaning: {
      zh: '单位分立后不存续，又未指明由谁承接；按现行机构统计时其数据仍留在原单位名下',
      en: 'A unit was split, does not go on, and nobody is designated: as organised now its figures stay with it.',
    },
    remedy: {
      zh: '更正分立事件，写明承接单位（successor）或各部分比例（share）',
      en: 'Correct the event: name the successor, or the share of each part.',
    },
  },
  'unit.split_shares': {
    severity: 'warning',
    name: { zh: '分立比例超过百分之百', en: 'Shares exceed the whole' },
    meaning: {
      zh: '分立后各部分比例合计超过100%',
      en: 'The shares of the parts add up to more than 100 %.',
    },
    remedy: correct,
  },
  'unit.successor_cycle': {
    severity: 'error',
    name: { zh: '承继关系成环', en: 'Successors in a circle' },
    meaning: {
      zh: '单位的承继关系绕回自身，不予沿用；其数据和任务仍留在原单位名下',
      en: 'The chain of successors leads back to the unit; it is not followed, figures and measures stay where they are.',
    },
    remedy: {
      zh: '核对合并、撤销、分立事件，更正（record.corrected）或作废（record.voided）有误的一条',
      en: 'Check the merger, abolition or split and correct or void the wrong one.',
    },
  },
  'measure.unit_unresolved': {
    severity: 'warning',
    name: { zh: '牵头或配合单位未对应', en: 'Unit of a measure not found' },
    meaning: {
      zh: '任务中写的单位名称在单位登记中找不到，或同名单位不止一个；该任务列在“未对应：名称”之下',
      en: 'No unit, or more than one, bears the name that the measure prints; its items stand under that name.',
    },
    remedy: {
      zh: '为相应单位登记该名称（unit.alias_added），或指定责任单位（measure.assigned）',
      en: 'Add the name to the unit (unit.alias_added), or assign the measure (measure.assigned).',
    },
  },
} as const satisfies Record<string, FindingKind>;
