import type { FindingKind } from './finding-kind.ts';

const askTheUnit = {
  zh: '请报送单位说明口径，写明分子、分母后更正（record.corrected）',
  en: 'Ask the unit what it counted; correct the figure with numerator and denominator (record.corrected).',
};

/** Codes about the figures that units state in their reports (rulebook §1.9). */
export const statedFindingCodes = {
  'stated.rate_impossible': {
    severity: 'error',
    name: { zh: '列报比率不可能成立', en: 'Rate that cannot be' },
    meaning: {
      zh: '在所称的件数范围内，没有任何整数之比（四舍五入或截断）等于印出的比率',
      en: 'No whole number over a whole number in the ranges said gives the printed rate, rounded or cut off.',
    },
    remedy: askTheUnit,
  },
  'stated.contradiction': {
    severity: 'error',
    name: { zh: '列报数字自相矛盾', en: 'Figures that contradict each other' },
    meaning: {
      zh: '同一报告的说法不能同时成立：称“全部”而比率不是100%，分子大于分母，或同一数字两处不同',
      en: 'Claims that cannot both hold: all of them yet not 100 %, more than there were, or one figure printed twice otherwise.',
    },
    remedy: askTheUnit,
  },
  'stated.sum_differs': {
    severity: 'warning',
    name: { zh: '分项之和不等于合计', en: 'Parts that do not add up' },
    meaning: {
      zh: '分项相加与合计不符；可能一件计入多项，或合计口径不同',
      en: 'The parts do not add up to the total: cases may stand in several parts, or the total counts something else.',
    },
    remedy: {
      zh: '按表式说明归类（一案一类，或单列“其他”），更正分项或合计',
      en: 'Sort every case into one part, or add "other", as the form says; correct the parts or the total.',
    },
  },
  'stated.derived': {
    severity: 'warning',
    name: { zh: '数字疑似推算', en: 'Figure that looks derived' },
    meaning: {
      zh: '看似精确的数字恰为同处一个概数的整数倍，应系推算而非统计',
      en: 'A seemingly exact figure is a whole multiple of an approximate one beside it: worked out, not counted.',
    },
    remedy: { zh: '请报送单位提供原始台账', en: 'Ask the unit for the records it was counted from.' },
  },
  'stated.capacity': {
    severity: 'warning',
    name: { zh: '数字超出人力', en: 'More than the staff can do' },
    meaning: {
      zh: '每名持证人员平均每天（不分休息日）超过一人次',
      en: 'More than one person-time for each certified officer on every day of the year.',
    },
    remedy: askTheUnit,
  },
  'stated.rate_without_count': {
    severity: 'info',
    name: { zh: '比率没有分母', en: 'Rate without its count' },
    meaning: {
      zh: '只印出比率，未给分子、分母，无法核对',
      en: 'A rate is printed without numerator and denominator; nobody can check it.',
    },
    remedy: {
      zh: '补充分子、分母，或由系统按事件计算',
      en: 'Add what it is made of, or let it be computed from events.',
    },
  },
  'stated.qualifier_odd': {
    severity: 'info',
    name: { zh: '概数词与数字不合', en: 'Odd qualifier' },
    meaning: {
      zh: '精确到个位的数字又加“余”“近”等概数词',
      en: 'A number that is precise to the unit and yet called approximate.',
    },
    remedy: { zh: '核对原文，写明确数', en: 'Check the text and give the exact number.' },
  },
  'stated.differs': {
    severity: 'warning',
    name: { zh: '列报与计算不符', en: 'Stated otherwise than computed' },
    meaning: {
      zh: '报告所称与按已报送事件计算的结果不符（见“报告核对”页，GET /v1/stated）',
      en: 'What the report says is not what the events sent give (see the page 报告核对, GET /v1/stated).',
    },
    remedy: {
      zh: '核对事件是否报齐、口径是否一致；报告有误的更正报告',
      en: 'See whether all events were sent and the same thing was counted; correct the report if it is wrong.',
    },
  },
} as const satisfies Record<string, FindingKind>;
