import type { FindingKind } from './finding-kind.ts';

const look = {
  zh: '调阅这些案件或签到表的原始材料；确属正常的，无需处理',
  en: 'Look at the records of these cases or lists; where all is as it should be, nothing.',
};

/** Codes of signs that figures were made to look well (rulebook §6.4 no. 35): reasons to look, no proof. */
export const signFindingCodes = {
  'sign.last_day_closings': {
    severity: 'info',
    name: { zh: '期末集中办结', en: 'Closings on the last day' },
    meaning: {
      zh: '期间最后一个工作日以后办结的，占全部办结的五分之一以上（至少5件）',
      en: 'A fifth or more of all closings (five at least) fall on the last working day of the period or after it.',
    },
    remedy: look,
  },
  'sign.extension_of_all': {
    severity: 'info',
    name: { zh: '几乎件件延期', en: 'Nearly all extended' },
    meaning: {
      zh: '期间内受理（立案）的，五分之四以上办理了延期（至少10件）',
      en: 'Four fifths or more of the cases begun in the period (ten at least) were extended.',
    },
    remedy: look,
  },
  'sign.withdrawn_before_end': {
    severity: 'info',
    name: { zh: '临近期满撤回', en: 'Withdrawn just before the end' },
    meaning: {
      zh: '撤回、撤案、终止的，三分之一以上发生在期限届满前7日内（至少3件）',
      en: 'A third or more of the withdrawals (three at least) come in the last seven days of the term.',
    },
    remedy: look,
  },
  'sign.exact_missing_hours': {
    severity: 'info',
    name: { zh: '年末恰好补足学时', en: 'Exactly the missing hours on 31 December' },
    meaning: {
      zh: '12月31日的培训恰好补足所差学时的人员，占达标人员的十分之一以上（至少3人）',
      en: 'For a tenth or more of those who reached their hours (three at least), training on 31 December gave exactly what was missing.',
    },
    remedy: look,
  },
  'sign.identical_attendance': {
    severity: 'info',
    name: { zh: '签到名单雷同', en: 'Identical lists of attendance' },
    meaning: {
      zh: '同一名单（5人以上，且不是本单位全体参训人员）出现在3个以上班次，占该单位班次的一半以上',
      en: 'The same list of five or more names, and not simply everybody, comes in three or more sessions, half of all or more.',
    },
    remedy: look,
  },
  'sign.full_everywhere': {
    severity: 'info',
    name: { zh: '各单位均为100%', en: '100 % everywhere' },
    meaning: {
      zh: '5个以上单位、合计50项以上，没有一项不符合',
      en: 'Five or more units have fifty or more items between them, and not one is missed.',
    },
    remedy: {
      zh: '抽查原始材料，核对未报送的案件',
      en: 'Check a sample, and ask for cases that were not sent.',
    },
  },
} as const satisfies Record<string, FindingKind>;
