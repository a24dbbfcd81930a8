import type { LocalDate } from '@fadu/domain';

import { wasDropped } from './days.ts';
import { type Fact, type Item, type Side, all, first, firstDay, textOf, textsOf } from './fact.ts';

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
export function litigationItems(facts: readonly Fact[]): readonly Item[] {
  return [...appearanceItems(facts), ...lossItems(facts), ...countItems(facts)];
}

/** What double decrease is derived from: for each defendant, and once for the district (unit ''). */
function countItems(facts: readonly Fact[]): readonly Item[] {
  const count = (indicator: string, placedOn: LocalDate): readonly Item[] =>
    ['', ...defendantsOf(facts)].map((unit) => ({ indicator, unit, placedOn, side: 'counted', amount: 0 }));
  const filed = first(facts, 'litigation.filed');
  const judged = firstJudgment(facts);
  return [
    ...(filed ? count('suit_filed_count', filed.on) : []),
    ...(judged?.side === 'met' ? count('suit_lost_count', judged.on) : []),
  ];
}

/** The units sued; while no filing is seen, those named in these hearings. */
function defendantsOf(
  facts: readonly Fact[],
  hearings = all(facts, 'litigation.hearing_held'),
): readonly string[] {
  const filed = first(facts, 'litigation.filed');
  return [...new Set(filed ? textsOf(filed, 'defendants') : appearancesIn(hearings).map((a) => a.unit))];
}

function appearanceItems(facts: readonly Fact[]): readonly Item[] {
  return ['first', 'second', 'retrial'].flatMap((instance) => {
    const hearings = all(facts, 'litigation.hearing_held').filter((h) => textOf(h, 'instance') === instance);
    if (hearings.length === 0) return [];
    const appeared = appearancesIn(hearings);
    return defendantsOf(facts, hearings).map((unit) => ({
      indicator: 'head_appearance_rate',
      unit,
      placedOn: hearings[0]!.on,
      side: appeared.some((a) => a.unit === unit && a.head) ? ('met' as const) : ('missed' as const),
    }));
  });
}

function lossItems(facts: readonly Fact[]): readonly Item[] {
  const judged = firstJudgment(facts);
  if (!judged) return [];
  const { on, side } = judged;
  return defendantsOf(facts).map((unit) => ({ indicator: 'suit_loss_rate', unit, placedOn: on, side }));
}

function firstJudgment(facts: readonly Fact[]): { readonly on: LocalDate; readonly side: Side } | undefined {
  const judged = all(facts, 'litigation.judged').find((j) => textOf(j, 'instance') === 'first');
  if (!judged) return undefined;
  const dropped = wasDropped(firstDay(facts, 'litigation.withdrawn'), judged.on);
  return { on: judged.on, side: dropped ? 'excluded' : sideOfJudgment(textOf(judged, 'outcome')) };
}

function sideOfJudgment(outcome: string): Side {
  if (NOT_JUDGED.includes(outcome)) return 'excluded';
  return LOST.includes(outcome) ? 'met' : 'missed';
}

/** 双下降: fewer suits filed and fewer lost than in the year before; from none to none is well. */
export function doubleDecrease(
  suits: readonly (readonly Fact[])[],
  { unit, year, on }: { readonly unit: string; readonly year: number; readonly on: LocalDate },
): Side {
  if (on <= `${year}-12-31`) return 'open';
  const items = suits.flatMap(countItems).filter((i) => i.unit === unit);
  const fell = (indicator: string): boolean => {
    const count = (y: number) =>
      items.filter((i) => i.indicator === indicator && i.placedOn!.startsWith(`${y}-`)).length;
    return count(year) < count(year - 1) || count(year) + count(year - 1) === 0;
  };
  return fell('suit_filed_count') && fell('suit_lost_count') ? 'met' : 'missed';
}
