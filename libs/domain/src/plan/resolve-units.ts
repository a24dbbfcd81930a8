import type { UnitStanding } from '../cases/unit-case.ts';
import type { LocalDate } from '../dates/local-date.ts';
import { splitNames } from './split-names.ts';
import type { Succession, UnitBook, UnitGroup, UnitRole } from './unit-book.ts';

/** What a reader must know before relying on a name: see {@link resolveUnits}. */
export type UnitDoubt = 'not_compared' | 'change_under_way' | 'duties_split';

/** A body that answers on the day for a body that the text names. */
export interface ResolvedBody {
  readonly written: string;
  readonly name: string;
  /** how the duties came to it, the oldest step first; empty where the body itself answers */
  readonly path: readonly Succession[];
  /** what part of the duties, where they were split */
  readonly duties?: string;
  readonly doubts: readonly UnitDoubt[];
}

export interface ResolvedUnits {
  readonly raw: string;
  readonly on: LocalDate;
  /** in the order of the text; two that merged since stand twice, with the name of one body */
  readonly bodies: readonly ResolvedBody[];
  readonly groups: readonly { readonly written: string; readonly group: UnitGroup }[];
  readonly roles: readonly { readonly written: string; readonly role: UnitRole }[];
  /** names that the book does not hold, as printed */
  readonly unresolved: readonly string[];
}

/**
 * Who is meant by a cell of units on a day: bodies through their successors, groups and roles by name. Nothing is
 * guessed: an unknown name is `unresolved`, and a step that no person compared (`not_compared`), a day on which the
 * change was under way (`change_under_way`: the old body is given) or split duties (`duties_split`: every
 * successor is given) are told with the body.
 */
export function resolveUnits(raw: string, on: LocalDate, book: UnitBook): ResolvedUnits {
  const tokens = splitNames(raw, book);
  return {
    raw,
    on,
    bodies: tokens.flatMap(({ written, known }) =>
      known?.kind === 'body'
        ? answering({ written, name: known.body.name, path: [], doubts: [] }, on, book)
        : [],
    ),
    groups: tokens.flatMap(({ written, known }) =>
      known?.kind === 'group' ? [{ written, group: known.group }] : [],
    ),
    roles: tokens.flatMap(({ written, known }) =>
      known?.kind === 'role' ? [{ written, role: known.role }] : [],
    ),
    unresolved: tokens.flatMap(({ written, known }) => (known ? [] : [written])),
  };
}

function answering(body: ResolvedBody, on: LocalDate, book: UnitBook): readonly ResolvedBody[] {
  const step = book.successions.find((s) => s.of === body.name);
  if (!step || on <= step.until) return [body];
  if (on < step.from) return [{ ...body, doubts: withDoubts(body, 'change_under_way') }];
  const doubts = withDoubts(
    body,
    ...(step.comparedOn === null ? (['not_compared'] as const) : []),
    ...(step.to.length > 1 ? (['duties_split'] as const) : []),
  );
  return step.to.flatMap(({ name, duties }) =>
    answering({ ...body, name, path: [...body.path, step], doubts, ...(duties && { duties }) }, on, book),
  );
}

const withDoubts = ({ doubts }: ResolvedBody, ...more: readonly UnitDoubt[]): readonly UnitDoubt[] => [
  ...new Set([...doubts, ...more]),
];

/** The bodies' names on the day, each once. */
export const bodyNames = ({ bodies }: Pick<ResolvedUnits, 'bodies'>): readonly string[] => [
  ...new Set(bodies.map(({ name }) => name)),
];

/**
 * The units of a group, from the register as it stood on the day (rulebook §6.2 no. 27): all of them for `every`, those
 * that may be meant for `some`. `undefined` where the register cannot tell.
 */
export function membersOf<U extends Pick<UnitStanding, 'category' | 'enforcement'>>(
  { among }: UnitGroup,
  register: readonly U[],
): readonly U[] | undefined {
  if (!among) return undefined;
  return register.filter(
    ({ category, enforcement }) =>
      category === among.category && (among.enforcement === undefined || enforcement === among.enforcement),
  );
}
