import { addDays, yearOf } from '../dates/local-date.ts';
import type { Citation, Law } from '../law/parameter.ts';
import { type ParameterId, parameters } from '../law/parameters.ts';
import type { Clock, DayUnit } from './clock.ts';
import { type Words, starts } from './term-starts.ts';

/** Why a term ends when it ends, in a sentence of each language, with the text of law that sets it. */
export interface Explanation {
  readonly zh: string;
  readonly en: string;
  readonly citation?: Citation | undefined;
}

const isParameter = (rule: string): rule is ParameterId => Object.hasOwn(parameters, rule);

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

function suspension({ suspendedDays, unit }: Clock): Words | undefined {
  if (suspendedDays === undefined || suspendedDays === 0) return undefined;
  const [zh, en] = added(unit);
  return [`中止${suspendedDays}${zh}不计入`, `${suspendedDays} suspended ${en} do not count`];
}

function extension({ extension: granted, unit }: Clock): Words | undefined {
  if (!granted) return undefined;
  const { days, approvedOn } = granted;
  const [zh, en] = added(unit);
  return [`经批准延长${days}${zh}（${approvedOn}）`, `extended by ${days} ${en}, approved on ${approvedOn}`];
}

/** Days added to a term are of its kind; to months and years they are calendar days. */
const added = (unit: DayUnit): Words =>
  unit === 'working_day' ? ['个工作日', 'working days'] : ['日', 'days'];

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
