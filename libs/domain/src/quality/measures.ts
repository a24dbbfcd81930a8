import type { Bilingual } from '../indicators/definition.ts';
import type { ParameterId } from '../law/parameters.ts';
import type { CaseCounts, FactCounts } from '../ports/quality.ts';

/** A figure about the data themselves. It is no item of the ledger: it tells of events, not of cases. */
export interface QualityMeasure {
  readonly id: string;
  readonly name: Bilingual;
  readonly direction: 'higher' | 'lower';
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly leavesOut: Bilingual;
  readonly parameters: readonly ParameterId[];
  /** what of a unit's counts it is made of */
  readonly of: (counts: UnitCounts) => Fraction;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What is counted of a unit in a period. */
export interface UnitCounts extends Omit<FactCounts, 'unit' | 'month'>, Omit<CaseCounts, 'unit' | 'known'> {
  /** cases whose unit is registered */
  readonly knownUnit: number;
}

const cases = { zh: '期间内有记录的案件', en: 'cases with a fact in the period' };
const facts = { zh: '法律日期在期间内的记录', en: 'facts with their legal day in the period' };
const nothing = { zh: '无', en: 'nothing' };

/** Every measure of the quality of data, in the order in which they are shown. */
export const qualityMeasures: readonly QualityMeasure[] = [
  {
    id: 'quality_opened_rate',
    name: { zh: '案件登记完整率', en: 'Cases that were opened' },
    direction: 'higher',
    numerator: { zh: '有立案（登记、收到）记录的', en: 'with the fact that opens them' },
    denominator: cases,
    leavesOut: nothing,
    parameters: [],
    of: (c) => ({ numerator: c.cases - (c.faults['case.not_opened'] ?? 0), denominator: c.cases }),
  },
  {
    id: 'quality_unit_known_rate',
    name: { zh: '单位已登记率', en: 'Cases of a registered unit' },
    direction: 'higher',
    numerator: { zh: '责任单位已登记的', en: 'whose unit is registered' },
    denominator: cases,
    leavesOut: { zh: '法律等没有责任单位的', en: 'laws and other subjects of no unit' },
    parameters: [],
    of: (c) => ({ numerator: c.knownUnit, denominator: c.cases }),
  },
  {
    id: 'quality_sent_in_time_rate',
    name: { zh: '数据及时报送率', en: 'Facts sent in time' },
    direction: 'higher',
    numerator: { zh: '在法律日期后规定天数内收到的', en: 'received within the days after their legal day' },
    denominator: facts,
    leavesOut: {
      zh: '更正、作废记录本身；历史数据一次性补录的也照计',
      en: 'corrections and voids themselves; loads of old records are counted like any other',
    },
    parameters: ['quality.report.days'],
    of: (c) => ({ numerator: c.facts - c.late, denominator: c.facts }),
  },
  {
    id: 'quality_revised_rate',
    name: { zh: '数据更正率', en: 'Facts corrected or voided' },
    direction: 'lower',
    numerator: { zh: '后被更正或作废的', en: 'corrected or voided later' },
    denominator: facts,
    leavesOut: nothing,
    parameters: [],
    of: (c) => ({ numerator: c.revised, denominator: c.facts }),
  },
  {
    id: 'quality_order_rate',
    name: { zh: '先后顺序不合理率', en: 'Cases in an impossible order' },
    direction: 'lower',
    numerator: { zh: '后一环节早于前一环节的', en: 'with a step dated before the one it follows from' },
    denominator: cases,
    leavesOut: { zh: '乱序到达的（不是错误）', en: 'facts that only arrived out of order' },
    parameters: [],
    of: (c) => ({ numerator: c.faults['order.impossible'] ?? 0, denominator: c.cases }),
  },
];

const none: UnitCounts = { facts: 0, late: 0, revised: 0, cases: 0, knownUnit: 0, faults: {} };

/** What several lots of counts add up to. */
export const addCounts = (all: readonly UnitCounts[]): UnitCounts =>
  all.reduce(
    (sum, one) => ({
      facts: sum.facts + one.facts,
      late: sum.late + one.late,
      revised: sum.revised + one.revised,
      cases: sum.cases + one.cases,
      knownUnit: sum.knownUnit + one.knownUnit,
      faults: addFaults(sum.faults, one.faults),
    }),
    none,
  );

function addFaults(a: CaseCounts['faults'], b: CaseCounts['faults']): CaseCounts['faults'] {
  const codes = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(codes.map((code) => [code, (a[code] ?? 0) + (b[code] ?? 0)]));
}

/** The counts of facts, of any months, as counts of a unit. */
export const ofFacts = (rows: readonly FactCounts[]): UnitCounts =>
  addCounts(rows.map(({ facts, late, revised }) => ({ ...none, facts, late, revised })));

/** The counts of cases as counts of a unit. */
export const ofCases = (rows: readonly CaseCounts[]): UnitCounts =>
  addCounts(
    rows.map(({ cases, known, faults }) => ({ ...none, cases, knownUnit: known ? cases : 0, faults })),
  );
