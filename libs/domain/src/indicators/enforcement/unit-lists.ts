import type { ReportDocument } from '../../kinds/report.ts';
import { all } from '../../kinds/declare.ts';
import type { UnitCase } from '../../cases/unit-case.ts';
import type { Related } from '../../judging/related.ts';
import type { StandingDuty, YearlyDuty } from '../../law/parameters/naming.ts';
import type { ParameterId, ParameterOf } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { tellingOf } from '../organisation/report-duty.ts';
import { unitDuty } from '../shapes/unit-duty.ts';
import { unitStanding } from '../shapes/unit-standing.ts';

/** What was published or submitted of a document, oldest first. */
const told = (related: Related, { key }: UnitCase, document: ReportDocument) =>
  (related.report ?? [])
    .flatMap((report) => [...all(report, 'report.published'), ...all(report, 'report.submitted')])
    .filter((fact) => fact.unit === key && fact.document === document)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.event < b.event ? -1 : 1));

/** The year that a document is about; where it is not told, the year of its day. */
const isOf = (year: number) => (fact: { readonly on: string; readonly year?: number | undefined }) =>
  (fact.year ?? Number(fact.on.slice(0, 4))) === year;

interface Owned {
  readonly id: string;
  readonly name: Bilingual;
  readonly document: ReportDocument;
  readonly duty: ParameterOf<StandingDuty>;
  readonly target?: ParameterId;
  readonly numerator: Bilingual;
}

const owned: readonly Owned[] = [
  {
    // 裁量基准: 永川 第18项、任务73; 密云 第14条
    id: 'discretion_baseline_adopted',
    name: { zh: '裁量基准建立率', en: 'Units with a discretion baseline' },
    document: 'discretion_baseline',
    duty: 'duty.discretion_baseline',
    target: 'target.discretion_baseline_adopted',
    numerator: { zh: '已公布裁量基准的', en: 'published a baseline' },
  },
  {
    // 重大处罚清单: 盐城经开区 第11条
    id: 'major_penalty_list_published',
    name: { zh: '重大处罚决定清单公布率', en: 'Units with a list of major penalties' },
    document: 'major_penalty_list',
    duty: 'duty.major_penalty_list',
    target: 'target.major_penalty_list_published',
    numerator: { zh: '已公布重大行政处罚决定清单的', en: 'published the list' },
  },
  {
    // 主体资格公告: 辽宁省 第24条
    id: 'subject_announced_rate',
    name: { zh: '执法主体公告率', en: 'Enforcement bodies announced' },
    document: 'enforcement_subject',
    duty: 'duty.subject_announced',
    target: 'target.subject_announced_rate',
    numerator: { zh: '主体资格已公告的', en: 'announced' },
  },
  {
    // 记录仪配备: 梁平区袁驿镇报告 一（三）3, as reported
    id: 'recorder_equipped',
    name: { zh: '执法记录设备配备率', en: 'Units with recording equipment' },
    document: 'recorder_equipment',
    duty: 'duty.recorder_equipped',
    numerator: { zh: '报告已配备执法记录设备的', en: 'reported to be equipped' },
  },
];

/** What enforcement bodies must have and show, as on the day asked for (rulebook §1.1–1.5). */
export const unitsHave = owned.map(({ id, name, document, duty, target, numerator }) =>
  unitStanding<StandingDuty>({
    id,
    name,
    family: 'enforcement',
    words: {
      item: { zh: '规则所定类别中有执法权的单位', en: 'enforcing unit of the categories bound' },
      numerator,
      denominator: { zh: '期限届满或已具备的全部单位', en: 'all that have it, or are past the day' },
      placedOn: { zh: '当日', en: 'the day' },
    },
    duty,
    ...(target && { target }),
    needsEnforcement: true,
    reads: ['report.published', 'report.submitted'],
    decidedBy: tellingOf([document], 'published', 'submitted'),
    things: (related, { by }, unit) => [{ by, has: told(related, unit, document)[0] }],
  }),
);

/** 统计年报: 国办发〔2018〕118号 — last year's figures before the public by 31 January. */
export const statYearbookPublishedOntime = unitDuty<YearlyDuty>({
  id: 'stat_yearbook_published_ontime',
  name: { zh: '行政执法统计年报按期公开率', en: 'Yearbook published in time' },
  family: 'enforcement',
  words: {
    item: { zh: '有执法权的单位与年度', en: 'enforcing unit and year' },
    numerator: { zh: '次年1月31日前公开年报的', en: 'published by 31 January of the next year' },
    denominator: { zh: '全部有执法权的单位', en: 'all enforcing units' },
    placedOn: { zh: '次年1月31日', en: '31 January of the next year' },
  },
  duty: 'duty.stat_yearbook',
  target: 'target.stat_yearbook_published_ontime',
  needsEnforcement: true,
  reads: ['report.published'],
  decidedBy: tellingOf(['stat_yearbook'], 'published'),
  dueOn: (year, { by, in: inYear }) => `${inYear === 'next_year' ? year + 1 : year}-${by}`,
  acts: (related, year, _duty, unit) =>
    (related.report ?? [])
      .flatMap((report) => all(report, 'report.published'))
      .filter((fact) => fact.unit === unit.key && fact.document === 'stat_yearbook' && fact.year === year),
});

/** 执法经费: 永川 第22项、任务91 — in the budget of each year. */
export const enforcementBudgetIncluded = unitDuty({
  id: 'enforcement_budget_included',
  name: { zh: '执法经费纳入预算率', en: 'Enforcement in the budget' },
  family: 'enforcement',
  words: {
    item: { zh: '有执法权的单位与年度', en: 'enforcing unit and year' },
    numerator: { zh: '登记当年执法经费已列入预算的', en: 'its budget of the year is recorded' },
    denominator: { zh: '全部有执法权的单位', en: 'all enforcing units bound' },
    placedOn: { zh: '当年12月31日', en: '31 December' },
  },
  duty: 'duty.enforcement_budget',
  target: 'target.enforcement_budget_included',
  needsEnforcement: true,
  reads: ['report.published', 'report.submitted'],
  decidedBy: tellingOf(['enforcement_budget'], 'published', 'submitted'),
  acts: (related, year, _duty, unit) => told(related, unit, 'enforcement_budget').filter(isOf(year)),
});
