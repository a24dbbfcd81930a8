import {
  type AnyIndicator,
  type IndicatorAnswer,
  type Law,
  type ParameterId,
  type Target,
  type UnitDuty,
  indicators,
  namingOf,
  targetText,
} from '@fadu/domain';

export type DatedAnswer = IndicatorAnswer['targets'][number];
type Direction = AnyIndicator['direction'];

/** Every value of a parameter under one law, oldest first, as it is told. */
export function datedValues(law: Law, id: ParameterId, direction: Direction): DatedAnswer[] {
  return law.history(id).map(({ from, value, citation, publishedOn, note }) => ({
    profile: law.profile,
    from,
    display: value === null ? null : displayOf(id, value, direction),
    value,
    citation: citation.text,
    publishedOn: publishedOn ?? null,
    note: note ?? null,
  }));
}

const categories: Readonly<Record<UnitDuty['units'][number], string>> = {
  government: '政府',
  department: '部门',
  town: '镇街',
};

/** A value as a person reads it: `60日`, `≥95%`, `每年至少2期（政府、镇街）`. */
function displayOf(id: ParameterId, value: unknown, direction: Direction): string {
  const { unit, choices } = namingOf(id);
  if (typeof value === 'number') return `${value}${unit}`;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return choices?.[value] ?? `${value}${unit}`;
  if (id.startsWith('target.')) return targetText(value as Target, direction, shownAsOf(id));
  if (Array.isArray(value)) return value.map((one) => choices?.[String(one)] ?? String(one)).join('、');
  const { atLeast, units } = value as UnitDuty;
  return `每年至少${atLeast}${unit}（${units.map((u) => categories[u]).join('、')}）`;
}

/** Targets of counts are numbers, all others shares. */
const shownAsOf = (id: ParameterId) => indicators.find(({ target }) => target === id)?.unit;
