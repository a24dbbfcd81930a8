import { NEVER } from '../dates/local-date.ts';
import type { Fact } from '../events/event.ts';
import { type Cell, type CaseColumn, column, type ColumnType } from './shape.ts';

/** Makes columns of one kind of case, whose type is then known to the ways they are filled. */
export interface ColumnMaker<C> {
  readonly filled: (name: string, type: ColumnType, zh: string, of: (state: C) => Cell) => CaseColumn<C>;
  readonly day: (name: string, zh: string, fact: (state: C) => Pick<Fact, 'on'> | undefined) => CaseColumn<C>;
}

/** A column filled from the case. */
export const filled = <C>(
  name: string,
  type: ColumnType,
  zh: string,
  of: (state: C) => Cell,
): CaseColumn<C> => ({ ...column(name, type, zh), of });

/** The legal day of a fact; NEVER while there is none. */
export const day = <C>(
  name: string,
  zh: string,
  fact: (state: C) => Pick<Fact, 'on'> | undefined,
): CaseColumn<C> => filled(name, 'day', zh, (state) => fact(state)?.on ?? NEVER);
