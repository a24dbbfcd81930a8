import { type PersonCase, type Posting, type Role, postOn } from '../../cases/person-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';

/** The post of a person on a day, if it carries the role. */
export function postWith(role: Role, person: PersonCase, day: LocalDate): Posting | undefined {
  const post = postOn(person, day);
  return post?.roles.includes(role) === true ? post : undefined;
}

/** The posts with the role that were held on at least one day of [from, to], oldest first. */
export const postsWithin = (
  role: Role,
  person: PersonCase,
  from: LocalDate,
  to: LocalDate,
): readonly Posting[] =>
  person.postings.filter(
    (p) =>
      p.roles.includes(role) && p.on <= to && (p.until === undefined || (p.until > p.on && p.until > from)),
  );

/** The unit of whoever did something on a day: of the post held, else of the last one before, else of the first. */
export const unitOfPerson = (person: PersonCase, day: LocalDate): string | undefined =>
  (postOn(person, day) ?? person.postings.findLast((p) => p.on <= day) ?? person.postings[0])?.unit;

/** Whether the person ever held a post with the role; asked of everybody, to spare looking at most. */
export const everHeld = (role: Role, { postings }: PersonCase): boolean =>
  postings.some((p) => p.roles.includes(role));
