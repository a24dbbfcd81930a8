import type { LocalDate } from '../../../dates/local-date.ts';
import type { DatedValue, Profile } from '../../parameter.ts';
import type { ParameterOf, Target } from '../../parameters.ts';

/** Which item of a text asks for which target: the id of the parameter without `target.` → the words of the citation. */
export type Cited = {
  readonly [P in ParameterOf<Target> as P extends `target.${infer Id}` ? Id : never]?: string;
};

/** One value for many targets, each with its own citation. */
export const targetsSince = (
  cited: Cited,
  series: (text: string) => readonly DatedValue<Target>[],
): Profile['values'] =>
  Object.fromEntries(Object.entries(cited).map(([id, text]) => [`target.${id}`, series(text)]));

/** Ends a rule that was made for one time only. */
export const endsOn = (from: LocalDate, text: string): DatedValue<never> => ({
  from,
  value: null,
  citation: { text },
});

/** None at all: the target of what ought not to happen. */
export const none: Target = { n: 0, d: 1 };
