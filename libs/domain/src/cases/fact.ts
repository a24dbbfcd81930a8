import type { Fact } from '../events/event.ts';

/** A case that is being written; nobody else has it yet. */
export type Draft<C> = { -readonly [Field in keyof C]: C[Field] };

/** The bare fact of an event whose legal day is `on`. */
export const factOf = (event: { readonly id: string; readonly data: { readonly on: string } }): Fact => ({
  on: event.data.on,
  event: event.id,
});

/** The fact of the earliest legal day; of the same day the one named first. */
export const earliestOf = <F extends Fact>(...facts: readonly (F | undefined)[]): F | undefined =>
  facts.reduce(
    (first, fact) => (first === undefined || (fact && fact.on < first.on) ? fact : first),
    undefined,
  );
