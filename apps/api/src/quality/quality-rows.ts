import {
  type FactCounts,
  type FindingCode,
  type QualityAnswer,
  type QualityRow,
  type UnitCounts,
  findingCodes,
  percentText,
  qualityMeasures,
  ratioText,
} from '@fadu/domain';

/** A unit's measures and the codes of finding that its cases have. */
export function qualityRowOf({ id, name }: { id: string; name: string }, counts: UnitCounts): QualityRow {
  return {
    unit: id,
    name,
    facts: counts.facts,
    cases: counts.cases,
    figures: qualityMeasures.map(({ id: measure, of }) => {
      const { numerator, denominator } = of(counts);
      return { measure, numerator, denominator, ...shown(numerator, denominator) };
    }),
    faults: Object.entries(counts.faults).map(([code, cases]) => {
      const { severity, name: called } = catalogued(code);
      const { display } = shown(cases, counts.cases);
      return { code, severity, name: called, cases, of: counts.cases, display };
    }),
  };
}

const shown = (numerator: number, denominator: number) =>
  denominator === 0
    ? { value: null, display: '不适用' }
    : {
        value: ratioText(String(numerator), String(denominator)),
        display: percentText(String(numerator), String(denominator)),
      };

const catalogued = (code: string) =>
  Object.hasOwn(findingCodes, code)
    ? findingCodes[code as FindingCode]
    : { severity: 'info', name: { zh: code, en: code } };

/** Facts of several units by month. */
export function monthsOf(facts: readonly FactCounts[]): QualityAnswer['months'] {
  const months = [...new Set(facts.map(({ month }) => month))].sort();
  const sum = (month: string, of: 'facts' | 'late' | 'revised'): number =>
    facts.filter((row) => row.month === month).reduce((total, row) => total + row[of], 0);
  return months.map((month) => ({
    month,
    facts: sum(month, 'facts'),
    late: sum(month, 'late'),
    revised: sum(month, 'revised'),
  }));
}
