import type { DatedValueAnswer, IndicatorAnswer } from '@fadu/domain';

type Named = Pick<IndicatorAnswer['parameters'][number], 'name' | 'values'>;

/** A change of a rule that an indicator depends on. */
export interface Change {
  readonly name: { readonly zh: string; readonly en: string };
  readonly now: DatedValueAnswer;
  /** absent where there was no rule before */
  readonly before: DatedValueAnswer | undefined;
}

/**
 * What changed in the rules of a profile between the last days of two years. A year is read by the rules of its last
 * day: figures on the two sides of a change do not continue each other.
 */
export function changesIn(year: number, profile: string, rules: readonly Named[]): readonly Change[] {
  const [after, until] = [`${year - 1}-12-31`, `${year}-12-31`];
  return rules.flatMap(({ name, values }) => {
    const own = values.filter((value) => value.profile === profile);
    return own.flatMap((now, index): Change[] => {
      const before = own[index - 1];
      const falls = after < now.from && now.from <= until;
      return falls && before?.display !== now.display ? [{ name, now, before }] : [];
    });
  });
}

/** Everything that a definition depends on: its target and its parameters. */
export const rulesOf = (definition: IndicatorAnswer, targets: Named['name']): readonly Named[] => [
  ...(definition.targets.length > 0 ? [{ name: targets, values: definition.targets }] : []),
  ...definition.parameters.filter(({ values }) => !isTarget(values, definition.targets)),
];

/** The target is a parameter too; it is told once. */
const isTarget = (values: readonly DatedValueAnswer[], targets: readonly DatedValueAnswer[]): boolean =>
  values.length > 0 &&
  values.length === targets.length &&
  values.every((value, i) => value.citation === targets[i]?.citation && value.display === targets[i].display);
