import { addDays, type DataOf, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, workdayFrom } from './workdays.ts';
import { keeps, type World } from './world.ts';

/** Falling: the district wants fewer suits and fewer lost ones (双下降). */
const PER_YEAR = [74, 70, 62, 50] as const;
const MONTHS = [0.7, 0.6, 1.2, 1.2, 1.1, 1, 1, 0.9, 1, 0.8, 1.2, 1];

type Instance = DataOf<'litigation.judged'>['instance'];
type Outcome = DataOf<'litigation.judged'>['outcome'];

const WON: readonly Outcome[] = ['claims_dismissed', 'suit_dismissed'];
const LOST: readonly Outcome[] = [
  'revoked',
  'partly_revoked',
  'ordered_to_act',
  'ordered_to_pay',
  'confirmed_illegal',
  'void',
  'changed',
  'agreement_liability',
];

interface Suit {
  readonly file: Dossier;
  readonly defendants: readonly DemoUnit[];
  readonly chance: Chance;
}

/** Suits against units of the district, co-defendants among them. */
export function writeSuits(world: World): void {
  const chance = world.chance('suits');
  const government = world.units[0]!;
  const units = world.units.filter((unit) => unit.cases > 0);
  const weights = units.map((unit) => unit.cases * (1.5 - unit.care) + 0.25);
  for (const [i, year] of world.years.entries()) {
    for (let n = 1; n <= world.scaled(PER_YEAR[i % PER_YEAR.length]!); n++) {
      const on = workdayFrom(dayInYear(chance, year, MONTHS));
      const unit = world.heirOf(units[chance.place(weights)]!, on);
      // After reconsideration that upheld it, both are sued.
      const defendants = chance.hits(0.25) ? [unit, government] : [unit];
      const file = world.diary.dossier(`litigation/（${year}）演示行初${n}号`, 3);
      const court = '永安区人民法院（演示）';
      file.write('litigation.filed', { defendants: defendants.map((d) => d.id), on, court });
      proceed({ file, defendants, chance }, on);
    }
  }
}

function proceed(suit: Suit, filed: LocalDate): void {
  const { file, chance } = suit;
  if (chance.hits(0.08)) {
    const on = workdayFrom(addDays(filed, chance.between(20, 60)));
    file.write('litigation.withdrawn', { on, afterCorrection: chance.hits(0.6) });
    file.write('litigation.judged', { instance: 'first', on, outcome: 'withdrawal_allowed' });
    return;
  }
  const heard = workdayFrom(addDays(filed, chance.between(35, 80)));
  if (chance.hits(0.85)) hear(suit, 'first', heard);
  if (chance.hits(0.08)) hear(suit, 'first', workdayFrom(addDays(heard, chance.between(14, 40))));
  const judged = workdayFrom(addDays(heard, chance.between(45, 110)));
  judge(suit, 'first', judged);
  if (!chance.hits(0.22)) return;
  const again = workdayFrom(addDays(judged, chance.between(40, 90)));
  if (chance.hits(0.5)) hear(suit, 'second', again);
  judge(suit, 'second', workdayFrom(addDays(again, chance.between(20, 60))));
}

function hear({ file, defendants, chance }: Suit, instance: Instance, on: LocalDate): void {
  const appearances = defendants.map((unit) => {
    const head = unit.care === 1 || (keeps(unit, chance, on) && chance.hits(0.96));
    if (head)
      return {
        unit: unit.id,
        head,
        position: chance.pick(['chief', 'deputy', 'deputy', 'other_leader'] as const),
      };
    return chance.hits(0.4)
      ? { unit: unit.id, head, excused: true, excuse: '不可抗力或参加抢险救灾' }
      : { unit: unit.id, head };
  });
  file.write('litigation.hearing_held', { instance, on, appearances });
}

function judge({ file, defendants, chance }: Suit, instance: Instance, on: LocalDate): void {
  const lost = chance.hits(0.05 + 1.1 * (1 - defendants[0]!.care));
  const other = chance.hits(0.04);
  const outcome = other
    ? chance.pick(['terminated', 'transferred'] as const)
    : chance.pick(lost ? LOST : WON);
  file.write('litigation.judged', { instance, on, outcome });
}
