import type { LocalDate } from '@fadu/domain';

export type EventData = Readonly<Record<string, unknown>>;

/** An event as it counts in the end: not voided, with its corrected content and its legal day. */
export interface Fact {
  readonly subject: string;
  readonly id: string;
  /** type without prefix and version */
  readonly name: string;
  readonly on: LocalDate;
  readonly data: EventData;
}

export type Side = 'met' | 'missed' | 'open' | 'excluded' | 'counted';

/** One thing that is counted, as it stands on one day. */
export interface Item {
  readonly indicator: string;
  readonly unit: string;
  /** absent: in no period */
  readonly placedOn: LocalDate | undefined;
  readonly side: Side;
  /** yuan in hundredths */
  readonly amount?: number;
}

/** Whose rules are asked for. */
export type Place = 'yongchuan' | 'national' | 'miyun' | 'liaoning' | 'yancheng-edz';

/** What is asked: the day, and the rules of which place. */
export interface Asked {
  readonly on: LocalDate;
  readonly profile: Place;
}

/** Facts are given in their order, so the first found is the first that happened. */
export const first = (facts: readonly Fact[], name: string): Fact | undefined =>
  facts.find((f) => f.name === name);

export const all = (facts: readonly Fact[], name: string): readonly Fact[] =>
  facts.filter((f) => f.name === name);

/** The earliest day on which any of these happened. */
export const firstDay = (facts: readonly Fact[], ...names: readonly string[]): LocalDate | undefined =>
  facts.find((f) => names.includes(f.name))?.on;

export const textOf = (fact: Fact, field: string): string => fact.data[field] as string;
export const numberOf = (fact: Fact, field: string): number => fact.data[field] as number;
export const textsOf = (fact: Fact, field: string): readonly string[] =>
  fact.data[field] as readonly string[];

/** Decimal text with at most two places as whole hundredths. */
export const hundredths = (text: string): number => Math.round(Number(text) * 100);

export const keyOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1);
