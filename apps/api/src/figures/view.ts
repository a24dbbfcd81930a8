import {
  type Instant,
  type Law,
  type LocalDate,
  type Organised,
  UnknownProfileError,
  shanghaiDay,
} from '@fadu/domain';

import type { ApiParts } from '../parts.ts';

/** From where a figure is looked at. */
export interface View {
  readonly law: Law;
  readonly on: LocalDate;
  /** absent: everything that is known now */
  readonly knownAt: Instant | undefined;
  readonly organised: Organised;
}

export interface ViewQuery {
  readonly on?: LocalDate | undefined;
  readonly knownAt?: Instant | undefined;
  readonly profile?: string | undefined;
  readonly organised?: Organised | undefined;
}

/** Fills in today, everything known, and the first profile. */
export function viewOf(
  { on, knownAt, profile, organised }: ViewQuery,
  { laws, clock }: Pick<ApiParts, 'laws' | 'clock'>,
): View {
  const law = profile === undefined ? laws[0] : laws.find((l) => l.profile === profile);
  if (!law) {
    throw new UnknownProfileError(
      profile ?? '',
      laws.map((l) => l.profile),
    );
  }
  return { law, on: on ?? shanghaiDay(clock().getTime()), knownAt, organised: organised ?? 'then' };
}
