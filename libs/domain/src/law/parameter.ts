import type { LocalDate } from '../dates/local-date.ts';
import type { ParameterId, ParameterValue } from './parameters.ts';

export interface Citation {
  /** document and item or article, in the words of the field */
  readonly text: string;
  readonly url?: string;
}

/** A value of a rule from a day on, with its source. `null` ends the rule. Never edited: a change is a new entry. */
export interface DatedValue<T> {
  readonly from: LocalDate;
  readonly value: T | null;
  readonly citation: Citation;
  /** a rule can be issued after the time it governs began */
  readonly publishedOn?: LocalDate;
  /** what a reader must know, e.g. that the value is applied before the law was in force, for comparison only */
  readonly note?: string;
}

/** A jurisdiction's values. What it does not name it inherits; what it names replaces the inherited series whole. */
export interface Profile {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly inherits?: string;
  /** the last day on which a person compared these values with the texts */
  readonly checkedOn: LocalDate;
  readonly values: { readonly [P in ParameterId]?: readonly DatedValue<ParameterValue<P>>[] };
}

/** The value in force on a day, with what decided it. */
export interface InForce<T> {
  readonly value: T;
  readonly from: LocalDate;
  readonly citation: Citation;
  readonly profile: string;
}

/** The law of one profile. */
export interface Law {
  readonly profile: string;
  /** The value in force on `day`; `undefined` where no rule stood yet, or none any more. */
  on<P extends ParameterId>(id: P, day: LocalDate): InForce<ParameterValue<P>> | undefined;
  /** Every value of a parameter, oldest first, with the profile that gives it. */
  history<P extends ParameterId>(
    id: P,
  ): readonly (DatedValue<ParameterValue<P>> & { readonly profile: string })[];
}
