import {
  type AnyIndicator,
  type IndicatorAnswer,
  type Law,
  type MeetingDuty,
  type ParameterId,
  type Target,
  parameters,
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

const categories: Readonly<Record<MeetingDuty['units'][number], string>> = {
  government: '政府',
  department: '部门',
  town: '镇街',
};

const choices: Readonly<Record<string, string>> = {
  all_decided: '全部审结案件',
  on_merits: '作出实体决定的案件',
  in_denominator: '计入应出庭数',
  excluded: '不计入应出庭数',
};

/** A value as a person reads it: `60日`, `≥95%`, `每年至少2期（政府、镇街）`. */
function displayOf(id: ParameterId, value: unknown, direction: Direction): string {
  if (typeof value === 'number') return `${value}${parameters[id].unit}`;
  if (typeof value === 'string') return choices[value] ?? `${value}${parameters[id].unit}`;
  if (id.startsWith('target.')) return targetText(value as Target, direction);
  const { atLeast, units } = value as MeetingDuty;
  return `每年至少${atLeast}${parameters[id].unit}（${units.map((u) => categories[u]).join('、')}）`;
}
