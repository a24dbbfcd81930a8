import { type LocalDate, addDays } from '@fadu/domain';

import { oneYearAfter, sideOfClock } from './days.ts';
import { type Asked, type Fact, type Item, all, first, keyOf, textOf, textsOf } from './fact.ts';
import {
  type Attendance,
  type Post,
  attendancesOf,
  holdsOn,
  isOfficer,
  officerOn,
  postsOf,
  reachedOn,
} from './posts.ts';

const LAST_YEAR = 2030;

/** What is counted of one person; all facts, those of the laws too, are those seen on the day asked for. */
export function personItems(
  facts: readonly Fact[],
  laws: readonly (readonly Fact[])[],
  asked: Asked,
): readonly Item[] {
  const posts = postsOf(facts);
  const attended = attendancesOf(facts);
  return [
    ...hoursItems(posts, attended, asked),
    ...laws.flatMap((law) => newLawItems(posts, attended, law, asked)),
    ...initialItems(facts, attended, asked),
    ...stockItems(facts, posts, asked),
  ];
}

function hoursOfYear(year: number, profile: Asked['profile']): number | undefined {
  if (profile === 'yongchuan') return year >= 2016 ? 24 : undefined;
  return year >= 2021 ? 60 : undefined;
}

function hoursItems(
  posts: readonly Post[],
  attended: readonly Attendance[],
  { on, profile }: Asked,
): readonly Item[] {
  const items: Item[] = [];
  const firstYear = Number(posts[0]?.from.slice(0, 4) ?? LAST_YEAR);
  for (let year = firstYear; year <= Math.min(LAST_YEAR, Number(on.slice(0, 4))); year++) {
    const [begin, due] = [`${year}-01-01`, `${year}-12-31`];
    const until = on < due ? on : due;
    const held = posts.filter((p) => isOfficer(p) && overlaps(p, begin, until)).at(-1);
    const needed = hoursOfYear(year, profile);
    if (!held || needed === undefined) continue;
    const reached = reachedOn(
      attended.filter((a) => begin <= a.on && a.on <= due),
      needed,
    );
    const side = holdsOn(held, until) ? sideOfClock(due, reached, on) : 'excluded';
    items.push({ indicator: 'officer_training_hours_rate', unit: held.unit, placedOn: due, side });
  }
  return items;
}

const overlaps = ({ from, to }: Post, begin: LocalDate, until: LocalDate): boolean =>
  from <= until && (to === undefined || (begin < to && from < to));

function newLawItems(
  posts: readonly Post[],
  attended: readonly Attendance[],
  law: readonly Fact[],
  { on, profile }: Asked,
): readonly Item[] {
  const promulgated = first(law, 'law.promulgated');
  if (!promulgated || profile === 'national' || promulgated.on < '2016-01-01') return [];
  const effective = textOf(promulgated, 'effectiveOn');
  const officer = officerOn(posts, on < effective ? on : effective);
  const named = promulgated.data['units'] === 'all' ? undefined : textsOf(promulgated, 'units');
  if (!officer || (named && !named.includes(officer.unit))) return [];

  const due = addDays(effective, -1);
  const item = { indicator: 'new_law_training_rate', unit: officer.unit, placedOn: due };
  // Without a due day: placed on the day on which the law takes effect.
  if (effective <= promulgated.on) return [{ ...item, placedOn: effective, side: 'excluded' }];
  const counted = attended.filter(
    (a) =>
      a.category === 'new_law' &&
      a.law === keyOf(promulgated.subject) &&
      promulgated.on <= a.on &&
      a.on <= due,
  );
  return [{ ...item, side: sideOfClock(due, reachedOn(counted, 3), on) }];
}

const CATEGORY: Readonly<Record<string, string>> = { initial: 'initial', promotion: 'appointment' };

function initialItems(
  facts: readonly Fact[],
  attended: readonly Attendance[],
  { on, profile }: Asked,
): readonly Item[] {
  if (profile === 'national') return [];
  return facts.flatMap((posted, i) => {
    const category =
      posted.name === 'person.posted' ? CATEGORY[String(posted.data['appointment'])] : undefined;
    if (!category || !textsOf(posted, 'roles').includes('civil_servant') || posted.on < '2016-01-01')
      return [];
    const due = oneYearAfter(posted.on);
    const reached = reachedOn(
      attended.filter((a) => a.category === category && posted.on <= a.on && a.on <= due),
      4,
    );
    const left = first(facts.slice(i), 'person.left')?.on;
    const excluded = left !== undefined && left < due && (reached === undefined || left < reached);
    const side = excluded ? 'excluded' : sideOfClock(due, reached, on);
    return [{ indicator: 'initial_training_rate', unit: textOf(posted, 'unit'), placedOn: due, side }];
  });
}

function stockItems(facts: readonly Fact[], posts: readonly Post[], { on }: Asked): readonly Item[] {
  const post = posts.find((p) => holdsOn(p, on));
  if (!post) return [];
  const items: Item[] = [];
  if (isOfficer(post)) {
    const side = holdsCertificate(facts, on) ? 'met' : 'missed';
    items.push({ indicator: 'officer_certified_rate', unit: post.unit, placedOn: on, side });
    // The ratio has two kinds of person: reviewers stand above the line, officers below.
    items.push({ indicator: 'legal_reviewer_ratio', unit: post.unit, placedOn: on, side: 'counted' });
  }
  if (post.roles.includes('legal_reviewer')) {
    items.push({ indicator: 'legal_reviewer_ratio', unit: post.unit, placedOn: on, side: 'met' });
  }
  return items;
}

/** A revocation ends what was granted before it; the same number can be granted anew. */
function holdsCertificate(facts: readonly Fact[], on: LocalDate): boolean {
  return facts.some((granted, i) => {
    if (granted.name !== 'person.certified') return false;
    const number = textOf(granted, 'certificate');
    const revoked = all(facts.slice(i), 'person.certificate_revoked').some(
      (r) => textOf(r, 'certificate') === number,
    );
    return granted.on <= on && on <= textOf(granted, 'to') && !revoked;
  });
}
