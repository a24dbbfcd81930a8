import { type LocalDate, addDays } from '@fadu/domain';

import { plusWorkingDays, sideOfClock, wasDropped } from './days.ts';
import {
  type Asked,
  type Fact,
  type Item,
  type Side,
  all,
  first,
  firstDay,
  hundredths,
  numberOf,
  textOf,
} from './fact.ts';

/** What is counted of one enforcement case; `facts` are those seen on the day asked for. */
export function enforcementItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const opened = first(facts, 'enforcement.opened');
  if (!opened) return [];
  const unit = textOf(opened, 'unit');
  const dropped = firstDay(facts, 'enforcement.withdrawn');

  const ended = firstDay(facts, 'enforcement.decided', 'enforcement.not_punished', 'enforcement.closed');
  const due = decisionDay(opened, first(facts, 'enforcement.extended'));
  const decided = first(facts, 'enforcement.decided');
  return [
    {
      indicator: 'penalty_decision_ontime_rate',
      unit,
      placedOn: due,
      side: wasDropped(dropped, ended) ? 'excluded' : sideOfClock(due, ended, on),
    },
    ...paymentItems(all(facts, 'enforcement.paid'), unit, dropped),
    ...(decided ? decisionItems(facts, decided, { unit, dropped, on }) : []),
  ];
}

function decisionDay(opened: Fact, extended: Fact | undefined): LocalDate {
  const due = addDays(opened.on, 90);
  return extended && extended.on <= due ? addDays(due, numberOf(extended, 'days')) : due;
}

interface Around {
  readonly unit: string;
  readonly dropped: LocalDate | undefined;
  readonly on: LocalDate;
}

function decisionItems(facts: readonly Fact[], decided: Fact, around: Around): readonly Item[] {
  const { unit, dropped } = around;
  const placedOn = decided.on;
  const counted: Side = wasDropped(dropped, decided.on) ? 'excluded' : 'counted';
  const fine = hundredths((decided.data['fine'] as string | undefined) ?? '0');
  const revoked = firstDay(facts, 'enforcement.revoked');
  const items: Item[] = [
    afterDecision('penalty_service_ontime_rate', decided, firstDay(facts, 'enforcement.served'), around),
    afterDecision('enforcement_publicity_rate', decided, firstDay(facts, 'enforcement.published'), around),
    { indicator: 'penalty_count', unit, placedOn, side: counted, amount: 0 },
    { indicator: 'fine_amount', unit, placedOn, side: counted, amount: fine },
    // "den = all decisions": a case withdrawn later does not take its decision out.
    { indicator: 'penalty_revoked_rate', unit, placedOn, side: revoked === undefined ? 'open' : 'met' },
  ];
  if (decided.data['major'] === true) {
    const reviewed = all(facts, 'enforcement.legal_reviewed').some(
      (review) => review.data['passed'] === true && review.on <= decided.on,
    );
    items.push({
      indicator: 'major_decision_legal_review_rate',
      unit,
      placedOn,
      side: reviewed ? 'met' : 'missed',
    });
  }
  return items;
}

function afterDecision(
  indicator: string,
  decided: Fact,
  done: LocalDate | undefined,
  { unit, dropped, on }: Around,
): Item {
  const due = plusWorkingDays(decided.on, 7);
  if (due === undefined) return { indicator, unit, placedOn: decided.on, side: 'excluded' };
  return {
    indicator,
    unit,
    placedOn: due,
    side: wasDropped(dropped, done) ? 'excluded' : sideOfClock(due, done, on),
  };
}

function paymentItems(paid: readonly Fact[], unit: string, dropped: LocalDate | undefined): readonly Item[] {
  return paid.map((payment) => ({
    indicator: 'fine_separation_rate',
    unit,
    placedOn: payment.on,
    side: wasDropped(dropped, payment.on) ? 'excluded' : sideOfPayment(payment),
  }));
}

function sideOfPayment(payment: Fact): Side {
  if (textOf(payment, 'channel') !== 'on_the_spot') return 'met';
  return hundredths(textOf(payment, 'amount')) <= 100_00 ? 'excluded' : 'missed';
}
