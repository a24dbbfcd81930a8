import { addDays, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import { dayInYear, plusWorkdays, workdayFrom } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

const PER_YEAR = 12;
const MONTHS = [0.6, 0.6, 1.1, 1, 1.1, 1.2, 1, 0.9, 1.1, 0.9, 1.2, 1.3];
const TITLES = ['老旧小区改造实施方案', '学校布局专项规划', '城市道路停车管理', '公共交通票价调整'] as const;

interface Deciding {
  readonly file: Dossier;
  readonly chance: Chance;
  readonly decided: LocalDate;
  readonly careful: boolean;
}

/** Major decisions by the five steps; careless units leave one out or take them in the wrong order. */
export function writeDecisions(world: World): void {
  const chance = world.chance('decisions');
  const deciders = world.units.filter((unit) => unit.category !== 'department' || unit.cases > 2);
  const weights = deciders.map((unit) => (unit.category === 'government' ? 10 : 1));
  for (const year of world.years) {
    for (let n = 1; n <= world.scaled(PER_YEAR); n++) {
      const decided = workdayFrom(dayInYear(chance, year, MONTHS));
      const unit = world.heirOf(deciders[chance.place(weights)]!, decided);
      const file = world.diary.dossier(`decision/${numbered(`YS-JC-${year}-`, n, 2)}`, 3);
      file.write('decision.initiated', {
        unit: unit.id,
        on: addDays(decided, -chance.between(120, 200)),
        title: `${chance.pick(TITLES)}（演示）`,
        traits: chance.hits(0.5) ? ['risk', 'technical'] : ['risk', 'livelihood'],
      });
      const one = { file, chance, decided, careful: keeps(unit, chance, decided) };
      hear(one);
      decide(one);
    }
  }
}

function hear({ file, chance, decided, careful }: Deciding): void {
  const opened = addDays(decided, -chance.between(80, 110));
  file.write('decision.comment_opened', { on: opened });
  const closed = addDays(opened, careful ? chance.between(30, 35) : chance.between(10, 29));
  file.write('decision.comment_closed', { on: closed });
  if (careful) file.write('decision.feedback_published', { on: addDays(closed, chance.between(5, 15)) });
  if (careful || chance.hits(0.6))
    file.write('decision.expert_reviewed', { on: addDays(closed, chance.between(1, 8)) });
  if (careful || chance.hits(0.7)) {
    file.write('decision.risk_assessed', { on: addDays(closed, chance.between(3, 12)), controllable: true });
  }
}

function decide({ file, chance, decided, careful }: Deciding): void {
  const deliberated = addDays(decided, -chance.between(0, 3));
  const reviewed = addDays(deliberated, careful ? -chance.between(2, 8) : chance.between(-2, 4));
  file.write('decision.legality_reviewed', {
    on: reviewed,
    passed: true,
    mode: careful || chance.hits(0.8) ? 'review' : 'consultation',
    submittedOn: plusWorkdays(reviewed, -chance.between(7, 11)),
    opinionLetter: careful,
  });
  file.write('decision.deliberated', {
    on: deliberated,
    dissent: chance.hits(0.1),
    leaderSpokeLast: careful,
  });
  file.write('decision.decided', { on: decided });
  file.write('decision.published', { on: addDays(decided, chance.between(1, 10)) });
  if (careful) file.write('decision.archived', { on: addDays(decided, chance.between(5, 60)) });
  if (chance.hits(0.4))
    file.write('decision.execution_reported', { on: addDays(decided, chance.between(90, 300)) });
  if (chance.hits(0.2)) file.write('decision.evaluated', { on: addDays(decided, chance.between(200, 360)) });
}
