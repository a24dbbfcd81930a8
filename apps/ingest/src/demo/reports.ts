import { addDays, type DataOf, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { DemoUnit } from './units.ts';
import { workdayFrom } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

type Submitted = DataOf<'report.submitted'>;

const RECIPIENTS: Readonly<Record<DemoUnit['category'], readonly Submitted['recipient'][]>> = {
  government: ['party_committee', 'congress_committee', 'superior_government'],
  department: ['own_government', 'superior_department'],
  town: ['own_government'],
};

/** Yearly reports, plans and lists; sittings watched in court; publicity. Late ones are late by days, not by years. */
export function writeReports(world: World): void {
  const chance = world.chance('reports');
  let told = 0;
  const next = (kind: string, prefix: string) => {
    told += 1;
    return world.diary.dossier(`${kind}/${numbered(prefix, told, 5)}`, 2);
  };
  for (const unit of world.units.filter(({ habit }) => habit !== 'silent')) {
    for (const year of world.years) writeYear(unit, year);
  }

  function writeYear(unit: DemoUnit, year: number): void {
    const existed = (day: LocalDate) => unit.since <= day && (unit.until === undefined || day < unit.until);
    const dayBy = (last: LocalDate) => dayNear(last, keeps(unit, chance, last), chance);
    const plan = dayBy(`${year}-03-31`);
    if (existed(plan))
      next('report', 'YS-JH-').write('report.published', {
        unit: unit.id,
        document: 'annual_plan',
        year,
        on: plan,
      });
    const reported = dayBy(`${year}-02-27`);
    if (existed(reported) && year > world.years[0]!) {
      for (const recipient of RECIPIENTS[unit.category]) {
        const data = {
          unit: unit.id,
          document: 'annual_report',
          year: year - 1,
          recipient,
          on: reported,
        } as const;
        next('report', 'YS-BG-').write('report.submitted', data);
      }
      const published = {
        unit: unit.id,
        document: 'annual_report',
        year: year - 1,
        on: addDays(reported, 20),
      } as const;
      next('report', 'YS-GK-').write('report.published', published);
    }
    const watched = workdayFrom(addDays(`${year}-04-01`, chance.between(0, 200)));
    if (existed(watched) && chance.hits(unit.care)) {
      next('observation', 'YS-PT-').write('observation.held', {
        unit: unit.id,
        on: watched,
        persons: chance.between(5, 40),
      });
    }
    writePublicity(unit, year, existed);
  }

  function writePublicity(unit: DemoUnit, year: number, existed: (day: LocalDate) => boolean): void {
    for (let n = chance.between(1, 4); n > 0; n--) {
      const on = workdayFrom(addDays(`${year}-01-10`, chance.between(0, 330)));
      if (!existed(on)) continue;
      const form = chance.hits(0.3) ? 'case_story' : 'activity';
      next('publicity', 'YS-PF-').write('publicity.held', {
        unit: unit.id,
        form,
        audience: chance.between(30, 600),
        on,
      });
    }
  }
}

const dayNear = (last: LocalDate, kept: boolean, chance: Chance): LocalDate =>
  addDays(last, kept ? -chance.between(0, 40) : chance.between(1, 45));
