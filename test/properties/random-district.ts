import fc from 'fast-check';

import { type CloudEvent, type EventName, type LocalDate, addDays, wireType } from '@fadu/domain';

/** Days around two year ends, so that holidays, make-up Saturdays and yearly duties are met often. */
const day: fc.Arbitrary<LocalDate> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 620 }).map((n) => addDays('2024-06-01', n)) },
  { weight: 1, arbitrary: fc.constantFrom('2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-02-14') },
  { weight: 1, arbitrary: fc.constantFrom('2026-12-20', '2015-03-02') },
);
const unit = fc.constantFrom('u1', 'u2', 'u3', 'u-unknown');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

interface Draft {
  readonly subject: string;
  readonly type: EventName;
  readonly data: Record<string, unknown>;
}

const draft = (
  kind: string,
  keys: readonly string[],
  type: EventName,
  data: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Draft> =>
  fc.record({
    subject: fc.constantFrom(...keys).map((key) => `${kind}/${key}`),
    type: fc.constant(type),
    // JSON has no `undefined`: an absent field is absent.
    data: fc.record(data).map((d) => JSON.parse(JSON.stringify(d)) as Record<string, unknown>),
  });

const petitions = (type: string, data: Record<string, fc.Arbitrary<unknown>>) =>
  draft('petition', ['x1', 'x2', 'x3'], `petition.${type}` as EventName, data);
const enforcement = (type: string, data: Record<string, fc.Arbitrary<unknown>>) =>
  draft('enforcement', ['e1', 'e2', 'e3'], `enforcement.${type}` as EventName, data);
const recon = (type: string, data: Record<string, fc.Arbitrary<unknown>>) =>
  draft('reconsideration', ['r1', 'r2', 'r3'], `reconsideration.${type}` as EventName, data);
const suit = (type: string, data: Record<string, fc.Arbitrary<unknown>>) =>
  draft('litigation', ['l1', 'l2', 'l3'], `litigation.${type}` as EventName, data);
const person = (type: string, data: Record<string, fc.Arbitrary<unknown>>) =>
  draft('person', ['p1', 'p2', 'p3'], type as EventName, data);

const instance = fc.constantFrom('first', 'second', 'retrial');

/** Facts by kind of case; each list is what one history of that kind is drawn from. */
const facts: Readonly<Record<string, fc.Arbitrary<Draft>>> = {
  petition: fc.oneof(
    petitions('registered', { unit, on: day, channel: fc.constantFrom('letter', 'visit'), firstTime: fc.boolean() }),
    petitions('accepted', { on: day }),
    petitions('not_accepted', { on: day }),
    petitions('transferred', { toUnit: unit, on: day }),
    petitions('withdrawn', { on: day }),
    petitions('merged', { into: fc.constant('x9'), on: day }),
    petitions('extended', { days: fc.constantFrom(10, 30, 45), approvedOn: day }),
    petitions('replied', { on: day }),
    petitions('resolved', { on: day }),
    petitions('rated', { on: day, rating: fc.constantFrom('satisfied', 'basically_satisfied', 'dissatisfied') }),
  ),
  enforcement: fc.oneof(
    enforcement('opened', { unit, on: day, party: fc.constant({ kind: 'legal' }) }),
    enforcement('legal_reviewed', { on: day, passed: fc.boolean() }),
    enforcement('extended', { days: fc.constantFrom(10, 60), approvedOn: day }),
    enforcement('decided', {
      on: day,
      procedure: fc.constant('ordinary'),
      kinds: fc.constant(['fine']),
      fine: optional(fc.constantFrom('100', '2000.5', '30000.05')),
      major: optional(fc.boolean()),
    }),
    enforcement('not_punished', { on: day }),
    enforcement('served', { on: day }),
    enforcement('published', { on: day }),
    enforcement('paid', {
      on: day,
      amount: fc.constantFrom('99.99', '100', '100.01', '5000'),
      channel: fc.constantFrom('bank', 'electronic', 'on_the_spot'),
    }),
    enforcement('revoked', { on: day, by: fc.constantFrom('self', 'court') }),
    enforcement('withdrawn', { on: day }),
    enforcement('closed', { on: day }),
  ),
  reconsideration: fc.oneof(
    recon('received', { respondent: unit, on: day }),
    recon('correction_requested', { on: day }),
    recon('corrected', { on: day }),
    recon('accepted', { on: day, procedure: fc.constantFrom('ordinary', 'simplified') }),
    recon('rejected', { on: day }),
    recon('suspended', { on: day }),
    recon('resumed', { on: day }),
    recon('extended', { days: fc.constantFrom(15, 30, 45), approvedOn: day }),
    recon('mediated', { on: day }),
    recon('terminated', { on: day }),
    recon('decided', {
      on: day,
      outcome: fc.constantFrom('upheld', 'revoked', 'changed', 'confirmed_illegal', 'claims_dismissed'),
    }),
  ),
  litigation: fc.oneof(
    suit('filed', { defendants: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }), on: day }),
    suit('hearing_held', {
      instance,
      on: day,
      appearances: fc.array(fc.record({ unit, head: fc.boolean(), excused: fc.boolean() }), { maxLength: 2 }),
    }),
    suit('judged', {
      instance,
      on: day,
      outcome: fc.constantFrom('claims_dismissed', 'revoked', 'withdrawal_allowed', 'void', 'transferred'),
    }),
    suit('withdrawn', { on: day, afterCorrection: fc.boolean() }),
  ),
  person: fc.oneof(
    person('person.posted', {
      unit,
      roles: fc.constantFrom(
        ['enforcement_officer'],
        ['enforcement_officer', 'legal_reviewer'],
        ['legal_reviewer'],
        ['civil_servant'],
        ['civil_servant', 'enforcement_officer'],
      ),
      on: day,
      appointment: optional(fc.constantFrom('initial', 'promotion', 'transfer')),
    }),
    person('person.left', { on: day }),
    person('person.certified', { certificate: fc.constantFrom('c1', 'c2'), from: day, to: day }),
    person('person.certificate_revoked', { certificate: fc.constantFrom('c1', 'c2'), on: day }),
    person('training.attended', {
      session: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
      category: fc.constantFrom('general', 'new_law', 'initial', 'appointment'),
      law: optional(fc.constantFrom('law1', 'law2')),
      hours: fc.constantFrom('0.5', '2', '3', '4', '8', '12', '23.99'),
      on: day,
    }),
  ),
  organisation: fc.oneof(
    draft('unit', ['u1', 'u2', 'u3'], 'unit.registered', {
      name: fc.constantFrom('甲', '乙'),
      category: fc.constantFrom('government', 'department', 'town'),
      enforcement: fc.boolean(),
      on: day,
    }),
    draft('unit', ['u1', 'u2', 'u3'], 'unit.category_changed', {
      category: fc.constantFrom('department', 'town'),
      enforcement: fc.boolean(),
      on: day,
    }),
    draft('unit', ['u2', 'u3'], 'unit.abolished', { on: day }),
    draft('unit', ['u3'], 'unit.merged', { into: fc.constant('u1'), on: day }),
    draft('meeting', ['m1', 'm2', 'm3', 'm4', 'm5'], 'meeting.held', {
      unit,
      on: day,
      category: fc.constantFrom('lecture', 'lecture', 'leader_class', 'collective_study'),
    }),
    draft('law', ['law1', 'law2'], 'law.promulgated', {
      title: fc.constant('法'),
      promulgatedOn: day,
      effectiveOn: day,
      units: fc.oneof(fc.constant('all'), fc.uniqueArray(unit, { minLength: 1, maxLength: 2 })),
    }),
  ),
};

/** A fact, or an act upon an earlier event of the list (by its place). */
type Planned =
  | { readonly fact: Draft }
  | { readonly voids: number }
  | { readonly corrects: number; readonly shift: number };

const planned = (kind: string): fc.Arbitrary<Planned> =>
  fc.oneof(
    { weight: 10, arbitrary: facts[kind]!.map((fact): Planned => ({ fact })) },
    { weight: 1, arbitrary: fc.nat(60).map((voids): Planned => ({ voids })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ corrects: fc.nat(60), shift: fc.integer({ min: -40, max: 40 }) })
        .map((c): Planned => c),
    },
  );

const START = Date.parse('2026-06-01T00:00:00Z');

/**
 * Random histories of all kinds, as events in the order in which their sources wrote them: facts out of legal order,
 * voids of facts and of voids, corrections that move a day. Ids are `e0`, `e1`, …; `time` rises by a minute each.
 */
export const randomHistories: fc.Arbitrary<readonly CloudEvent[]> = fc
  .tuple(...Object.keys(facts).map((kind) => fc.array(planned(kind), { maxLength: 22 })))
  .map((lists) => {
    const events: CloudEvent[] = [];
    for (const plan of lists) {
      const own: CloudEvent[] = [];
      for (const one of plan) {
        const event = eventOf(one, own, events.length);
        if (event) {
          own.push(event);
          events.push(event);
        }
      }
    }
    return events;
  });

function eventOf(plan: Planned, own: readonly CloudEvent[], n: number): CloudEvent | undefined {
  const envelope = {
    specversion: '1.0' as const,
    id: `e${n}`,
    source: 'random',
    time: new Date(START + n * 60_000).toISOString(),
  };
  if ('fact' in plan) {
    const { subject, type, data } = plan.fact;
    return { ...envelope, type: wireType(type), subject, data };
  }
  const target = own[('voids' in plan ? plan.voids : plan.corrects) % Math.max(1, own.length)];
  if (!target) return undefined;
  if ('voids' in plan) {
    const data = { event: target.id, reason: 'void' };
    return { ...envelope, type: wireType('record.voided'), subject: target.subject, data };
  }
  const data = { event: target.id, data: shifted(target.data, plan.shift), reason: 'moved' };
  return { ...envelope, type: wireType('record.corrected'), subject: target.subject, data };
}

/** The same content with its days moved; a correction of a void or correction stays as it is. */
function shifted(data: unknown, by: number): Record<string, unknown> {
  const moved = { ...(data as Record<string, unknown>) };
  for (const field of ['on', 'approvedOn', 'promulgatedOn', 'from']) {
    if (typeof moved[field] === 'string') moved[field] = addDays(moved[field], by);
  }
  return moved;
}
