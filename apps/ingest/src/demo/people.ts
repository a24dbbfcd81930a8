import { addDays, type DataOf, later, type LocalDate } from '@fadu/domain';

import { writeCertificates } from './certificates.ts';
import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, workdayFrom } from './workdays.ts';
import { numbered, type World } from './world.ts';

type Role = DataOf<'person.posted'>['roles'][number];
type Appointment = NonNullable<DataOf<'person.posted'>['appointment']>;

/** A post held from a day to the day before `until`. */
export interface DemoPost {
  readonly unit: DemoUnit;
  readonly roles: readonly Role[];
  readonly on: LocalDate;
  readonly until: LocalDate;
  readonly appointment?: Appointment | undefined;
}

export const isOfficer = (post: DemoPost): boolean => post.roles.includes('enforcement_officer');

export interface DemoPerson {
  readonly key: string;
  readonly posts: readonly DemoPost[];
  readonly file: Dossier;
}

const EVEN = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const carefully = { carefully: true } as const;

interface Hiring {
  readonly unit: DemoUnit;
  readonly roles: readonly Role[];
  readonly on: LocalDate;
  readonly appointment?: Appointment | undefined;
}

/** Staffs every unit and writes who is posted where; whoever leaves is replaced some months later. */
export function writePeople(world: World): readonly DemoPerson[] {
  const chance = world.chance('people');
  const hosts = world.units.filter(
    (u) => u.enforcement && !u.steady && u.until === undefined && u.since === world.from,
  );
  const people: DemoPerson[] = [];

  function hire(hiring: Hiring): void {
    const key = numbered('YS-RY-', people.length + 1, 5);
    const file = world.diary.dossier(`person/${key}`, 2);
    const { posts, leaves } = careerOf(hiring, { chance, hosts, world });
    for (const { unit, roles, on, appointment } of posts) {
      const data = { unit: unit.id, roles: [...roles], on, ...(appointment && { appointment }) };
      file.write('person.posted', data, carefully);
    }
    people.push({ key, posts, file });
    if (leaves === undefined) return;
    file.write('person.left', { on: leaves, reason: chance.pick(['退休', '辞职', '调离本区']) }, carefully);
    const successor = addDays(leaves, chance.between(20, 120));
    if (successor <= world.until && chance.hits(0.8)) {
      const unit = world.heirOf(posts.at(-1)!.unit, successor);
      hire({ unit, roles: hiring.roles, on: workdayFrom(successor), appointment: 'initial' });
    }
  }

  for (const unit of world.units) for (const hiring of staffOf(unit, world, chance)) hire(hiring);
  for (const person of people) writeCertificates(person, world, chance);
  return people;
}

/** Who is there when records begin. A unit that comes later lives on the people of the one before it. */
function staffOf(unit: DemoUnit, world: World, chance: Chance): readonly Hiring[] {
  if (unit.since > world.from) return [];
  const powersFrom = later(unit.since, unit.enforcesFrom ?? unit.since);
  const many = (count: number, roles: readonly Role[], on = unit.since): readonly Hiring[] =>
    Array.from({ length: count }, () => ({ unit, roles, on }));
  return [
    ...many(unit.officers, ['enforcement_officer', 'civil_servant'], powersFrom),
    ...many(unit.reviewers, ['legal_reviewer', 'civil_servant'], powersFrom),
    ...many(unit.category === 'government' ? 7 : 3, ['leader', 'civil_servant']),
    ...many(chance.between(2, 5), ['civil_servant']),
  ];
}

interface Surroundings {
  readonly chance: Chance;
  readonly hosts: readonly DemoUnit[];
  readonly world: World;
}

const OPEN_END: LocalDate = '2199-12-31';

/** The posts of a person up to the end of the data, and the day of leaving if there is one. */
function careerOf(hiring: Hiring, { chance, hosts, world }: Surroundings) {
  const starts: Hiring[] = [hiring];
  let leaves: LocalDate | undefined;
  const current = (): Hiring => starts.at(-1)!;
  for (const year of world.years) {
    const day = workdayFrom(dayInYear(chance, year, EVEN));
    const { unit, roles, on } = current();
    const heir = world.heirOf(unit, `${year}-12-31`);
    if (heir !== unit) starts.push({ unit: heir, roles, on: unit.until!, appointment: 'transfer' });
    else if (day > on && unit.steady !== true) {
      const fate = chance.place([3.5, 1.6, roles.includes('leader') ? 0 : 1.5, 93.4]);
      if (fate === 0) {
        leaves = day;
        break;
      }
      if (fate === 1) starts.push({ unit: chance.pick(hosts), roles, on: day, appointment: 'transfer' });
      if (fate === 2) starts.push({ unit, roles: [...roles, 'leader'], on: day, appointment: 'promotion' });
    }
  }
  const posts = starts.map((start, i) => ({ ...start, until: starts[i + 1]?.on ?? leaves ?? OPEN_END }));
  return { posts: posts.filter((post) => post.on < post.until), leaves };
}
