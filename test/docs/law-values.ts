import {
  type AnyIndicator,
  type Law,
  type ParameterId,
  indicators,
  lawOf,
  profiles,
  valueText,
} from '@fadu/domain';

export const laws: readonly Law[] = profiles.map(({ id }) => lawOf(id, profiles));

/** The indicator whose target a parameter is says how it is read. */
const textOf = (id: ParameterId, value: unknown): string =>
  valueText(
    id,
    value,
    indicators.find(({ target }) => target === id),
  );

/** What each place says of a parameter by itself (what it inherits is left out): `yongchuan 2016-01-01起 24学时〔…〕`. */
export function placesOf(id: ParameterId): readonly string[] {
  return laws.flatMap((law) =>
    law
      .history(id)
      .filter(({ profile }) => profile === law.profile)
      .map(({ from, value, citation }) => {
        const since = from === '1900-01-01' ? '' : `${from}起 `;
        return `${law.profile}：${since}${textOf(id, value)}〔${citation.text}〕`;
      }),
  );
}

/** The parameters that decide an indicator, its target among them. */
export const parametersOf = ({ parameters, target }: AnyIndicator): readonly ParameterId[] =>
  target === undefined ? parameters : [...parameters, target];
