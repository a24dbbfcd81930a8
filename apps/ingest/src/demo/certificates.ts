import { addDays, addYears, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { DemoPerson } from './people.ts';
import { dayInYear } from './workdays.ts';
import type { World } from './world.ts';

const YEARS = 5;
const MONTHS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const carefully = { carefully: true } as const;

/** Certificates run five years. Some are renewed too late or never, some officers never had one. */
export function writeCertificates({ key, posts, file }: DemoPerson, world: World, chance: Chance): void {
  const first = posts.find((post) => post.roles.includes('enforcement_officer'));
  if (!first) return;
  const careful = first.unit.care === 1;
  const mishap = (probability: number): boolean => !careful && chance.hits(probability);
  if (mishap(0.015)) return;
  const last = posts.at(-1)!.until;
  let from = firstDay(first.on, world, chance);
  for (let n = 1; from <= world.until && from < last; n++) {
    const certificate = `${key.replace('RY', 'ZF')}-${n}`;
    const to = addDays(addYears(from, YEARS), -1);
    file.write('person.certified', { certificate, from, to }, carefully);
    if (mishap(0.006)) {
      const on = addDays(from, chance.between(300, 1500));
      file.write('person.certificate_revoked', { certificate, on }, carefully);
    }
    if (mishap(0.05)) return;
    from = addDays(to, mishap(0.15) ? chance.between(10, 150) : 1);
  }
}

/** Some time before records begin; for newcomers some weeks after they came. */
function firstDay(posted: LocalDate, world: World, chance: Chance): LocalDate {
  if (posted > world.from) return addDays(posted, chance.place([1, 1]) * chance.between(0, 60));
  return dayInYear(chance, Number(world.from.slice(0, 4)) - chance.between(1, 4), MONTHS);
}
