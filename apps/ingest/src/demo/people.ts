import { addDays, addYears, type DataOf, type LocalDate } from '@fadu/domain';

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
  const hosts = world.units.filter((u) => u.enforcement && !u.steady && u.until === undefined);
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

  for (const unit of world.units) for (const hiring of staffOf(unit, chance)) hire(hiring);
  for (const person of people) writeCertificates(person, world, chance);
  return people;
}

function staffOf(unit: DemoUnit, chance: Chance): readonly Hiring[] {
  const on = (): LocalDate => unit.enforcesFrom ?? (unit.since > '2015-01-01' ? unit.since : longAgo(chance));
  const many = (count: number, roles: readonly Role[], day = on): readonly Hiring[] =>
    Array.from({ length: count }, () => ({ unit, roles, on: day() }));
  const before = (): LocalDate => (unit.since > '2015-01-01' ? unit.since : longAgo(chance));
  return [
    ...many(unit.officers, ['enforcement_officer', 'civil_servant']),
    ...many(unit.reviewers, ['legal_reviewer', 'civil_servant']),
    ...many(unit.category === 'government' ? 7 : 3, ['leader', 'civil_servant'], before),
    ...many(chance.between(2, 5), ['civil_servant'], before),
  ];
}

const longAgo = (chance: Chance): LocalDate => dayInYear(chance, chance.between(2015, 2022), EVEN);

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

const CERTIFICATE_YEARS = 5;

/** Certificates run five years. Some are renewed too late or never, some officers never had one. */
function writeCertificates({ key, posts, file }: DemoPerson, world: World, chance: Chance): void {
  const first = posts.find((post) => post.roles.includes('enforcement_officer'));
  if (!first) return;
  const careful = first.unit.care === 1;
  if (!careful && chance.hits(0.015)) return;
  const last = posts.at(-1)!.until;
  let from = first.on < world.from ? dayInYear(chance, chance.between(2019, 2022), EVEN) : first.on;
  if (first.on >= world.from && !careful) from = addDays(from, chance.between(0, 60));
  for (let n = 1; from <= world.until && from < last; n++) {
    const certificate = `${key.replace('RY', 'ZF')}-${n}`;
    const to = addDays(addYears(from, CERTIFICATE_YEARS), -1);
    file.write('person.certified', { certificate, from, to }, carefully);
    if (!careful && chance.hits(0.006)) {
      const on = addDays(from, chance.between(300, 1500));
      file.write('person.certificate_revoked', { certificate, on }, carefully);
    }
    if (!careful && chance.hits(0.05)) return;
    from = addDays(to, careful || chance.hits(0.85) ? 1 : chance.between(10, 150));
  }
}
