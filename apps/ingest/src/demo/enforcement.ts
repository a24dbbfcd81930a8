import { addDays, type LocalDate } from '@fadu/domain';

import { offend } from './offence.ts';
import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, plusWorkdays, workdayFrom, workdayWithin } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

const PER_YEAR = 1240;
const DECIDE_DAYS = 90;
const TERM_WORKDAYS = 7;
/** Which of its cases the unit with a single miss misses. */
const ONLY_MISS = 300;
const MONTHS = [0.8, 0.6, 1.2, 1.3, 1.2, 1.1, 1, 1, 1.2, 0.9, 1.3, 1];

export interface Enforcement {
  readonly world: World;
  readonly file: Dossier;
  readonly unit: DemoUnit;
  readonly chance: Chance;
  readonly key: string;
}

/** Enforcement cases from filing to closing, on the spot and ordinary. */
export function writeEnforcement(world: World): void {
  const chance = world.chance('enforcement');
  const units = world.units.filter((unit) => unit.cases > 0 && unit.habit !== 'silent');
  for (const year of world.years) {
    for (let n = 1; n <= world.scaled(PER_YEAR); n++) {
      const opened = workdayFrom(dayInYear(chance, year, MONTHS));
      const able = units.filter((unit) => mayEnforce(unit, opened));
      const unit = world.heirOf(able[chance.place(able.map((u) => u.cases))]!, opened);
      const key = numbered(`YS-AJ-${year}-`, n, 4);
      const file = world.diary.dossier(`enforcement/${key}`, chance.between(0, 3));
      const one = { world, file, unit, chance, key };
      // Now and then a case arrives that nobody opened.
      if (chance.hits(0.998)) open(one, opened);
      if (chance.hits(0.36)) onTheSpot(one, opened);
      else investigate(one, opened);
    }
  }
}

const mayEnforce = (unit: DemoUnit, day: LocalDate): boolean =>
  (unit.enforcesFrom === undefined || unit.enforcesFrom <= day) &&
  (unit.enforcesUntil === undefined || day < unit.enforcesUntil);

function open({ file, unit, chance, key }: Enforcement, on: LocalDate): void {
  const kind = (['natural', 'legal', 'sole_trader', 'other'] as const)[chance.place([5, 3, 3, 0.2])]!;
  const name = `${kind === 'natural' ? '演示当事人' : '演示单位'}${key.slice(-4)}`;
  file.write('enforcement.opened', { unit: unit.id, on, field: unit.field, party: { kind, name } });
}

/** 简易程序: decided and served at once, often paid at once. */
function onTheSpot(one: Enforcement, on: LocalDate): void {
  const { file, unit, chance } = one;
  const warned = chance.hits(0.3);
  const fine = chance.pick(['20.00', '50.00', '100.00', '200.00']);
  const documentNo = documentOf(one, on);
  if (warned) file.write('enforcement.decided', { on, procedure: 'summary', kinds: ['warning'], documentNo });
  else file.write('enforcement.decided', { on, procedure: 'summary', kinds: ['fine'], fine, documentNo });
  file.write('enforcement.served', { on });
  publish(one, on);
  if (!warned) {
    const small = Number(fine) <= 100;
    const cash = chance.hits(small ? 0.4 : unit.care === 1 ? 0 : 0.04);
    const payment = file.write('enforcement.paid', {
      on,
      amount: fine,
      channel: cash ? 'on_the_spot' : 'electronic',
    });
    if (cash) handIn(one, payment, on);
  }
}

function investigate(one: Enforcement, opened: LocalDate): void {
  const { file, unit, chance } = one;
  const kept = keeps(unit, chance, opened);
  if (chance.hits(0.02)) {
    file.write('enforcement.withdrawn', { on: addDays(opened, chance.between(5, 60)) });
    return;
  }
  const extended = chance.hits(0.07);
  if (extended) {
    file.write('enforcement.extended', { days: 60, approvedOn: addDays(opened, chance.between(70, 88)) });
  }
  const term = DECIDE_DAYS + (extended ? 60 : 0);
  if (!kept && chance.hits(0.2)) return; // left lying
  const on = kept
    ? decisionDay(one, opened, term)
    : workdayFrom(addDays(opened, term + chance.between(1, 45)));
  if (chance.hits(0.06)) file.write('enforcement.not_punished', { on });
  else {
    const decided = offend(one, on, documentOf(one, on));
    afterwards(one, on, decided);
  }
}

function decisionDay({ unit, chance }: Enforcement, opened: LocalDate, term: number): LocalDate {
  if (unit.habit === 'last_day') return addDays(opened, term - chance.place([8, 1, 1]));
  return workdayWithin(chance, addDays(opened, 15), term - 15);
}

function afterwards(one: Enforcement, decided: LocalDate, money: string | undefined): void {
  const { file, unit, chance } = one;
  const served = withinTerm(one, decided, 'service');
  file.write('enforcement.served', { on: served });
  publish(one, decided);
  if (money !== undefined && chance.hits(0.86)) {
    const on = addDays(served, chance.between(1, 20));
    const channel = (['bank', 'electronic', 'on_the_spot'] as const)[
      chance.place([5, 5, unit.care === 1 ? 0 : 0.1])
    ]!;
    const payment = file.write('enforcement.paid', { on, amount: money, channel });
    if (channel === 'on_the_spot') handIn(one, payment, on);
  } else if (money !== undefined && chance.hits(0.4)) {
    file.write('enforcement.enforcement_applied', {
      on: workdayFrom(addDays(served, chance.between(180, 240))),
    });
  }
  if (unit.care < 1 && chance.hits(0.03)) revoke(one, served);
  if (chance.hits(0.4))
    file.write('enforcement.closed', { on: workdayFrom(addDays(served, chance.between(15, 60))) });
}

/** What is revoked is withdrawn from the public within three working days, as a rule: 行政处罚法 Art 48. */
function revoke({ file, chance }: Enforcement, served: LocalDate): void {
  const by = chance.pick(['self', 'superior', 'reconsideration', 'court'] as const);
  const on = workdayFrom(addDays(served, chance.between(30, 200)));
  file.write('enforcement.revoked', { on, by });
  const withdrawn = plusWorkdays(on, chance.hits(0.8) ? chance.between(1, 3) : chance.between(4, 9));
  file.write('enforcement.publicity_withdrawn', { on: withdrawn, reasonPublished: true });
}

/** What was collected on the spot goes to the unit within two working days, and to the bank within two more. */
function handIn({ file, chance }: Enforcement, payment: string, on: LocalDate): void {
  if (payment === '') return;
  const handed = plusWorkdays(on, chance.hits(0.9) ? chance.between(0, 2) : chance.between(3, 6));
  file.write('enforcement.fine_handed_in', { on: handed, payment });
  file.write('enforcement.fine_banked', { on: plusWorkdays(handed, chance.between(0, 2)), payment });
}

function publish(one: Enforcement, decided: LocalDate): void {
  const never = one.unit.care < 1 && one.chance.hits((1 - one.unit.care) / 3);
  if (!never) one.file.write('enforcement.published', { on: withinTerm(one, decided, 'publication') });
}

/** Seven working days, kept or not; make-up Saturdays decide some of them. */
function withinTerm({ world, unit, chance }: Enforcement, decided: LocalDate, matter: string): LocalDate {
  if (unit.habit === 'last_day') return plusWorkdays(decided, TERM_WORKDAYS);
  const kept = keeps(unit, chance, decided) && !world.slips(unit, matter, ONLY_MISS);
  return plusWorkdays(
    decided,
    kept ? chance.between(1, TERM_WORKDAYS) : TERM_WORKDAYS + chance.between(1, 9),
  );
}

const documentOf = ({ unit, key }: Enforcement, on: LocalDate): string =>
  `（演示）${unit.id.slice(5)}罚〔${on.slice(0, 4)}〕${Number(key.slice(-4))}号`;
