import type { LocalDate } from '../dates/local-date.ts';
import { DomainError } from '../errors.ts';
import type { DatedValue, InForce, Law, Profile } from './parameter.ts';
import type { ParameterId, ParameterValue } from './parameters.ts';

export class UnknownProfileError extends DomainError {
  readonly code = 'profile.unknown';

  constructor(
    readonly profile: string,
    known: readonly string[],
  ) {
    super(`There is no profile "${profile}". Known: ${known.join(', ')}.`, {
      zh: `没有名为“${profile}”的规则`,
    });
  }
}

/** The law of a profile: its own values, then those of the profiles it inherits from. */
export function lawOf(id: string, profiles: readonly Profile[]): Law {
  const chain = chainOf(id, profiles);

  function seriesOf<P extends ParameterId>(parameter: P) {
    for (const profile of chain) {
      const values = profile.values[parameter] as readonly DatedValue<ParameterValue<P>>[] | undefined;
      if (values) return { profile: profile.id, values };
    }
    return { profile: id, values: [] };
  }

  return {
    profile: id,
    on<P extends ParameterId>(parameter: P, day: LocalDate): InForce<ParameterValue<P>> | undefined {
      const { profile, values } = seriesOf(parameter);
      const entry = values.findLast((v) => v.from <= day);
      if (!entry || entry.value === null) return undefined;
      return { value: entry.value, from: entry.from, citation: entry.citation, profile };
    },
    history(parameter) {
      const { profile, values } = seriesOf(parameter);
      return values.map((v) => ({ ...v, profile }));
    },
  };
}

function chainOf(id: string, profiles: readonly Profile[]): readonly Profile[] {
  const profile = profiles.find((p) => p.id === id);
  if (!profile) {
    throw new UnknownProfileError(
      id,
      profiles.map((p) => p.id),
    );
  }
  return profile.inherits === undefined ? [profile] : [profile, ...chainOf(profile.inherits, profiles)];
}
