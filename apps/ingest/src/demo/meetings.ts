import type { DataOf } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, workdayFrom } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

type Category = DataOf<'meeting.held'>['category'];

const MONTHS = [0.4, 0.4, 1.2, 1, 1, 1.2, 1, 0.8, 1, 0.8, 1.2, 1];
const TOPICS: Readonly<Record<Category, readonly string[]>> = {
  standing: ['听取法治政府建设情况汇报', '审议重大行政决策事项'],
  lecture: ['习近平法治思想专题讲座', '行政处罚法专题讲座', '行政复议法专题讲座'],
  collective_study: ['会前学法', '集体学习宪法'],
  leader_class: ['领导干部法治专题培训班'],
  seminar: ['行政执法疑难问题研讨'],
};

/** Lectures, leaders' classes and the other meetings of each unit and year. */
export function writeMeetings(world: World): void {
  const chance = world.chance('meetings');
  let held = 0;
  const reporting = world.units.filter((unit) => unit.habit !== 'silent');
  for (const unit of reporting) for (const year of world.years) writeYear(unit, year);

  function writeYear(unit: DemoUnit, year: number): void {
    for (const category of categoriesOf(unit, year, chance)) {
      const on = workdayFrom(dayInYear(chance, year, MONTHS));
      if (on < unit.since || (unit.until !== undefined && on >= unit.until)) continue;
      held += 1;
      const file = world.diary.dossier(`meeting/${numbered('YS-HY-', held, 5)}`, 3);
      file.write('meeting.held', { unit: unit.id, on, category, topics: [chance.pick(TOPICS[category])] });
    }
  }
}

function categoriesOf(unit: DemoUnit, year: number, chance: Chance): readonly Category[] {
  const kept = (): boolean => keeps(unit, chance, `${year}-12-31`) && chance.hits(unit.care === 1 ? 1 : 0.94);
  const lectures = unit.category === 'department' ? chance.between(0, 1) : kept() ? chance.between(2, 3) : 1;
  const classes = kept() ? 1 : 0;
  const many = (count: number, category: Category): readonly Category[] =>
    Array<Category>(count).fill(category);
  return [
    ...many(lectures, 'lecture'),
    ...many(classes, 'leader_class'),
    ...many(unit.category === 'government' ? 6 : chance.between(0, 1), 'standing'),
    ...many(chance.between(0, 2), 'collective_study'),
    ...many(chance.hits(0.1) ? 1 : 0, 'seminar'),
  ];
}
