import {
  type AnyIndicator,
  type IndicatorAnswer,
  type Law,
  type ParameterId,
  indicators,
  valueText,
} from '@fadu/domain';

export type DatedAnswer = IndicatorAnswer['targets'][number];
type Direction = AnyIndicator['direction'];

/** Every value of a parameter under one law, oldest first, as it is told. */
export function datedValues(law: Law, id: ParameterId, direction: Direction): DatedAnswer[] {
  return law.history(id).map(({ profile, from, value, citation, publishedOn, note }) => ({
    profile: law.profile,
    givenBy: profile,
    from,
    display: value === null ? null : valueText(id, value, aimedAt(id, direction)),
    value,
    citation: citation.text,
    publishedOn: publishedOn ?? null,
    note: note ?? null,
  }));
}

/** Targets of counts are numbers, all others shares. */
const aimedAt = (id: ParameterId, direction: Direction) => ({
  direction,
  unit: indicators.find(({ target }) => target === id)?.unit ?? ('percent' as const),
});
