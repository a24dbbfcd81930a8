import type { PersonCase, Posting, Role } from '../../cases/person-case.ts';
import { type LocalDate, earlier, firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import type { Law } from '../../law/parameter.ts';
import type { ParameterId, ParameterValue } from '../../law/parameters.ts';
import { type Window, indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import type { Exclusion } from '../item.ts';
import { type Head, fromHead } from '../shapes/head.ts';
import { everHeld, postWith, postsWithin } from './officer-post.ts';

/** A year of somebody who held a post with the role in it. */
export interface RoleYear<V> {
  readonly year: number;
  readonly from: LocalDate;
  readonly dueOn: LocalDate;
  /** the posts of the year with the role, as seen on the day asked for, oldest first */
  readonly posts: readonly Posting[];
  readonly required: V;
  readonly law: Law;
}

interface Settled {
  readonly on: LocalDate | undefined;
  readonly evidence: readonly string[];
  readonly excluded?: Exclusion | undefined;
}

interface Yearly<P extends ParameterId> extends Omit<Head<'person'>, 'subject' | 'begins' | 'ticks'> {
  readonly role: Role;
  /** the rule that asks for it; the value in force on 31 December */
  readonly rule: P;
  readonly settled: (person: PersonCase, year: RoleYear<ParameterValue<P>>) => Settled;
  /** the last day, no later than the end of the next year; 31 December unless said otherwise */
  readonly dueOn?: (year: number) => LocalDate;
}

/**
 * A yearly duty of whoever holds a post with a role: one item for each person and year, of the unit and with the
 * membership of 31 December (before it: of the day asked). Whoever is no longer in such a post then is excluded.
 */
export const roleYearRate = <P extends ParameterId>({ role, rule, settled, dueOn, ...head }: Yearly<P>) =>
  indicator<'person'>({
    ...fromHead<'person'>({ silence: 'no_data', ...head, subject: 'person' }),
    kind: 'rate',
    aggregate: settledOnly,
    unit: 'percent',
    parameters: [rule, ...(head.parameters ?? [])],
    begins: ['person.posted'],
    // Most places have most rules not: their years are not even laid out.
    windows: (person, { law }) =>
      law.history(rule).length === 0 || !everHeld(role, person)
        ? NO_WINDOWS
        : yearsWith(role, person, dueOn === undefined ? 0 : 1).filter(
            ({ key }) => law.on(rule, lastOfYear(Number(key))) !== undefined,
          ),
    items(person, { on, law, window }) {
      const year = Number(window.key);
      const [from, yearEnd] = [firstOfYear(year), lastOfYear(year)];
      const required = law.on(rule, yearEnd);
      const day = earlier(on, yearEnd);
      const posts = required ? postsWithin(role, person, from, day) : [];
      const held = posts.at(-1);
      if (!required || !held) return [];
      const due = dueOn?.(year) ?? yearEnd;
      const current = postWith(role, person, day);
      const done = settled(person, { year, from, dueOn: due, posts, required: required.value, law });
      return [
        {
          item: `person/${person.key}/${window.key}`,
          unit: (current ?? held).unit,
          placedOn: due,
          startedOn: from,
          dueOn: due,
          settledOn: done.on,
          excluded: current ? done.excluded : 'left',
          rule,
          evidence: [(current ?? held).event, ...done.evidence],
        },
      ];
    },
  });

const NO_WINDOWS: readonly Window[] = [];

/** One window for every year with such a post: from its first day in that year. */
function yearsWith(role: Role, person: PersonCase, yearsAfter: number): readonly Window[] {
  const facts = [
    ...person.postings.flatMap((p) => [p.on, p.until ?? p.on]),
    ...person.attendances.map((a) => a.on),
    ...person.certificates.map((c) => c.on),
  ];
  const windows: Window[] = [];
  const firstYear = facts.reduce((first, on) => Math.min(first, yearOf(on)), Infinity);
  const lastYear = lastYearLaidOut(facts);
  for (let year = firstYear; year <= lastYear; year++) {
    const first = postsWithin(role, person, firstOfYear(year), lastOfYear(year))[0];
    if (first) windows.push({ ...yearWindow(year, first.on), to: lastOfYear(year + yearsAfter) });
  }
  return windows;
}
