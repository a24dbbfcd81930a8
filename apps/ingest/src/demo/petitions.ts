import { addDays, type LocalDate, yearOf } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, workdayFrom, workdayWithin } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

const PER_YEAR = 1500;
const ACCEPT_DAYS = 15;
const CLOSE_DAYS = 60;
/** Quiet at the Spring Festival, busy at the sessions of March and at the end of the year. */
const MONTHS = [1.3, 0.6, 1.7, 1.1, 1, 1, 1, 0.9, 0.9, 0.7, 1, 1.1];
const CHANNELS = ['letter', 'visit', 'online', 'hotline'] as const;
const CHANNEL_WEIGHTS = [1, 3, 4, 2];
const MATTERS = [
  '劳动社保',
  '城乡建设',
  '农村农业',
  '国土资源',
  '环境保护',
  '物业管理',
  '教育卫生',
  '交通运输',
];
/** Reports under this name, which nobody registered, and under an alias of a registered one. */
const UNKNOWN_UNITS = ['永安经济技术开发区管理委员会（演示）', '区城管执法大队（演示）'];

interface Petition {
  readonly world: World;
  readonly file: Dossier;
  readonly unit: DemoUnit;
  readonly chance: Chance;
  readonly registered: LocalDate;
}

/** Petitions from registration to rating. */
export function writePetitions(world: World): void {
  const chance = world.chance('petitions');
  const units = world.units.filter((unit) => unit.petitions > 0 && unit.habit !== 'silent');
  const weights = units.map((unit) => unit.petitions);
  for (const year of world.years) {
    for (let n = 1; n <= world.scaled(PER_YEAR); n++) {
      const registered = dayInYear(chance, year, MONTHS);
      const unit = world.heirOf(units[chance.place(weights)]!, registered);
      const file = world.diary.dossier(`petition/${numbered(`YS-XF-${year}-`, n, 4)}`, chance.between(0, 4));
      writePetition({ world, file, unit, chance, registered });
    }
  }
}

function writePetition(petition: Petition): void {
  const { world, file, chance, registered } = petition;
  const unknown = chance.hits(0.003);
  file.write('petition.registered', {
    unit: unknown ? chance.pick(UNKNOWN_UNITS) : petition.unit.id,
    on: registered,
    channel: CHANNELS[chance.place(CHANNEL_WEIGHTS)]!,
    firstTime: !chance.hits(0.18),
    persons: chance.hits(0.08) ? chance.between(5, 60) : 1,
    category: chance.pick(MATTERS),
  });
  const turn = chance.place([4, 2, 2, 5, 87]);
  if (turn === 0) file.write('petition.withdrawn', { on: addDays(registered, chance.between(1, 40)) });
  if (turn === 1) file.write('petition.merged', mergedInto(petition));
  if (turn === 2 && !keeps(petition.unit, chance, registered)) return; // left lying: never accepted
  if (turn !== 3) return accept(petition);
  const on = addDays(registered, chance.between(1, 6));
  const other = world.heirOf(chance.pick(world.units.filter((u) => u.petitions > 0)), on);
  file.write('petition.transferred', { toUnit: other.id, on });
  accept({ ...petition, unit: other });
}

const mergedInto = ({ chance, registered }: Petition) => ({
  into: numbered(`YS-XF-${yearOf(registered)}-`, chance.between(1, 200), 4),
  on: addDays(registered, chance.between(1, 20)),
});

function accept(petition: Petition): void {
  const { world, file, unit, chance, registered } = petition;
  const kept = keeps(unit, chance, registered) && !world.slips(unit, 'acceptance', 30);
  const on =
    unit.habit === 'last_day'
      ? addDays(registered, ACCEPT_DAYS)
      : kept
        ? workdayWithin(chance, registered, ACCEPT_DAYS)
        : workdayFrom(addDays(registered, ACCEPT_DAYS + chance.between(1, 25)));
  if (chance.hits(0.06))
    file.write('petition.not_accepted', { on, reason: '应通过诉讼、仲裁、行政复议等法定途径解决' });
  else {
    file.write('petition.accepted', { on });
    reply(petition, on);
  }
}

function reply(petition: Petition, accepted: LocalDate): void {
  const { file, unit, chance } = petition;
  const extended = chance.hits(unit.habit === 'extends' ? 0.85 : 0.06);
  const inTime = unit.care === 1 || chance.hits(0.85);
  if (extended) {
    const approvedOn = addDays(
      accepted,
      inTime ? chance.between(40, CLOSE_DAYS) : CLOSE_DAYS + chance.between(1, 8),
    );
    file.write('petition.extended', { days: 30, approvedOn });
  }
  const term = CLOSE_DAYS + (extended && inTime ? 30 : 0);
  const kept = keeps(unit, chance, accepted);
  if (!kept && chance.hits(0.25)) return;
  const day = kept
    ? replyDay(petition, accepted, term)
    : workdayFrom(addDays(accepted, term + chance.between(1, 50)));
  file.write('petition.replied', { on: day });
  afterReply(petition, day);
}

function replyDay({ unit, chance }: Petition, accepted: LocalDate, term: number): LocalDate {
  if (unit.habit === 'last_day' || (unit.care < 1 && chance.hits(0.04))) return addDays(accepted, term);
  return workdayWithin(chance, addDays(accepted, 5), term - 5);
}

const RATINGS = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;

function afterReply(petition: Petition, replied: LocalDate): void {
  const { world, file, unit, chance } = petition;
  if (unit.habit === 'year_end') {
    const on = `${yearOf(replied)}-12-31`;
    file.write('petition.resolved', { on }, { recordedOn: addDays(on, 2), carefully: true });
  } else if (chance.hits(unit.care - 0.08)) {
    const on = workdayFrom(addDays(replied, chance.between(0, 30)));
    file.write('petition.resolved', { on });
  }
  if (chance.hits(0.42)) {
    const weights = unit.care === 1 ? [8, 2, 0.1] : [6, 2.5, 4 * (1.05 - unit.care)];
    const on = addDays(replied, chance.between(1, 25));
    if (on <= world.until) file.write('petition.rated', { on, rating: RATINGS[chance.place(weights)]! });
  }
  if (chance.hits(0.05)) file.write('petition.repeated', { on: addDays(replied, chance.between(15, 200)) });
}
