import { addDays, addYears, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import { writeNewLaws } from './new-law-training.ts';
import { type DemoPerson, type DemoPost, isOfficer } from './people.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, workdayFrom, workdayWithin } from './workdays.ts';
import { keeps, type World } from './world.ts';

interface Session {
  readonly session: string;
  readonly on: LocalDate;
  readonly hours: number;
  readonly mode: 'classroom' | 'online';
}

/** Yearly plans in 学时: 24 is what 永川 asks for, 60 what the national outline asks for. */
const PLANS: readonly (readonly number[])[] = [
  [8, 8, 8],
  [8, 8, 10],
  [6, 8, 12],
  [16, 8, 8],
  [40, 16, 8],
];
const PLAN_WEIGHTS = [5, 4, 3, 2, 2];
const MONTHS = [0.2, 0.4, 1, 1.2, 1.2, 1, 0.8, 0.8, 1, 0.8, 1.6, 1.4];

/** Yearly training, training on new laws, and training on appointment. */
export function writeTraining(world: World, people: readonly DemoPerson[]): void {
  const chance = world.chance('training');
  const plans = new Map<string, readonly Session[]>();
  for (const unit of world.units) {
    for (const year of world.years) plans.set(`${unit.id} ${year}`, sessionsOf(unit, year, chance));
  }
  for (const person of people) {
    if (person.posts.some(isOfficer)) {
      for (const year of world.years) writeYear({ person, year, plans, chance });
      writeNewLaws(world, person, chance);
    }
    for (const post of person.posts) writeAppointment(world, { person, post, chance });
  }
}

function sessionsOf(unit: DemoUnit, year: number, chance: Chance): readonly Session[] {
  const name = (n: number): string => `YS-PX-${year}-${unit.id.slice(5)}-${n}`;
  if (unit.habit === 'same_list') {
    return [
      { session: name(1), on: `${year}-06-12`, hours: 16, mode: 'classroom' },
      { session: name(2), on: `${year}-12-31`, hours: 8, mode: 'online' },
    ];
  }
  const plan = PLANS[chance.place(PLAN_WEIGHTS)]!;
  const days = plan.map(() => workdayFrom(dayInYear(chance, year, MONTHS))).sort();
  return plan.map((hours, i) => ({
    session: name(i + 1),
    on: days[i]!,
    hours,
    mode: chance.hits(0.3) ? 'online' : 'classroom',
  }));
}

interface OfficerYear {
  readonly person: DemoPerson;
  readonly year: number;
  readonly plans: ReadonlyMap<string, readonly Session[]>;
  readonly chance: Chance;
}

/** Why a year's hours are not what they should be. */
type Trouble = 'none' | 'half_an_hour' | 'last_day' | 'skips' | 'absent';
const TROUBLES: readonly Trouble[] = ['half_an_hour', 'last_day', 'skips', 'skips', 'absent'];

function writeYear({ person, year, plans, chance }: OfficerYear): void {
  const post = person.posts.findLast(
    (p) => isOfficer(p) && p.on <= `${year}-12-31` && p.until > `${year}-01-01`,
  );
  if (!post || post.unit.habit === 'silent') return;
  const sessions = plans.get(`${post.unit.id} ${year}`)!.filter((s) => s.on < post.until);
  const trouble = keeps(post.unit, chance, `${year}-06-30`) ? 'none' : chance.pick(TROUBLES);
  for (const session of troubled(sessions, trouble, year)) {
    attend(person, session);
    // The same session comes in once from the unit and once from the online platform.
    if (post.unit.care < 1 && chance.hits(0.012)) attend(person, session);
  }
}

function troubled(sessions: readonly Session[], trouble: Trouble, year: number): readonly Session[] {
  const last = sessions.at(-1);
  if (!last || trouble === 'absent') return [];
  if (trouble === 'skips') return sessions.slice(1);
  const changes: Readonly<Record<'none' | 'half_an_hour' | 'last_day', Partial<Session>>> = {
    none: {},
    half_an_hour: { hours: remainder(sessions, 23.5) },
    last_day: { on: `${year}-12-31`, session: `${last.session}-补` },
  };
  return [...sessions.slice(0, -1), { ...last, ...changes[trouble] }];
}

/** What the last session must give for a sum: 23.5 hours where 24 are asked for. */
const remainder = (sessions: readonly Session[], sum: number): number =>
  Math.max(0.5, sum - sessions.slice(0, -1).reduce((all, s) => all + s.hours, 0));

const attend = (person: DemoPerson, { session, on, hours, mode }: Session): string =>
  person.file.write('training.attended', { session, category: 'general', hours: String(hours), on, mode });

interface Appointed {
  readonly person: DemoPerson;
  readonly post: DemoPost;
  readonly chance: Chance;
}

/** 初任、任职培训: four hours within a year. */
function writeAppointment(world: World, { person, post, chance }: Appointed): void {
  if (post.appointment !== 'initial' && post.appointment !== 'promotion') return;
  const category = post.appointment === 'initial' ? 'initial' : 'appointment';
  const kept = keeps(post.unit, chance, post.on);
  const due = addYears(post.on, 1);
  const on =
    kept || chance.hits(0.5) ? workdayWithin(chance, post.on, 364) : addDays(due, chance.between(1, 60));
  if (on >= post.until || on > world.until) return;
  const hours = kept || on > due ? '4' : '3.5';
  person.file.write('training.attended', { session: `YS-RZ-${on}`, category, hours, on, mode: 'classroom' });
}
