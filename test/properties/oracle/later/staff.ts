import { yearOf } from '../days-of-office.ts';
import { sideOfClock } from '../days.ts';
import { type Asked, type Fact, type Item, all, textOf, textsOf } from '../fact.ts';
import { type Post, holdsOn, isOfficer, postsOf } from '../posts.ts';

/** When each exam was first taken; a grade tells that it was, if nothing else does. */
function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
  const sat = facts.filter((f) => f.name === 'exam.taken' || f.name === 'exam.graded');
  return sat.filter((f, i) => sat.findIndex((other) => other.data['exam'] === f.data['exam']) === i);
}

const BY_EXAM = {
  law_study: ['exam_participation_rate', 'exam_pass_rate'],
  civil_servant: ['civil_servant_exam_rate', 'civil_servant_exam_pass_rate'],
} as const;

export function staffItems(facts: readonly Fact[], asked: Asked): readonly Item[] {
  const posts = postsOf(facts);
  return [
    ...appraisals(facts, posts, asked),
    ...newLeaders(facts),
    ...examItems(facts, posts, 'law_study'),
    ...examItems(facts, posts, 'civil_servant'),
  ];
}

function appraisals(facts: readonly Fact[], posts: readonly Post[], { on, profile }: Asked): readonly Item[] {
  const since = { yongchuan: 2017, liaoning: 2016 }[profile as string];
  const begins = posts[0]?.from;
  if (since === undefined || begins === undefined) return [];
  const items: Item[] = [];
  for (let year = Math.max(since, yearOf(begins)); year <= Math.min(2030, yearOf(on)); year++) {
    const [begin, due] = [`${year}-01-01`, `${year}-12-31`];
    const until = on < due ? on : due;
    const held = posts.filter((p) => isOfficer(p) && within(p, begin, until)).at(-1);
    if (!held) continue;
    const done = all(facts, 'person.appraised').find((f) => f.data['year'] === year)?.on;
    const side = holdsOn(held, until) ? sideOfClock(due, done, on) : 'excluded';
    items.push({ indicator: 'officer_appraised_rate', unit: held.unit, placedOn: due, side });
  }
  return items;
}

const within = ({ from, to }: Post, begin: string, until: string): boolean =>
  from <= until && (to === undefined || (begin < to && from < to));

/** Taken by the day of the promotion, and after the promotion before it. */
function newLeaders(facts: readonly Fact[]): readonly Item[] {
  const promotions = all(facts, 'person.posted').filter(
    (f) => f.data['appointment'] === 'promotion' && textsOf(f, 'roles').includes('leader'),
  );
  const exams = firstOfEach(facts.filter((f) => f.data['category'] === 'new_leader'));
  return promotions.map((promoted) => {
    const before = promotions.filter((p) => p.on < promoted.on).at(-1)?.on ?? '';
    const taken = exams.some((f) => before < f.on && f.on <= promoted.on);
    const unit = textOf(promoted, 'unit');
    return {
      indicator: 'new_leader_law_exam_rate',
      unit,
      placedOn: promoted.on,
      side: taken ? 'met' : 'missed',
    };
  });
}

/** The unit of the post on a day, or of the last one before it, or else of the first one. */
const unitOf = (posts: readonly Post[], day: string): string | undefined =>
  (posts.find((p) => holdsOn(p, day)) ?? posts.filter((p) => p.from <= day).at(-1) ?? posts[0])?.unit;

function examItems(
  facts: readonly Fact[],
  posts: readonly Post[],
  category: keyof typeof BY_EXAM,
): readonly Item[] {
  const [rate, pass] = BY_EXAM[category];
  const own = facts.filter((f) => f.data['category'] === category);
  const items: Item[] = [];
  for (const exam of new Set(own.map((f) => f.data['exam']))) {
    const of = own.filter((f) => f.data['exam'] === exam);
    const [assigned] = all(of, 'exam.assigned');
    const [taken] = firstOfEach(of);
    const [graded] = all(of, 'exam.graded');
    const at = (day: string) => unitOf(posts, day);
    const assignedIn = assigned && at(assigned.on);
    if (assignedIn !== undefined) {
      items.push({ indicator: rate, unit: assignedIn, placedOn: assigned!.on, side: taken ? 'met' : 'open' });
    }
    const takenIn = taken && at(taken.on);
    if (takenIn !== undefined) {
      const side = graded === undefined ? 'open' : graded.data['passed'] === true ? 'met' : 'missed';
      items.push({ indicator: pass, unit: takenIn, placedOn: taken!.on, side });
    }
  }
  return items;
}
