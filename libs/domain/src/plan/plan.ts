import type { LocalDate } from '../dates/local-date.ts';
import type { Citation } from '../law/parameter.ts';
import type { UnitBook } from './unit-book.ts';

/** What a measure leaves behind: 一类 a rule or mechanism, 二类 equipment, 三类 that it was ordered, done and checked. */
export type ResultKind = 'system' | 'facility' | 'deployment';

/** The day by which a measure is due, or that it lasts (长期坚持): then it has no such day and is never done. */
export interface MeasureDeadline {
  /** as printed; empty where the cell is blank */
  readonly raw: string;
  readonly on?: LocalDate;
  readonly lasting: boolean;
}

/** Something of a measure that the text lacks or that was read with care. `what` is in the words of the document. */
export interface MeasureRemark {
  readonly code: RemarkCode;
  readonly what: string;
}

export type RemarkCode =
  | 'cells_blank'
  | 'quotes_lost'
  | 'quotes_unbalanced'
  | 'stop_lost'
  | 'leads_by_line'
  | 'date_among_results'
  | 'deadline_of_plan'
  | 'label_differs';

/** One row or task of a plan, as printed. Blank cells are blank here; {@link bindingOf} says what holds for them. */
export interface PlanMeasure {
  readonly number: number;
  /** number of its heading */
  readonly heading: number;
  readonly text: string;
  /** 责任领导; empty where the document names none, which is never filled from the row above */
  readonly leaders: readonly string[];
  /** 牵头单位: lines of one cell are joined, but for two leads on two lines, which keep their line break */
  readonly lead: { readonly raw: string; readonly names: readonly string[] };
  /** 配合单位, unsplit: it mixes bodies, groups and 等 */
  readonly cooperating: string;
  readonly deadline: MeasureDeadline;
  /** days within the measure that come before its deadline */
  readonly milestones: readonly { readonly on: LocalDate; readonly text: string }[];
  readonly results: { readonly raw: string; readonly kinds: readonly ResultKind[] };
  /** the row whose blank cells reach down to this one */
  readonly continues?: number;
  readonly remarks: readonly MeasureRemark[];
}

/** A plan with its measures, as data. */
export interface Plan {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly issuedOn: LocalDate;
  readonly citation: Citation;
  /** SHA-256 of the text that the measures were read from */
  readonly documentSha256: string;
  readonly sections: readonly { readonly number: number; readonly title: string }[];
  readonly headings: readonly { readonly number: number; readonly text: string; readonly section: number }[];
  readonly measures: readonly PlanMeasure[];
  readonly units: UnitBook;
}

/** The part of a plan that the script reads from the document. */
export type PlanText = Pick<Plan, 'documentSha256' | 'sections' | 'headings' | 'measures'>;

/** What the remarks mean, for screens. */
export const remarkWording: Readonly<Record<RemarkCode, { readonly zh: string; readonly en: string }>> = {
  cells_blank: {
    zh: '表中空白，承上一行',
    en: 'Blank cells: those of the row above reach down to this row',
  },
  quotes_lost: { zh: '正文有引号，表中脱落', en: 'The main text has quotation marks that the table lost' },
  quotes_unbalanced: { zh: '引号不成对', en: 'Quotation marks do not pair' },
  stop_lost: { zh: '句末无句号', en: 'No full stop at the end' },
  leads_by_line: {
    zh: '牵头单位分行，按一位领导一个单位读出',
    en: 'Two leads on two lines, read as one for each of the two leaders',
  },
  date_among_results: { zh: '成果栏内另有时限', en: 'The cell of results holds a day of its own' },
  deadline_of_plan: {
    zh: '未单列时限，按计划年度末',
    en: 'No deadline of its own: the end of the plan’s year',
  },
  label_differs: { zh: '栏目名称不一', en: 'The label differs from that of the other tasks' },
};
