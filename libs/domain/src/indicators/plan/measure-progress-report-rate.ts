import { addMonths, earlier, firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import { type JudgeContext, type Window, indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import type { Item } from '../item.ts';
import { fromHead, ids, itemName } from '../shapes/head.ts';
import { doneOf, partName } from './done.ts';
import { type Measure, reportersOf } from './parties.ts';
import { MEASURE_EVENTS } from './reads.ts';
import { unitRegister } from './unit-names.ts';

/** 年度进展报告率: Yongchuan's plan of 2017, closing part — lead and cooperating units report on progress each year. */
export const measureProgressReportRate = indicator<'measure'>({
  ...fromHead<'measure'>({
    id: 'measure_progress_report_rate',
    name: { zh: '计划任务年度进展报告率', en: 'Yearly reports on the progress of measures' },
    family: 'plan',
    subject: 'measure',
    decidedBy: ['measure.progress_reported'],
    target: 'target.measure_progress_report_rate',
    silence: 'no_data',
    words: {
      item: {
        zh: '（单位、任务、年度）：该年尚未完成的任务（含长期坚持的），其牵头和配合单位各一项；“有关部门”等未定范围的不列入',
        en: 'unit, measure and year: for a measure not done before the year, lasting ones among them, each lead and cooperating unit; "departments concerned" obliges nobody by name',
      },
      numerator: {
        zh: '年度进展报告在期限内报送；被撤并单位当年的报告视为承接单位的',
        en: 'its report for the year was sent in time; that of a unit that ended is its successor’s',
      },
      denominator: { zh: '已到期的和已报送的', en: 'those due, and those sent before' },
      placedOn: { zh: '该年12月31日', en: '31 December of the year' },
    },
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  parameters: ['plan.done', 'plan.progress.owes', 'plan.progress.months'],
  reads: [...MEASURE_EVENTS, 'measure.progress_reported'],
  begins: ['measure.defined'],
  windows: yearsOfMeasure,

  items(measure, context) {
    const year = Number(context.window.key);
    const duty = dutyOf(year, context);
    if (!duty || doneBefore(year, measure, context)) return [];
    const { owing, ...common } = duty;
    const register = unitRegister(context.related);
    const day = earlier(context.on, common.placedOn);
    const reports = reportsOf(measure, year, (unit) => register.heir(unit, day).unit);
    const defined = first(measure, 'measure.defined')?.event;
    const name = itemName(measure, partName(measure, context.window.key));
    const items: Item[] = [];
    for (const unit of reportersOf(measure, register, { owing, day })) {
      const report = reports.get(unit);
      const evidence = ids([defined, report?.event]);
      items.push({ item: `${name}/${unit}`, unit, ...common, settledOn: report?.on, evidence });
    }
    return items;
  },
});

/** Who owes the report for a year, and until when; none where the place asks for no such report. */
function dutyOf(year: number, { law }: JudgeContext) {
  const placedOn = lastOfYear(year);
  const owing = law.on('plan.progress.owes', placedOn)?.value;
  const months = law.on('plan.progress.months', placedOn)?.value;
  if (owing === undefined || months === undefined) return undefined;
  const dueOn = addMonths(placedOn, months);
  return { owing, placedOn, startedOn: firstOfYear(year), dueOn, rule: 'plan.progress.months' };
}

function doneBefore(year: number, measure: Measure, context: JudgeContext): boolean {
  const done = doneOf(measure, context);
  return done !== undefined && yearOf(done.on) < year && !isLasting(measure);
}

const isLasting = (measure: Measure): boolean => first(measure, 'measure.defined')?.lasting ?? false;

/** The first report for the year of every unit, under the unit that answers for it. */
function reportsOf(measure: Measure, year: number, heirOf: (unit: string) => string) {
  const reports = new Map<string, Fact>();
  for (const report of all(measure, 'measure.progress_reported')) {
    const unit = heirOf(report.unit);
    if (report.year === year && !reports.has(unit)) reports.set(unit, report);
  }
  return reports;
}

/** The years in which the measure was not done, as it stands with every fact; lasting ones go on to the horizon. */
function yearsOfMeasure(measure: Measure, { law }: Pick<JudgeContext, 'law'>): readonly Window[] {
  const defined = first(measure, 'measure.defined');
  if (!defined || law.history('plan.progress.months').length === 0) return [];
  const facts = Object.values(measure.facts)
    .flat()
    .map(({ on }) => on);
  const lastYear = lastYearLaidOut(facts);
  const months = law.on('plan.progress.months', lastOfYear(lastYear))?.value ?? 0;
  const windows: Window[] = [];
  for (let year = yearOf(defined.on); year <= lastYear; year++) {
    windows.push({ ...yearWindow(year, defined.on), to: addMonths(lastOfYear(year), months) });
  }
  return windows;
}
