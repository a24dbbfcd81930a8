import type { LocalDate } from '../dates/local-date.ts';
import type { Plan, PlanMeasure, ResultKind } from './plan.ts';
import { bodyNames, resolveUnits } from './resolve-units.ts';

/** The data of a `measure.defined` event for one measure of a plan. */
export interface MeasureDefinedData {
  readonly plan: string;
  readonly number: number;
  /** number and words of the heading, `1.深化行政审批制度改革` */
  readonly heading: string;
  readonly text: string;
  /** as printed; two leaders are joined by `、` */
  readonly leader?: string;
  /** names as printed; a group or a role counts as a name */
  readonly leads: string[];
  /** as printed */
  readonly cooperating?: string;
  /** the bodies named there, on the plan's day; groups stay in the raw text */
  readonly cooperatingUnits?: string[];
  readonly deadline?: LocalDate;
  readonly lasting: boolean;
  readonly milestones?: { readonly on: LocalDate; readonly text: string }[];
  readonly results: ResultKind[];
  readonly on: LocalDate;
}

/** Lead and cooperating units that bind a measure: its own, or those of the row that it continues. */
export function bindingOf(plan: Plan, measure: PlanMeasure): Pick<PlanMeasure, 'lead' | 'cooperating'> {
  if (measure.continues === undefined) return measure;
  return plan.measures.find(({ number }) => number === measure.continues) ?? measure;
}

/**
 * All measures of a plan as data of `measure.defined`, in the order of the document, on the day of its issue. Blank
 * units and deadlines come from the row that a measure continues; a blank leader stays blank.
 */
export function measuresDefined(plan: Plan): readonly MeasureDefinedData[] {
  const headings = new Map(plan.headings.map(({ number, text }) => [number, `${number}.${text}`]));
  return plan.measures.map((measure) => {
    const { lead, cooperating } = bindingOf(plan, measure);
    const units = bodyNames(resolveUnits(cooperating, plan.issuedOn, plan.units));
    const { number, text, leaders, deadline, milestones, results } = measure;
    return {
      plan: plan.id,
      number,
      heading: headings.get(measure.heading) ?? String(measure.heading),
      text,
      ...(leaders.length > 0 && { leader: leaders.join('、') }),
      leads: [...lead.names],
      ...(cooperating !== '' && { cooperating }),
      ...(units.length > 0 && { cooperatingUnits: [...units] }),
      ...(deadline.on !== undefined && { deadline: deadline.on }),
      lasting: deadline.lasting,
      ...(milestones.length > 0 && { milestones: [...milestones] }),
      results: [...results.kinds],
      on: plan.issuedOn,
    };
  });
}
