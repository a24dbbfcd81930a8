import {
  type AnyIndicator,
  type SignAnswer,
  type SignCount,
  type Tally,
  findingCodes,
  fullEverywhere,
  fullSentence,
  shownSigns,
  signSentence,
} from '@fadu/domain';

/** What of the units bears a sign, strong enough to be shown. */
export const signAnswers = (
  counts: readonly SignCount[],
  nameOf: (unit: string) => string,
): readonly SignAnswer[] =>
  shownSigns(counts).map((count) => {
    const code = `sign.${count.sign}` as const;
    const { name, meaning, remedy } = findingCodes[code];
    const { unit, n, of, examples } = count;
    const sentence = signSentence(count);
    return {
      code,
      name,
      unit,
      unitName: nameOf(unit),
      n,
      of,
      sentence,
      meaning,
      remedy,
      examples: [...examples],
    };
  });

/** Rates that are full in every unit. */
export function fullSigns(tallies: readonly Tally[], rates: readonly AnyIndicator[]): readonly SignAnswer[] {
  const code = 'sign.full_everywhere';
  const { name, meaning, remedy } = findingCodes[code];
  return fullEverywhere(tallies).map((full) => {
    const { indicator, items } = full;
    const called = rates.find(({ id }) => id === indicator)?.name ?? { zh: indicator, en: indicator };
    const sentence = fullSentence(full, called);
    const about = { unit: '', unitName: '', indicator, n: items, of: items };
    return { code, name, ...about, sentence, meaning, remedy, examples: [] };
  });
}
