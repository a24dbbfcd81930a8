import type { DatedValueAnswer, ProfileAnswer, RuleAnswer } from '@fadu/domain';

/** What the reader wants to see of the rules. */
export interface RuleFilter {
  /** part of a name, a value or a citation */
  readonly text: string;
  /** `own`: given by the profile itself; `changed`: between the two days; `differs`: from the other profile */
  readonly only: string;
}

/** A rule beside the same rule of another profile. */
export interface RuleRow {
  readonly rule: RuleAnswer;
  readonly here: DatedValueAnswer | undefined;
  readonly there: DatedValueAnswer | undefined;
  readonly differs: boolean;
}

/** Rules of one profile, beside those of another one when there is one. */
export function ruleRows(profile: ProfileAnswer, other: ProfileAnswer | undefined): readonly RuleRow[] {
  const theirs = new Map(other?.parameters.map((rule) => [rule.id, rule]));
  const mine = new Set(profile.parameters.map(({ id }) => id));
  const further = other?.parameters.filter(({ id }) => !mine.has(id)) ?? [];
  const rows = profile.parameters.map((rule) => rowOf(rule, rule.values[0], theirs.get(rule.id)?.values[0]));
  return [...rows, ...further.map((rule) => rowOf(rule, undefined, rule.values[0]))];
}

const rowOf = (rule: RuleAnswer, here: RuleRow['here'], there: RuleRow['there']): RuleRow => ({
  rule,
  here,
  there,
  differs: here?.display !== there?.display,
});

const passes: Readonly<Record<string, (row: RuleRow, profile: string) => boolean>> = {
  own: ({ here }, profile) => here?.givenBy === profile,
  changed: ({ rule }) => rule.change !== undefined && rule.change !== 'same',
  differs: ({ differs }) => differs,
};

export function filtered(rows: readonly RuleRow[], profile: string, { text, only }: RuleFilter) {
  const wanted = text.trim();
  const pass = passes[only] ?? (() => true);
  return rows.filter((row) => {
    const { name } = row.rule;
    const words = [name.zh, name.en, row.here?.display, row.here?.citation, row.there?.display];
    return pass(row, profile) && (wanted === '' || words.some((word) => word?.includes(wanted)));
  });
}
