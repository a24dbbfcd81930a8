import { FIRST_DAY, type LocalDate } from '../../dates/local-date.ts';
import type { DatedValue } from '../parameter.ts';
import type { Target } from '../parameters.ts';

type Remarks = Pick<DatedValue<unknown>, 'note' | 'publishedOn'>;

/** A value in force from a day on, and the words that say so. */
export const since = <T>(from: LocalDate, value: T, text: string, remarks: Remarks = {}): DatedValue<T> => ({
  from,
  value,
  citation: { text },
  ...remarks,
});

/**
 * The same value for the days before its law was in force. Old cases are judged by it too, so that figures over the
 * years can be compared; the note keeps anybody from taking it for a duty of that time.
 */
export const comparedBefore = <T>(lawDay: LocalDate, value: T, text: string): DatedValue<T> =>
  since(FIRST_DAY, value, `参照${text}`, { note: `${lawDay}前法律未作此规定，仅作对照` });

/** 100 %, exactly: one miss is a miss. */
export const all: Target = { n: 1, d: 1 };
