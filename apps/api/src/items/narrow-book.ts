import { type AnyIndicator, type BookEntry, EVERY_PROFILE, type JudgeBook, type Law } from '@fadu/domain';

/** The book with one profile only, and one indicator only where one is given: what a page needs to be judged anew. */
export function narrowBook(book: JudgeBook, law: Law, only?: AnyIndicator): JudgeBook {
  const narrowed = (entries: readonly BookEntry[]): BookEntry[] =>
    entries
      .filter(({ definition }) => only === undefined || definition.id === only.id)
      .map(({ rulings, ...entry }) => ({
        ...entry,
        rulings: rulings.filter(({ profile }) => profile === EVERY_PROFILE || profile === law.profile),
      }));
  const entries = Object.fromEntries(
    Object.entries(book.entries).map(([kind, all]) => [kind, narrowed(all)]),
  );
  return { ...book, entries };
}
