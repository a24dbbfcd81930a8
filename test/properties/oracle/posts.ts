import type { LocalDate } from '@fadu/domain';

import { type Fact, hundredths, textOf, textsOf } from './fact.ts';

/** A post from a day on until before another. */
export interface Post {
  readonly unit: string;
  readonly roles: readonly string[];
  readonly from: LocalDate;
  /** the first day on which it holds no more; absent while it holds */
  readonly to?: LocalDate;
}

/** Rule 7: one post at a time; `posted` ends the one before, `left` ends it. */
export function postsOf(facts: readonly Fact[]): readonly Post[] {
  const posts: Post[] = [];
  const end = (on: LocalDate) => {
    const last = posts.pop();
    if (last) posts.push(last.to === undefined ? { ...last, to: on } : last);
  };
  for (const fact of facts) {
    if (fact.name === 'person.posted') {
      end(fact.on);
      posts.push({ unit: textOf(fact, 'unit'), roles: textsOf(fact, 'roles'), from: fact.on });
    }
    if (fact.name === 'person.left') end(fact.on);
  }
  return posts;
}

export const holdsOn = ({ from, to }: Post, day: LocalDate): boolean =>
  from <= day && (to === undefined || day < to);

export const isOfficer = ({ roles }: Post): boolean => roles.includes('enforcement_officer');

export const officerOn = (posts: readonly Post[], day: LocalDate): Post | undefined =>
  posts.find((p) => holdsOn(p, day) && isOfficer(p));

export interface Attendance {
  readonly on: LocalDate;
  readonly category: string;
  readonly law: string | undefined;
  /** in hundredths */
  readonly hours: number;
}

/** Rule 3: every attendance, once per session. */
export function attendancesOf(facts: readonly Fact[]): readonly Attendance[] {
  const sessions = new Set<string>();
  const attended: Attendance[] = [];
  for (const fact of facts) {
    if (fact.name !== 'training.attended' || sessions.has(textOf(fact, 'session'))) continue;
    sessions.add(textOf(fact, 'session'));
    attended.push({
      on: fact.on,
      category: textOf(fact, 'category'),
      law: fact.data['law'] as string | undefined,
      hours: hundredths(textOf(fact, 'hours')),
    });
  }
  return attended;
}

/** The day on which the hours of these attendances reach a number; attendances are in the order of their days. */
export function reachedOn(attended: readonly Attendance[], hours: number): LocalDate | undefined {
  let sum = 0;
  return attended.find((a) => (sum += a.hours) >= hours * 100)?.on;
}
