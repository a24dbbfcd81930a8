import type { EnforcementCase, Payment } from '../../cases/enforcement-case.ts';
import { hundredthsOf } from '../../cases/person-case.ts';
import type { Law } from '../../law/parameter.ts';
import { indicator, settledOnly } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';
import type { Exclusion } from '../item.ts';

/** 罚缴分离率: 行政处罚法 (2021) Art 67–68 — fines go to the bank, not into the officer's hand, small ones excepted. */
export const fineSeparationRate = indicator({
  id: 'fine_separation_rate',
  name: { zh: '罚缴分离率', en: 'Fines paid apart from the officer' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  formula: {
    item: { zh: '缴纳罚款', en: 'payment of a fine' },
    numerator: { zh: '通过银行或者电子支付缴纳的', en: 'paid through a bank or electronically' },
    denominator: {
      zh: '全部缴纳（依法当场收缴的除外）',
      en: 'all payments but lawful collection on the spot',
    },
    excluded: { zh: '限额以内依法当场收缴的', en: 'collected on the spot within the limit' },
    placedOn: { zh: '缴纳之日', en: 'the day of payment' },
  },
  parameters: ['penalty.on_the_spot.limit'],
  target: 'target.fine_separation_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.paid', 'enforcement.withdrawn'],
  begins: ['enforcement.paid'],

  items(enforcement, { law }) {
    const { opened, payments } = enforcement;
    if (!opened) return [];
    return payments.map((payment, i) => ({
      item: `enforcement/${enforcement.key}/payment/${nameOfPayment(payment, payments.slice(0, i))}`,
      unit: opened.unit,
      placedOn: payment.on,
      settledOn: payment.on,
      outcome: payment.channel === 'on_the_spot' ? 'missed' : 'met',
      excluded: excludedBy(payment, enforcement, law),
      amount: payment.amount,
      rule: 'penalty.on_the_spot.limit',
      evidence: [payment.event],
    }));
  },
});

/** The event's id, which does not depend on the order of arrival. Two sources may use the same one: then numbered. */
export function nameOfPayment(payment: Payment, before: readonly Payment[]): string {
  const same = before.filter((p) => p.event === payment.event).length;
  return same === 0 ? payment.event : `${payment.event}~${same + 1}`;
}

function excludedBy(payment: Payment, enforcement: EnforcementCase, law: Law): Exclusion | undefined {
  const limit = law.on('penalty.on_the_spot.limit', payment.on);
  const lawful =
    payment.channel === 'on_the_spot' &&
    limit !== undefined &&
    hundredthsOf(payment.amount) <= hundredthsOf(limit.value);
  return lawful ? 'lawful_on_the_spot' : endedUnsettled(enforcement, payment.on);
}
