import type { NamedBody, UnitBook, UnitGroup, UnitRole } from './unit-book.ts';

export type Known =
  | { readonly kind: 'body'; readonly body: NamedBody }
  | { readonly kind: 'group'; readonly group: UnitGroup }
  | { readonly kind: 'role'; readonly role: UnitRole };

/** A stretch of the raw text and what the book knows of it; `known` is absent for a name that it does not hold. */
export interface Token {
  readonly written: string;
  readonly known?: Known;
}

// 等 and 及 stand between names (`区编办等区级有关部门`); no name of the books begins with them.
const BETWEEN = /^[、,，;；\s等及]+/;
const ENDS = /^($|[、,，;；\s等及])/;
const UP_TO_SEPARATOR = /^[^、,，;；\s]+/;

/** Cuts raw text into names of the book, the longest first, and what lies between separators otherwise. */
export function splitNames(raw: string, book: UnitBook): readonly Token[] {
  const names = namesOf(book);
  const tokens: Token[] = [];
  let rest = raw.replace(BETWEEN, '');
  while (rest !== '') {
    const token = firstToken(rest, names);
    tokens.push(token);
    rest = rest.slice(token.written.length).replace(BETWEEN, '');
  }
  return tokens;
}

function firstToken(rest: string, names: readonly (readonly [string, Known])[]): Token {
  // A name counts only whole: 区政府办 is not read out of 区政府办公室 or of an unknown 区政府办事处.
  const found = names.find(([name]) => rest.startsWith(name) && ENDS.test(rest.slice(name.length)));
  if (found) return { written: found[0], known: found[1] };
  return { written: unknownName(rest, names) };
}

/** Up to the next separator, or to an 等 or 及 with a known name behind it (`区某局等区级有关部门`). */
function unknownName(rest: string, names: readonly (readonly [string, Known])[]): string {
  const stretch = UP_TO_SEPARATOR.exec(rest)?.[0] ?? rest;
  const end = [...stretch.matchAll(/[等及]/g)].find(({ index }) =>
    names.some(([name]) => rest.startsWith(name, index + 1)),
  );
  return end ? stretch.slice(0, end.index) : stretch;
}

type Names = readonly (readonly [string, Known])[];

// A measure is judged anew for every change of any unit: the names of a book are put in order once.
const inOrder = new WeakMap<UnitBook, Names>();

function namesOf(book: UnitBook): Names {
  const known = inOrder.get(book) ?? longestFirst(book);
  inOrder.set(book, known);
  return known;
}

function longestFirst({ bodies, groups, roles }: UnitBook): Names {
  const all: (readonly [string, Known])[] = [
    ...bodies.flatMap((body) =>
      [body.name, ...(body.also ?? [])].map((name) => [name, { kind: 'body', body }] as const),
    ),
    ...groups.flatMap((group) => group.names.map((name) => [name, { kind: 'group', group }] as const)),
    ...roles.flatMap((role) => role.names.map((name) => [name, { kind: 'role', role }] as const)),
  ];
  return all.toSorted(([a], [b]) => b.length - a.length);
}
