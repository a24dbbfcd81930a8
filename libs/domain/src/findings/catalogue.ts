import { correct, type FindingKind } from './finding-kind.ts';
import { signFindingCodes } from './sign-codes.ts';
import { statedFindingCodes } from './stated-codes.ts';
import { unitFindingCodes } from './unit-codes.ts';

export type { FindingKind, Severity } from './finding-kind.ts';

/** Every code of finding: something accepted that is odd (design §2 no. 3). Codes are stable. */
export const findingCodes = {
  'record.target_missing': {
    severity: 'error',
    name: { zh: '更正或作废的对象不存在', en: 'Nothing to correct or void' },
    meaning: {
      zh: '更正或作废所指的事件不在该案件中，未生效',
      en: 'The event that a correction or void names is not in this case; it has no effect.',
    },
    remedy: { zh: '核对事件编号和案件编号后重新报送', en: 'Check the id and the subject and send it again.' },
  },
  'record.replacement_invalid': {
    severity: 'error',
    name: { zh: '更正内容不合格', en: 'Correction not valid' },
    meaning: {
      zh: '更正后的内容不符合该类事件的格式，未生效',
      en: 'The replacement does not fit the type of the event it corrects; it has no effect.',
    },
    remedy: {
      zh: '按该类事件的完整格式重新报送更正',
      en: 'Send the correction again with the whole data of that type.',
    },
  },
  'unit.unknown': {
    severity: 'warning',
    name: { zh: '单位未登记', en: 'Unit not registered' },
    meaning: {
      zh: '有记录提到该单位，但该单位尚未登记',
      en: 'Records name a unit that nobody has registered yet.',
    },
    remedy: {
      zh: '登记该单位（unit.registered），或更正记录中的单位编号',
      en: 'Register the unit (unit.registered), or correct its id in the records.',
    },
  },
  'person.unknown': {
    severity: 'warning',
    name: { zh: '人员无任职记录', en: 'Person without a post' },
    meaning: {
      zh: '有该人员的培训等记录，但没有任职记录',
      en: 'There are records of a person, such as training, but no post.',
    },
    remedy: {
      zh: '补报任职（person.posted），或更正人员编号',
      en: 'Report the post (person.posted), or correct the id of the person.',
    },
  },
  'law.unknown': {
    severity: 'warning',
    name: { zh: '法律未登记', en: 'Law not registered' },
    meaning: {
      zh: '有培训记录提到该法律，但其公布、施行日期尚未登记',
      en: 'Training records name a law whose promulgation nobody has registered yet.',
    },
    remedy: {
      zh: '登记该法律（law.promulgated），或更正记录中的法律编号',
      en: 'Register the law (law.promulgated), or correct its id in the records.',
    },
  },
  calendar_missing: {
    severity: 'warning',
    name: { zh: '缺少工作日历', en: 'Calendar missing' },
    meaning: {
      zh: '期限涉及的年度尚无国务院放假安排，期限不予推算，该项暂不计入',
      en: 'The term reaches a year whose working days are not loaded; it is not guessed, the item is left out.',
    },
    remedy: {
      zh: '公布放假安排后补充日历，数据自动重算',
      en: 'Add the calendar once it is announced; figures follow.',
    },
  },
  'case.not_opened': {
    severity: 'error',
    name: { zh: '缺少立案（登记）', en: 'Never opened' },
    meaning: {
      zh: '该案件有后续记录，但没有登记、立案、收到或任职记录',
      en: 'There are facts of this case, but not the one that opens it.',
    },
    remedy: {
      zh: '补报登记、立案、收到或任职记录，或核对案件编号',
      en: 'Send the opening event, or check the key of the case.',
    },
  },
  'order.impossible': {
    severity: 'warning',
    name: { zh: '先后顺序不合理', en: 'Impossible order' },
    meaning: {
      zh: '后续环节的日期早于前一环节',
      en: 'A later step is dated before the step it follows from.',
    },
    remedy: correct,
  },
  'date.after_receipt': {
    severity: 'warning',
    name: { zh: '日期晚于收到数据之日', en: 'Date in the future' },
    meaning: {
      zh: '记录的日期晚于系统收到该记录的日期',
      en: 'The legal day is later than the day it was received.',
    },
    remedy: correct,
  },
  'date.implausible': {
    severity: 'warning',
    name: { zh: '日期过早', en: 'Date implausibly early' },
    meaning: {
      zh: '记录的日期比收到之日早三十年以上（单位登记、法律公布、任职除外）',
      en: 'The legal day is more than 30 years before it was received (units, laws and posts excepted).',
    },
    remedy: { zh: '核对年份', en: 'Check the year.' },
  },
  'event.repeated': {
    severity: 'warning',
    name: { zh: '重复且内容不同', en: 'Repeated with other content' },
    meaning: {
      zh: '只应发生一次的环节出现了内容不同的第二条记录，以最早的为准',
      en: 'A step that happens once was reported again with other content; the first one counts.',
    },
    remedy: correct,
  },
  'extension.late': {
    severity: 'warning',
    name: { zh: '延期批准过晚', en: 'Extension approved late' },
    meaning: {
      zh: '延期在原期限届满后才批准，不计入',
      en: 'Approved after the term had ended; it does not count.',
    },
    remedy: {
      zh: '核对批准日期；确属逾期批准的无需处理',
      en: 'Check the day of approval; if it is right, nothing.',
    },
  },
  'extension.too_long': {
    severity: 'warning',
    name: { zh: '延期超过上限', en: 'Extension too long' },
    meaning: {
      zh: '延期天数超过上限，按上限计',
      en: 'Longer than the law allows; the longest lawful one counts.',
    },
    remedy: { zh: '核对延期天数', en: 'Check the number of days.' },
  },
  'certificate.interval': {
    severity: 'error',
    name: { zh: '证件起止日期颠倒', en: 'Certificate ends before it begins' },
    meaning: {
      zh: '有效期止早于有效期起，该证视为无效',
      en: 'Its last day is before its first; it never holds.',
    },
    remedy: correct,
  },
  'uscc.check_digit': {
    severity: 'warning',
    name: { zh: '统一社会信用代码校验不符', en: 'Credit code fails its check' },
    meaning: {
      zh: '代码不符合 GB 32100 或 GB 11714 的校验（个别真实代码也不符）',
      en: 'Fails the check of GB 32100 or GB 11714 (some real codes do).',
    },
    remedy: { zh: '与登记证书核对', en: 'Compare with the certificate of registration.' },
  },
  ...unitFindingCodes,
  ...statedFindingCodes,
  ...signFindingCodes,
  'law.effective_before_promulgation': {
    severity: 'warning',
    name: { zh: '施行早于公布', en: 'In effect before it was promulgated' },
    meaning: { zh: '施行日期早于公布日期', en: 'The effective day is before the day of promulgation.' },
    remedy: correct,
  },
  after_end: {
    severity: 'warning',
    name: { zh: '终结后仍有记录', en: 'Facts after the end' },
    meaning: {
      zh: '撤回、撤诉、并案、撤销之后仍有办理记录',
      en: 'There are facts dated after the withdrawal, merger or abolition.',
    },
    remedy: correct,
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof findingCodes;
