import type { Kind } from '../events/register.ts';
import type { Calendar } from '../law/calendar/calendar.ts';
import type { Law } from '../law/parameter.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import { type TypeBits, bitsOf } from './type-bits.ts';

/** An indicator with the laws under which it must be judged. */
export interface BookEntry {
  readonly definition: AnyIndicator;
  /** one ruling where all profiles say the same, else one for each profile */
  readonly rulings: readonly { readonly profile: string; readonly law: Law }[];
  /** event types on whose days the answer can change; undefined for all */
  readonly reads: TypeBits | undefined;
  /** those of them that are of the indicator's own kind of case, as bits */
  readonly ownReads: number;
  /** event types of its own kind without any of which there are no items, as bits; undefined for none such */
  readonly ownBegins: number | undefined;
  // Taken out of the definition: definitions have many shapes, and these are asked for at every judgement.
  readonly indicator: string;
  readonly items: AnyIndicator['items'];
  readonly windows: AnyIndicator['windows'];
  readonly ticks: AnyIndicator['ticks'];
}

/** Everything a judgement needs besides the case: which indicators, which law, which calendar. */
export interface JudgeBook {
  readonly calendar: Calendar;
  readonly profiles: readonly string[];
  readonly entries: { readonly [K in Kind]?: readonly BookEntry[] };
}

/** The `profile` of rows that hold in every profile. */
export const EVERY_PROFILE = '*';

export function createBook(
  definitions: readonly AnyIndicator[],
  laws: readonly Law[],
  calendar: Calendar,
): JudgeBook {
  const entries: { [K in Kind]?: BookEntry[] } = {};
  for (const definition of definitions) {
    (entries[definition.subject] ??= []).push(entryOf(definition, laws));
  }
  return { calendar, profiles: laws.map((l) => l.profile), entries };
}

/** As bits: all types of a kind. */
export const EVERY_TYPE = -1;

function entryOf(definition: AnyIndicator, laws: readonly Law[]): BookEntry {
  const { id, subject, reads, begins, items, windows, ticks } = definition;
  const read = reads && bitsOf(reads);
  return {
    definition,
    rulings: rulingsOf(definition, laws),
    reads: read,
    ownReads: read ? (read[subject] ?? 0) : EVERY_TYPE,
    ownBegins: begins && (bitsOf(begins)[subject] ?? 0),
    indicator: id,
    items,
    windows,
    ticks,
  };
}

function rulingsOf(definition: AnyIndicator, laws: readonly Law[]): BookEntry['rulings'] {
  const read = (law: Law) =>
    JSON.stringify(
      definition.parameters.map((id) => law.history(id).map(({ from, value }) => [from, value])),
    );
  const first = laws[0];
  if (first && laws.every((law) => read(law) === read(first)))
    return [{ profile: EVERY_PROFILE, law: first }];
  return laws.map((law) => ({ profile: law.profile, law }));
}
