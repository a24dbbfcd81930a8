import { addDays, type LocalDate } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { type JudgeContext, countedOnly, indicator } from '../definition.ts';
import { type Head, fromHead, ids, itemName } from '../shapes/head.ts';
import { claimedOf, doneOf, partName } from './done.ts';
import { type Measure, leadsOf } from './parties.ts';
import { MEASURE_EVENTS } from './reads.ts';
import { unitRegister } from './unit-names.ts';

/** Why a measure is among those counted on a day. */
interface Counted {
  /** since when */
  readonly on: LocalDate;
  readonly evidence: readonly (string | undefined)[];
}

interface Stock extends Omit<Head<'measure'>, 'family' | 'subject' | 'reads'> {
  readonly counted: (measure: Measure, context: JudgeContext) => Counted | undefined;
  readonly reads?: Head<'measure'>['reads'];
}

/** How many measures are so on a day, each once for every unit that leads it on that day. */
const measureStock = ({ counted, reads = [], ...head }: Stock) =>
  indicator<'measure'>({
    ...fromHead<'measure'>({ direction: 'lower', ...head, family: 'plan', subject: 'measure' }),
    kind: 'stock',
    aggregate: countedOnly,
    unit: 'count',
    reads: [...MEASURE_EVENTS, ...reads],
    begins: ['measure.defined'],
    items(measure, context) {
      const found = counted(measure, context);
      if (!found) return [];
      return leadsOf(measure, unitRegister(context.related), context.on).map(({ name, unit }) => ({
        item: itemName(measure, partName(measure, name)),
        unit,
        placedOn: found.on,
        settledOn: found.on,
        outcome: 'counted' as const,
        evidence: ids(found.evidence),
      }));
    },
  });

const leader = { zh: '当日的牵头单位各计一项', en: 'once for each unit that leads it on the day' };
const theDay = { zh: '当日', en: 'the day' };

/** 在办任务数: whose hands the plan is in. Lasting measures are never done. */
const open = measureStock({
  id: 'measure_open_count',
  name: { zh: '未完成计划任务数', en: 'Measures not done' },
  direction: 'none',
  parameters: ['plan.done'],
  words: {
    item: leader,
    numerator: {
      zh: '当日未完成的任务，含长期坚持的；原牵头单位撤并的计入承接单位',
      en: 'not done on the day, lasting ones among them; those of a unit that ended are its successor’s',
    },
    placedOn: theDay,
  },
  counted: (measure, context) => {
    const defined = first(measure, 'measure.defined');
    if (!defined || (!defined.lasting && doneOf(measure, context))) return undefined;
    return { on: defined.on, evidence: [defined.event] };
  },
});

/** 逾期任务数: past the deadline and not done. 长期坚持 is never overdue (rulebook §1.2). */
const overdue = measureStock({
  id: 'measure_overdue_count',
  name: { zh: '逾期未完成计划任务数', en: 'Measures overdue' },
  parameters: ['plan.done'],
  words: {
    item: leader,
    numerator: {
      zh: '已过完成时限而未完成的任务；到期当日不算逾期，长期坚持的不逾期',
      en: 'past its deadline and not done; due on the day is not overdue, a lasting one never is',
    },
    placedOn: { zh: '时限次日', en: 'the day after the deadline' },
  },
  // No event tells that a deadline has passed.
  ticks: (measure) => {
    const deadline = first(measure, 'measure.defined')?.deadline;
    return deadline === undefined ? [] : [addDays(deadline, 1)];
  },
  counted: (measure, context) => {
    const defined = first(measure, 'measure.defined');
    const overdueOn = defined?.deadline !== undefined && !defined.lasting ? addDays(defined.deadline, 1) : '';
    if (!defined || overdueOn === '' || context.on < overdueOn || doneOf(measure, context)) return undefined;
    return { on: overdueOn, evidence: [defined.event] };
  },
});

/** What shows a result of each kind; a measure of class 三类 needs a check, not only a paper (trap 55). */
const shownBy = { system: 'document', facility: 'facility', deployment: 'check' } as const;

/** 无佐证材料任务数: called complete, but what it was to leave behind is not shown. */
const withoutEvidence = measureStock({
  id: 'measure_without_evidence_count',
  name: { zh: '缺佐证材料计划任务数', en: 'Measures called complete without evidence' },
  reads: ['measure.evidence_added'],
  words: {
    item: leader,
    numerator: {
      zh: '已报完成或验收，而缺所列成果佐证的：一类须有文件，二类须有软硬件，三类须有检查评估材料；未列成果的有任一材料即可',
      en: 'complete or accepted, but lacking what shows a result: a document for a system, the facility, a check for a deployment; any evidence where no result is named',
    },
    placedOn: { zh: '报告完成之日', en: 'the day it was called complete' },
  },
  counted: (measure) => {
    const claimed = claimedOf(measure);
    const defined = first(measure, 'measure.defined');
    if (!claimed || !defined || hasEvidence(measure, defined.results)) return undefined;
    return { on: claimed.on, evidence: [defined.event, claimed.event] };
  },
});

function hasEvidence(measure: Measure, results: readonly (keyof typeof shownBy)[]): boolean {
  const evidence = all(measure, 'measure.evidence_added');
  if (results.length === 0) return evidence.length > 0;
  return results.every((result) => evidence.some(({ kind }) => kind === shownBy[result]));
}

export const measureStocks = [open, overdue, withoutEvidence];
