import { addDays, type DataOf, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, plusWorkdays, workdayFrom, workdayWithin } from './workdays.ts';
import { numbered, type World } from './world.ts';

const PER_YEAR = [72, 88, 96, 104] as const;
const MONTHS = [0.8, 0.6, 1.1, 1.1, 1, 1, 1.1, 1, 1, 0.8, 1.1, 1.1];
/** 行政复议法 (2023): the simplified procedure exists from here on. */
const SIMPLIFIED_FROM = '2024-01-01';

type Outcome = DataOf<'reconsideration.decided'>['outcome'];
const OUTCOMES: readonly Outcome[] = [
  'upheld',
  'claims_dismissed',
  'revoked',
  'changed',
  'confirmed_illegal',
  'ordered_to_act',
  'void',
];

interface Reconsideration {
  readonly file: Dossier;
  readonly unit: DemoUnit;
  readonly chance: Chance;
  readonly received: LocalDate;
}

/** Reconsiderations by respondent: most in time, some by silence, some suspended. */
export function writeReconsiderations(world: World): void {
  const chance = world.chance('reconsiderations');
  const units = world.units.filter((unit) => unit.cases > 0 || unit.category === 'government');
  const weights = units.map((unit) =>
    unit.category === 'government' ? 6 : unit.cases * (1.6 - unit.care) + 0.2,
  );
  for (const [i, year] of world.years.entries()) {
    for (let n = 1; n <= world.scaled(PER_YEAR[i % PER_YEAR.length]!); n++) {
      const received = workdayFrom(dayInYear(chance, year, MONTHS));
      const unit = world.heirOf(units[chance.place(weights)]!, received);
      const file = world.diary.dossier(`reconsideration/${numbered(`YS-FY-${year}-`, n, 3)}`);
      file.write('reconsideration.received', { respondent: unit.id, on: received });
      examine({ file, unit, chance, received });
    }
  }
}

function examine(one: Reconsideration): void {
  const { file, chance, received } = one;
  const turn = chance.place([12, 6, 4, 78]);
  if (turn === 0) return correct(one);
  if (turn === 1) {
    file.write('reconsideration.rejected', { on: plusWorkdays(received, chance.between(2, 5)) });
    return;
  }
  // Silence: five working days go by with no answer, and the case is taken as accepted.
  if (turn === 2) return conclude(one, addDays(plusWorkdays(received, 5), 1), 60);
  accept(one, plusWorkdays(received, chance.between(1, 5)));
}

/** 补正: asked for within five working days, sometimes too late, sometimes never answered. */
function correct(one: Reconsideration): void {
  const { file, chance, received } = one;
  const asked = plusWorkdays(received, chance.hits(0.85) ? chance.between(1, 5) : chance.between(6, 9));
  file.write('reconsideration.correction_requested', { on: asked });
  if (chance.hits(0.2)) return;
  const corrected = addDays(asked, chance.between(2, 10));
  file.write('reconsideration.corrected', { on: corrected });
  accept(one, plusWorkdays(corrected, chance.between(1, 5)));
}

function accept(one: Reconsideration, on: LocalDate): void {
  const { file, chance } = one;
  const simplified = on >= SIMPLIFIED_FROM && chance.hits(0.22);
  file.write('reconsideration.accepted', { on, procedure: simplified ? 'simplified' : 'ordinary' });
  conclude(one, on, simplified ? 30 : 60);
}

function conclude(one: Reconsideration, start: LocalDate, term: number): void {
  const { file, chance } = one;
  let days = term;
  if (chance.hits(0.06)) {
    const suspended = addDays(start, chance.between(5, 20));
    const length = chance.between(10, 90);
    file.write('reconsideration.suspended', { on: suspended });
    if (chance.hits(0.15)) return; // still stands still
    file.write('reconsideration.resumed', { on: addDays(suspended, length) });
    days += length;
  }
  if (term === 60 && chance.hits(0.09)) {
    const inTime = chance.hits(0.8);
    const approvedOn = addDays(start, days + (inTime ? -chance.between(0, 8) : chance.between(1, 5)));
    file.write('reconsideration.extended', { days: 30, approvedOn });
    days += 30;
  }
  const kept = chance.hits(0.965);
  const from = addDays(start, days - term + 5);
  const on = kept
    ? workdayWithin(chance, from, term - 5)
    : workdayFrom(addDays(start, days + chance.between(3, 20)));
  end(one, on);
}

function end({ file, unit, chance }: Reconsideration, on: LocalDate): void {
  const way = chance.place([76, 16, 8]);
  if (way === 1) file.write('reconsideration.mediated', { on });
  if (way === 2) file.write('reconsideration.terminated', { on, reason: '申请人撤回申请' });
  if (way > 0) return;
  const faulty = unit.care === 1 ? 0.35 : 4 * (1.06 - unit.care);
  const weights = [60, 12, 10 * faulty, 3 * faulty, 7 * faulty, 6 * faulty, faulty];
  file.write('reconsideration.decided', { on, outcome: OUTCOMES[chance.place(weights)]! });
}
