import type { UnitCase } from '../../cases/unit-case.ts';
import { all } from '../../kinds/declare.ts';
import type { Related } from '../../judging/related.ts';
import type { ReportDuty, YearlyDuty } from '../../law/parameters.ts';
import { yearOf } from '../../dates/local-date.ts';
import type { Bilingual } from '../definition.ts';
import { type DutyAct, unitDuty } from '../shapes/unit-duty.ts';
import { tellingOf, documentsTold, lastDayOf } from './report-duty.ts';

const pair: Bilingual = { zh: '单位·年度·报送对象', en: 'unit, year and recipient' };
const recipientsOf = ({ recipients }: ReportDuty, category: keyof ReportDuty['recipients']) =>
  recipients[category] ?? [];

/** Every report to a recipient; `aboutYear`, or else the year in which it was handed over, says to which year it counts. */
const reportsTo = (
  { report = [] }: Related,
  { key }: UnitCase,
  year: number,
  aboutYear: boolean,
): readonly DutyAct[] =>
  report.flatMap((one) =>
    all(one, 'report.submitted').flatMap(({ on, event, unit, document, year: about, recipient }) =>
      unit === key && document === 'annual_report' && (aboutYear ? about : yearOf(on)) === year
        ? [{ on, event, part: recipient }]
        : [],
    ),
  );

/**
 * 法治政府建设年度报告: 永川区 §39 #165 and 辽宁省 第57项 (first quarter), 督察规定 (1 March). Each recipient is an item: a
 * government owes three reports, a department two or more, a town one.
 */
export const annualReportOntimeRate = unitDuty<ReportDuty>({
  id: 'annual_report_ontime_rate',
  name: { zh: '年度报告按期报送率', en: 'Annual reports handed over in time' },
  family: 'organisation',
  words: {
    item: pair,
    numerator: { zh: '期限内报送的', en: 'handed over in time' },
    denominator: { zh: '已报送或期限届满的', en: 'handed over, or the term is over' },
    placedOn: {
      zh: '报送期限届满之日（报告年度的次年）',
      en: 'the last day, in the year after the one reported',
    },
  },
  duty: 'duty.annual_report',
  target: 'target.annual_report_ontime_rate',
  reads: ['report.submitted'],
  decidedBy: tellingOf(['annual_report'], 'submitted'),
  acts: (related, year, _duty, unit) => reportsTo(related, unit, year, true),
  parts: recipientsOf,
  dueOn: lastDayOf,
});

/** 向社会公开年度报告: 永川区 §39 #165, 辽宁省 第57项 (no day), 督察规定第24条 (1 April). */
export const annualReportPublishedRate = unitDuty<YearlyDuty>({
  id: 'annual_report_published_rate',
  name: { zh: '年度报告公开率', en: 'Annual reports made public' },
  family: 'organisation',
  words: {
    item: { zh: '应公开年度报告的单位·年度', en: 'obliged unit and year' },
    numerator: { zh: '期限内公开的', en: 'made public in time' },
    denominator: { zh: '已公开或期限届满的', en: 'made public, or the term is over' },
    placedOn: { zh: '公开期限届满之日', en: 'the last day' },
  },
  duty: 'duty.annual_report_publication',
  target: 'target.annual_report_published_rate',
  reads: ['report.published'],
  decidedBy: tellingOf(['annual_report'], 'published'),
  acts: (related, year, _duty, unit) =>
    documentsTold(related, unit, 'published').filter(
      (told) => told.document === 'annual_report' && told.year === year,
    ),
  dueOn: lastDayOf,
});

/** 依法行政工作情况报告: 密云县 第26项 — every year, no day named: at any time of the year, whatever year it is about. */
export const annualReportSubmitted = unitDuty<ReportDuty>({
  id: 'annual_report_submitted',
  name: { zh: '每年报告依法行政情况', en: 'Reports of the year handed over' },
  family: 'organisation',
  words: {
    item: pair,
    numerator: { zh: '当年报送的', en: 'handed over in the year' },
    denominator: { zh: '已报送或年度届满的', en: 'handed over, or the year is over' },
    placedOn: { zh: '12月31日', en: '31 December' },
  },
  duty: 'duty.report_within_year',
  target: 'target.annual_report_submitted',
  reads: ['report.submitted'],
  decidedBy: tellingOf(['annual_report'], 'submitted'),
  acts: (related, year, _duty, unit) => reportsTo(related, unit, year, false),
  parts: recipientsOf,
});
