import { addDays, yearOf } from '../dates/local-date.ts';
import type { Citation, Law } from '../law/parameter.ts';
import { type ParameterId, parameters } from '../law/parameters.ts';
import type { Clock, DayUnit } from './clock.ts';

/** Why a term ends when it ends, in a sentence of each language, with the text of law that sets it. */
export interface Explanation {
  readonly zh: string;
  readonly en: string;
  readonly citation?: Citation | undefined;
}

type Words = readonly [zh: string, en: string];

const isParameter = (rule: string): rule is ParameterId => Object.hasOwn(parameters, rule);

/** What the first day of a term is, by its rule. */
const starts: { readonly [P in ParameterId]?: Words } = {
  'petition.accept.days': ['登记', 'registered'],
  'petition.close.days': ['受理', 'accepted'],
  'penalty.decide.days': ['立案', 'opened'],
  'penalty.serve.days': ['作出决定', 'decided'],
  'penalty.publish.days': ['作出决定', 'decided'],
  'penalty.filing.days': ['作出决定', 'decided'],
  'penalty.publicity_withdraw.days': ['撤销处罚', 'revoked'],
  'penalty.evidence.days': ['先行登记保存', 'evidence registered'],
  'penalty.hand_in.days': ['当场收缴', 'collected on the spot'],
  'penalty.bank.days': ['交回单位', 'handed in'],
  'transfer.decide.days': ['发现涉嫌犯罪', 'crime suspected'],
  'transfer.evidence.days': ['公安立案', 'accepted by the police'],
  'coercion.measure.days': ['采取强制措施', 'measure imposed'],
  'coercion.freeze_notice.days': ['冻结', 'frozen'],
  'coercion.publish.days': ['作出决定', 'decided'],
  'coercion.court.months': ['救济期限届满', 'time to object ended'],
  'recon.ordinary.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
  'recon.simplified.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
};

const units: { readonly [U in DayUnit]: (n: number) => Words } = {
  calendar_day: (n) => [`${n}日`, `${n} calendar day${n === 1 ? '' : 's'}`],
  working_day: (n) => [`${n}个工作日`, `${n} working day${n === 1 ? '' : 's'}`],
  month: (n) => [`${n}个月`, `${n} month${n === 1 ? '' : 's'}`],
  year: (n) => [`${n}年`, `${n} year${n === 1 ? '' : 's'}`],
};

/**
 * Explains a term that ran: start, length and citation, suspension, extension, a roll to the next working day, and the
 * due day; or why there is none.
 */
export function explainClock(clock: Clock, law: Law): Explanation {
  const citation = citationOf(clock, law);
  const parts = [length(clock, citation), suspension(clock), extension(clock), ending(clock)].filter(
    (part) => part !== undefined,
  );
  return {
    zh: `${parts.map(([zh]) => zh).join('，')}。`,
    en: `${parts.map(([, en]) => en).join('; ')}.`,
    citation,
  };
}

const citationOf = ({ rule, startedOn }: Clock, law: Law): Citation | undefined =>
  isParameter(rule) ? law.on(rule, startedOn)?.citation : undefined;

function length({ rule, startedOn, length: n, unit }: Clock, citation: Citation | undefined): Words {
  const [zhStart, enStart] = (isParameter(rule) ? starts[rule] : undefined) ?? ['起算', 'started'];
  const [zh, en] = units[unit](n);
  const [zhText, enText] = citation ? [`（${citation.text}）`, ` (${citation.text})`] : ['', ''];
  return [
    `${startedOn} ${zhStart}，期限${zh}${zhText}，起算日不计`,
    `${enStart} on ${startedOn}; the term is ${en}${enText}, the first day not counted`,
  ];
}

function suspension({ suspendedDays }: Clock): Words | undefined {
  if (suspendedDays === undefined || suspendedDays === 0) return undefined;
  return [`中止${suspendedDays}日不计入`, `${suspendedDays} suspended days do not count`];
}

function extension({ extension: granted }: Clock): Words | undefined {
  if (!granted) return undefined;
  const { days, approvedOn } = granted;
  return [`经批准延长${days}日（${approvedOn}）`, `extended by ${days} days, approved on ${approvedOn}`];
}

function ending(clock: Clock): Words {
  const { standsStillSince, rolledFrom, dueOn } = clock;
  if (standsStillSince !== undefined) {
    return [
      `自${standsStillSince} 起中止，恢复前不计算期限`,
      `suspended since ${standsStillSince}, there is no due day until it is resumed`,
    ];
  }
  if (dueOn === undefined) return missing(clock);
  const [zh, en] = rolledFrom === undefined ? ['', ''] : rolled(rolledFrom);
  return [
    `${zh}应于 ${dueOn} 前（含当日）${clock.rule.startsWith('training.') ? '完成' : '办结'}`,
    `${en}due on ${dueOn}, that day included`,
  ];
}

const rolled = (from: string): Words => [
  `届满日 ${from} 为休息日，顺延至其后第一个工作日，`,
  `${from} is a day off and gives way to the next working day, `,
];

/** Which year's notice is wanting is known only roughly: a term of a year may end in it or in the next. */
function missing({ startedOn, length: n, unit, suspendedDays = 0 }: Clock): Words {
  const lastDay = unit === 'year' || unit === 'month' ? startedOn : addDays(startedOn, n + suspendedDays);
  const [from, to] = [yearOf(startedOn), yearOf(lastDay)];
  const [zhYears, enYears] = from === to ? [`${from}年`, `${from}`] : [`${from}—${to}年`, `${from} or ${to}`];
  return [
    `${zhYears}的工作日历尚未载入，期限届满日无法确定，不作推算`,
    `the working-day calendar of ${enYears} is not loaded, so the due day is unknown and is not guessed`,
  ];
}
