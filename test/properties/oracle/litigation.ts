import type { LocalDate } from '@fadu/domain';

import { wasDropped } from './days.ts';
import { type Asked, type Fact, type Item, type Side, all, first, firstDay, textOf, textsOf } from './fact.ts';

const LOST = [
  'revoked',
  'partly_revoked',
  'ordered_to_act',
  'ordered_to_pay',
  'confirmed_illegal',
  'void',
  'changed',
  'agreement_liability',
];
const NOT_JUDGED = ['withdrawal_allowed', 'terminated', 'transferred'];

interface Appearance {
  readonly unit: string;
  readonly head: boolean;
}

const appearancesIn = (hearings: readonly Fact[]): readonly Appearance[] =>
  hearings.flatMap((hearing) => hearing.data['appearances'] as readonly Appearance[]);

/** What is counted of one suit; `facts` are those seen on the day asked for. */
export function litigationItems(facts: readonly Fact[], _asked: Asked): readonly Item[] {
  return [...appearanceItems(facts), ...lossItems(facts)];
}

function defendantsOf(facts: readonly Fact[]): readonly string[] | undefined {
  const filed = first(facts, 'litigation.filed');
  return filed && [...new Set(textsOf(filed, 'defendants'))];
}

function appearanceItems(facts: readonly Fact[]): readonly Item[] {
  return ['first', 'second', 'retrial'].flatMap((instance) => {
    const hearings = all(facts, 'litigation.hearing_held').filter((h) => textOf(h, 'instance') === instance);
    if (hearings.length === 0) return [];
    const appeared = appearancesIn(hearings);
    const units = defendantsOf(facts) ?? [...new Set(appeared.map((a) => a.unit))];
    return units.map((unit) => ({
      indicator: 'head_appearance_rate',
      unit,
      placedOn: hearings[0]!.on,
      side: appeared.some((a) => a.unit === unit && a.head) ? ('met' as const) : ('missed' as const),
    }));
  });
}

function lossItems(facts: readonly Fact[]): readonly Item[] {
  const judged = all(facts, 'litigation.judged').find((j) => textOf(j, 'instance') === 'first');
  if (!judged) return [];
  const dropped = wasDropped(firstDay(facts, 'litigation.withdrawn'), judged.on);
  const side = dropped ? 'excluded' : sideOfJudgment(textOf(judged, 'outcome'));
  return (defendantsOf(facts) ?? []).map((unit) => ({
    indicator: 'suit_loss_rate',
    unit,
    placedOn: judged.on,
    side,
  }));
}

function sideOfJudgment(outcome: string): Side {
  if (NOT_JUDGED.includes(outcome)) return 'excluded';
  return LOST.includes(outcome) ? 'met' : 'missed';
}

/** 双下降: fewer suits filed and fewer lost than in the year before, for one unit; of nothing comes nothing, well. */
export function doubleDecrease(
  suits: readonly (readonly Fact[])[],
  { unit, year, on }: { readonly unit: string; readonly year: number; readonly on: LocalDate },
): Side {
  if (on <= `${year}-12-31`) return 'open';
  const filedIn = (y: number) =>
    suits.filter(
      (s) => defendantsOf(s)?.includes(unit) && first(s, 'litigation.filed')!.on.startsWith(`${y}-`),
    ).length;
  const lostIn = (y: number) =>
    suits.flatMap(lossItems).filter((i) => i.unit === unit && i.side === 'met' && i.placedOn!.startsWith(`${y}-`))
      .length;
  const fell = (count: (y: number) => number) =>
    count(year) < count(year - 1) || (count(year) === 0 && count(year - 1) === 0);
  return fell(filedIn) && fell(lostIn) ? 'met' : 'missed';
}
