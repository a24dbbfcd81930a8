import { type PersonCase, type Posting, type Role, postOn } from '../../cases/person-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';

/** The post of a person on a day, if it carries the role. */
export function postWith(role: Role, person: PersonCase, day: LocalDate): Posting | undefined {
  const post = postOn(person, day);
  return post?.roles.includes(role) === true ? post : undefined;
}

/** The posts of an enforcement officer that were held on at least one day of [from, to], oldest first. */
export const officerPostsWithin = (person: PersonCase, from: LocalDate, to: LocalDate): readonly Posting[] =>
  person.postings.filter(
    (p) =>
      p.roles.includes('enforcement_officer') &&
      p.on <= to &&
      (p.until === undefined || (p.until > p.on && p.until > from)),
  );
