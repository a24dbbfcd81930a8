import { addDays, type DataOf } from '@fadu/domain';

import { dayInYear, plusWorkdays, workdayFrom } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

const MONTHS = [1, 0.7, 1.1, 1, 1, 1, 1, 1, 1, 0.8, 1.1, 1.1];
const REQUESTS_PER_YEAR = 140;
const LETTERS_PER_YEAR = 18;
const OUTCOMES: readonly DataOf<'foi.answered'>['outcome'][] = [
  'disclosed',
  'partly_disclosed',
  'refused',
  'not_held',
];
const CATEGORIES: readonly DataOf<'advice.received'>['category'][] = [
  'judicial',
  'procuratorial',
  'supervisory',
  'reconsideration_opinion',
];

/** Requests for information, with extensions and third parties, and letters of advice that want an answer. */
export function writeRequests(world: World): void {
  for (const year of world.years) {
    writeInformation(world, year);
    writeAdvice(world, year);
  }
}

function writeInformation(world: World, year: number): void {
  const chance = world.chance(`information ${year}`);
  for (let n = 1; n <= world.scaled(REQUESTS_PER_YEAR); n++) {
    const received = workdayFrom(dayInYear(chance, year, MONTHS));
    const unit = world.heirOf(chance.pick(world.units), received);
    const file = world.diary.dossier(`foi/${numbered(`YS-YSQ-${year}-`, n, 3)}`, 1);
    file.write('foi.received', {
      unit: unit.id,
      on: received,
      channel: chance.hits(0.6) ? 'online' : 'registered_mail',
    });
    if (chance.hits(0.04)) {
      file.write('foi.withdrawn', { on: addDays(received, chance.between(2, 12)) });
      continue;
    }
    const extended = chance.hits(0.12);
    if (extended)
      file.write('foi.extended', { days: 20, approvedOn: plusWorkdays(received, chance.between(12, 19)) });
    const most = extended ? 40 : 20;
    const days = keeps(unit, chance, received)
      ? chance.between(4, most)
      : chance.between(most + 1, most + 15);
    file.write('foi.answered', { on: plusWorkdays(received, days), outcome: chance.pick(OUTCOMES) });
  }
}

function writeAdvice(world: World, year: number): void {
  const chance = world.chance(`advice ${year}`);
  const units = world.units.filter((unit) => unit.enforcement);
  for (let n = 1; n <= world.scaled(LETTERS_PER_YEAR); n++) {
    const on = workdayFrom(dayInYear(chance, year, MONTHS));
    const unit = world.heirOf(chance.pick(units), on);
    const file = world.diary.dossier(`advice/${numbered(`永演建〔${year}〕`, n, 2)}号`, 2);
    file.write('advice.received', { unit: unit.id, category: chance.pick(CATEGORIES), on });
    if (chance.hits(0.06)) continue;
    const answered = addDays(on, keeps(unit, chance, on) ? chance.between(10, 58) : chance.between(62, 120));
    file.write('advice.answered', { on: answered, adopted: chance.hits(0.9) });
  }
}
