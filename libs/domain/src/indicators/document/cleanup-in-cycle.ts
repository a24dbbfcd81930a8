import { type UnitCase, unitOn } from '../../cases/unit-case.ts';
import {
  type LocalDate,
  addDays,
  addYears,
  firstOfYear,
  lastOfYear,
  later,
  yearOf,
} from '../../dates/local-date.ts';
import { first } from '../../kinds/declare.ts';
import type { Related } from '../../judging/related.ts';
import type { CleanupDuty } from '../../law/parameters/document.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import { HORIZON_YEAR } from '../horizon.ts';
import type { Item, Outcome } from '../item.ts';
import { ids } from '../shapes/head.ts';

/**
 * 每两年全面清理: 国发〔2008〕17号 and 永川 §10 #50 ask for one within the last two years; 密云 10 counts the years from 2011.
 * Which of the two is a value of the profile (rulebook §6.1 no. 8). Only a clean-up of all documents counts.
 */
export const docCleanupInCycle = indicator<'unit'>({
  id: 'doc_cleanup_in_cycle',
  name: { zh: '规范性文件按期清理率', en: 'Documents cleaned up in the cycle' },
  kind: 'stock',
  family: 'document',
  direction: 'higher',
  subject: 'unit',
  decidedBy: ['cleanup.completed'],
  formula: {
    item: { zh: '当日负有清理义务的单位', en: 'unit obliged on the day' },
    numerator: {
      zh: '当日处于清理周期之内的：滚动周期，最近一次全面清理距当日不超过规定年数；固定年份，最近一个已满的清理年（本年已清理的为本年）内完成过全面清理',
      en: 'within the cycle on the day: rolling, the last full clean-up is no older than the years asked for; anchored, one was done within the last cycle year that is over (or in this one already)',
    },
    denominator: {
      zh: '当日负有义务、周期已届满或已清理的',
      en: 'obliged, and cleaned up or past the first cycle',
    },
    excluded: {
      zh: '专项清理不算；首个周期未满而未清理的列为未到期',
      en: 'special clean-ups do not count; a unit without one whose first cycle is not over is shown as open',
    },
    placedOn: { zh: '当日', en: 'the day' },
  },
  parameters: ['duty.doc_cleanup'],
  target: 'target.doc_cleanup_in_cycle',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: ['unit.registered', 'unit.category_changed', 'unit.merged', 'unit.abolished', 'cleanup.completed'],

  // A cycle runs out, and a rule begins, without an event.
  ticks(unit, { related, law }) {
    const history = law.history('duty.doc_cleanup');
    return history.flatMap(({ from, value }) => {
      if (value === null) return [from];
      if (value.anchorYear !== undefined) return [from, ...cycleYears(value, HORIZON_YEAR).map(dayAfter)];
      const starts = [
        ...fullCleanups(related, unit).map((c) => c.on),
        later(unit.registered?.on ?? from, from),
      ];
      return [from, ...starts.map((on) => addDays(addYears(on, value.everyYears), 1))];
    });
  },

  items(unit, context) {
    const rule = context.law.on('duty.doc_cleanup', context.on);
    const standing = unitOn(unit, context.on);
    if (!rule || !standing || !rule.value.units.includes(standing.category)) return [];
    const since = later(unit.registered?.on ?? rule.from, rule.from);
    return [
      itemOf(
        unit,
        { since, standing: standing.event },
        rule.value.anchorYear === undefined
          ? rolling(rule.value, { unit, since }, context)
          : anchored(rule.value, unit, context),
      ),
    ];
  },
});

const itemOf = (
  unit: UnitCase,
  { since, standing }: { readonly since: LocalDate; readonly standing: string },
  { done, outcome }: Answer,
): Item => ({
  item: `unit/${unit.key}`,
  unit: unit.key,
  placedOn: done?.on ?? since,
  startedOn: since,
  settledOn: outcome && (done?.on ?? since),
  outcome,
  rule: 'duty.doc_cleanup',
  evidence: ids([standing, done?.event]),
});

interface Answer {
  readonly done: { readonly on: LocalDate; readonly event: string } | undefined;
  /** absent while the first cycle is not over */
  readonly outcome: Outcome | undefined;
}

const fullCleanups = ({ cleanup = [] }: Related, unit: UnitCase) =>
  cleanup
    .map((c) => first(c, 'cleanup.completed'))
    .filter((done) => done !== undefined)
    .filter(({ scope, unit: by }) => scope === 'full' && by === unit.key)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function rolling(
  { everyYears }: CleanupDuty,
  { unit, since }: { readonly unit: UnitCase; readonly since: LocalDate },
  { related, on }: JudgeContext,
): Answer {
  const done = fullCleanups(related, unit).at(-1);
  const inTime = on <= addYears(done?.on ?? since, everyYears);
  if (!done) return { done, outcome: inTime ? undefined : 'missed' };
  return { done, outcome: inTime ? 'met' : 'missed' };
}

function anchored(duty: CleanupDuty, unit: UnitCase, { related, on }: JudgeContext): Answer {
  const cleanups = fullCleanups(related, unit);
  const inYear = (year: number) =>
    cleanups.findLast((c) => firstOfYear(year) <= c.on && c.on <= lastOfYear(year));
  const years = cycleYears(duty, yearOf(on)).filter(
    (year) => (unit.registered?.on ?? firstOfYear(year)) <= lastOfYear(year),
  );
  const current = years.at(-1);
  if (current === undefined) return { done: undefined, outcome: undefined };
  const now = inYear(current);
  if (now) return { done: now, outcome: 'met' };
  // Until its year is over, the one before stands for it.
  const ended = current < yearOf(on) ? current : years.at(-2);
  if (ended === undefined) return { done: undefined, outcome: undefined };
  const then = inYear(ended);
  return { done: then, outcome: then ? 'met' : 'missed' };
}

function cycleYears({ anchorYear, everyYears }: CleanupDuty, last: number): readonly number[] {
  const years: number[] = [];
  for (let year = anchorYear ?? last; year <= last; year += everyYears) years.push(year);
  return years;
}

const dayAfter = (year: number): LocalDate => firstOfYear(year + 1);
