import type { UnitCase } from '../../cases/unit-case.ts';
import { type LocalDate, yearOf } from '../../dates/local-date.ts';
import type { Related } from '../../judging/related.ts';
import { all } from '../../kinds/declare.ts';
import { type ReportDocument, reportDocumentNames } from '../../kinds/report.ts';
import type { DocumentsDuty, ParameterId, ParameterOf, YearlyDuty } from '../../law/parameters.ts';
import type { Bilingual, DecidingFact, Family } from '../definition.ts';
import { type DutyAct, unitDuty } from '../shapes/unit-duty.ts';
import { unitStanding } from '../shapes/unit-standing.ts';

/** A document as it came before somebody: reported or made public. */
export interface ToldDocument extends DutyAct {
  readonly document: ReportDocument;
  readonly year: number;
}

/** Every document of the unit that was reported, or made public, in legal order for each report. */
export const documentsTold = (
  related: Related,
  { key }: UnitCase,
  ...ways: readonly ('submitted' | 'published')[]
) =>
  (related.report ?? []).flatMap((report): readonly ToldDocument[] =>
    ways.flatMap((way) =>
      all(report, `report.${way}`)
        .filter(({ unit }) => unit === key)
        .map(({ on, event, document, year }) => ({ on, event, document, year: year ?? yearOf(on) })),
    ),
  );

/** The facts by which documents are told in one of these ways. */
export const tellingOf = (
  documents: readonly ReportDocument[],
  ...ways: readonly ('submitted' | 'published')[]
): readonly DecidingFact[] =>
  documents.flatMap((document) => ways.map((way) => `report.${way}#document=${document}` as const));

/** The last day of a yearly duty for a year. */
export const lastDayOf = (year: number, { by, in: when }: YearlyDuty): LocalDate =>
  `${when === 'next_year' ? year + 1 : year}-${by}`;

interface Yearly {
  readonly id: string;
  readonly name: Bilingual;
  readonly family?: Family;
  readonly document: ReportDocument;
  readonly duty: ParameterOf<YearlyDuty>;
  readonly target: Extract<ParameterId, `target.${string}`>;
  readonly needsEnforcement?: boolean;
}

/** A document that units of some categories owe every year: whom it binds and by when is law. */
export const yearlyDocument = ({ document, ...head }: Yearly) =>
  unitDuty<YearlyDuty>({
    family: 'organisation',
    ...head,
    words: {
      item: { zh: '负有此义务的单位·年度', en: 'obliged unit and year' },
      numerator: {
        zh: `期限内报送或公开了当年的${reportDocumentNames[document]}的`,
        en: 'reported or made public the document of the year in time',
      },
      denominator: { zh: '已报送（公开）或期限届满的', en: 'reported, or the term is over' },
      placedOn: { zh: '期限届满之日', en: 'the last day' },
    },
    reads: ['report.submitted', 'report.published'],
    decidedBy: tellingOf([document], 'submitted', 'published'),
    acts: (related, year, _duty, unit) =>
      documentsTold(related, unit, 'submitted', 'published').filter(
        (told) => told.document === document && told.year === year,
      ),
    dueOn: lastDayOf,
  });

interface Standing {
  readonly id: string;
  readonly name: Bilingual;
  readonly family?: Family;
  /** every document that a place asks for by this duty */
  readonly documents: readonly ReportDocument[];
  readonly duty: ParameterOf<DocumentsDuty>;
  readonly target: Extract<ParameterId, `target.${string}`>;
}

/** Documents that units of some categories must have made public by a day, and keep so: the days are law. */
export const documentsByDay = ({ documents: everywhere, ...head }: Standing) =>
  unitStanding<DocumentsDuty>({
    family: 'organisation',
    ...head,
    words: {
      item: { zh: '负有此义务的单位·文种', en: 'obliged unit and document' },
      numerator: { zh: '当日已公开的', en: 'made public by the day asked for' },
      denominator: { zh: '已公开或期限已过的', en: 'made public, or past the deadline' },
      placedOn: { zh: '当日', en: 'the day' },
    },
    reads: ['report.published'],
    decidedBy: tellingOf(everywhere, 'published'),
    things(related, { documents }, unit) {
      const told = documentsTold(related, unit, 'published');
      return Object.entries(documents).map(([document, by]) => ({
        part: document,
        by,
        has: told.filter((one) => one.document === document).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0],
      }));
    },
  });
