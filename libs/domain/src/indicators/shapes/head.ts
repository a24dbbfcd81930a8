import type { Kind } from '../../events/register.ts';
import type { Bilingual, IndicatorDefinition } from '../definition.ts';

type Definition<K extends Kind> = IndicatorDefinition<K>;

/** What every indicator says of itself, whatever its shape. */
export interface Head<K extends Kind>
  extends
    Pick<Definition<K>, 'id' | 'name' | 'family' | 'subject'>,
    Partial<
      Pick<
        Definition<K>,
        | 'parameters'
        | 'target'
        | 'silence'
        | 'needsEnforcement'
        | 'decidedBy'
        | 'countsUntold'
        | 'reads'
        | 'begins'
        | 'ticks'
        | 'direction'
        | 'internal'
      >
    > {
  /** in words: the thing counted, the numerator, the denominator, what puts it into a period, what is left out */
  readonly words: {
    readonly item: Bilingual;
    readonly numerator: Bilingual;
    readonly denominator?: Bilingual;
    readonly placedOn: Bilingual;
    readonly excluded?: Bilingual;
  };
}

const NOTHING: Bilingual = { zh: '无', en: 'none' };

/** The part of a definition that follows from its head. */
export const fromHead = <K extends Kind>({ words, ...head }: Head<K>) => ({
  direction: 'higher' as const,
  parameters: [],
  silence: 'not_applicable' as const,
  needsEnforcement: false,
  ...head,
  formula: { denominator: NOTHING, excluded: NOTHING, ...words },
});

/** The name of the thing counted: its case, and what tells it from others of the case. */
export const itemName = (state: { readonly kind: string; readonly key: string }, part?: string): string =>
  part === undefined ? `${state.kind}/${state.key}` : `${state.kind}/${state.key}/${part}`;

export const ids = (events: readonly (string | undefined)[]): readonly string[] =>
  events.filter((id) => id !== undefined);
