import fc from 'fast-check';

import type { EventName, LocalDate } from '@fadu/domain';

export const UNITS = ['u1', 'u2', 'u3', 'u-unknown'] as const;
export const unit = fc.constantFrom(...UNITS);
export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A fact before it is written down. */
export interface Draft {
  readonly subject: string;
  readonly type: EventName;
  readonly data: Record<string, unknown>;
}

export type Fields = Record<string, fc.Arbitrary<unknown>>;

/** A fact of one of a few subjects of a kind. */
export const on =
  (kind: string, ...keys: readonly string[]) =>
  (type: EventName, data: Fields): fc.Arbitrary<Draft> =>
    fc.record({
      subject: fc.constantFrom(...keys).map((key) => `${kind}/${key}`),
      type: fc.constant(type),
      // JSON has no `undefined`: an absent field is absent.
      data: fc.record(data).map((d) => JSON.parse(JSON.stringify(d)) as Record<string, unknown>),
    });

const petition = on('petition', 'x1', 'x2');
const enforcement = on('enforcement', 'e1', 'e2');
const recon = on('reconsideration', 'r1', 'r2');
const suit = on('litigation', 'l1', 'l2');
const person = on('person', 'p1', 'p2');
const organ = on('unit', 'u1', 'u2', 'u3');
const meeting = on('meeting', 'm1', 'm2', 'm3', 'm4', 'm5');
const law = on('law', 'law1', 'law2');

const instance = fc.constantFrom('first', 'second', 'retrial');
const hours = fc.constantFrom('0.5', '1', '2', '3', '4', '12', '23.99', '0.01', '24', '36.01', '60');
const session = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6');

export type Day = fc.Arbitrary<LocalDate>;

export const petitionFacts = (day: Day): fc.Arbitrary<Draft> => {
  const registered = petition('petition.registered', {
    unit,
    on: day,
    channel: fc.constantFrom('letter', 'visit'),
    firstTime: fc.boolean(),
  });
  return fc.oneof(
    registered,
    registered,
    petition('petition.accepted', { on: day }),
    petition('petition.accepted', { on: day }),
    petition('petition.not_accepted', { on: day }),
    petition('petition.transferred', { toUnit: unit, on: day }),
    petition('petition.withdrawn', { on: day }),
    petition('petition.merged', { into: fc.constant('x9'), on: day }),
    petition('petition.extended', { days: fc.constantFrom(10, 30, 45), approvedOn: day }),
    petition('petition.replied', { on: day }),
    petition('petition.resolved', { on: day }),
    petition('petition.rated', {
      on: day,
      rating: fc.constantFrom('satisfied', 'basically_satisfied', 'dissatisfied'),
    }),
  );
};

export const enforcementFacts = (day: Day): fc.Arbitrary<Draft> => {
  const opened = enforcement('enforcement.opened', { unit, on: day, party: fc.constant({ kind: 'legal' }) });
  return fc.oneof(
    opened,
    opened,
    enforcement('enforcement.legal_reviewed', { on: day, passed: fc.boolean() }),
    enforcement('enforcement.extended', { days: fc.constantFrom(10, 60), approvedOn: day }),
    enforcement('enforcement.decided', {
      on: day,
      procedure: fc.constant('ordinary'),
      kinds: fc.constant(['fine']),
      fine: optional(fc.constantFrom('100', '2000.5', '30000.05')),
      major: optional(fc.boolean()),
    }),
    enforcement('enforcement.not_punished', { on: day }),
    enforcement('enforcement.served', { on: day }),
    enforcement('enforcement.published', { on: day }),
    enforcement('enforcement.paid', {
      on: day,
      amount: fc.constantFrom('99.99', '100', '100.01', '5000'),
      channel: fc.constantFrom('bank', 'electronic', 'on_the_spot'),
    }),
    enforcement('enforcement.revoked', { on: day, by: fc.constantFrom('self', 'court') }),
    enforcement('enforcement.withdrawn', { on: day }),
    enforcement('enforcement.closed', { on: day }),
  );
};

const reconsiderationFacts = (day: Day): fc.Arbitrary<Draft> => {
  const received = recon('reconsideration.received', { respondent: unit, on: day });
  return fc.oneof(
    received,
    received,
    recon('reconsideration.correction_requested', { on: day }),
    recon('reconsideration.corrected', { on: day }),
    recon('reconsideration.accepted', { on: day, procedure: fc.constantFrom('ordinary', 'simplified') }),
    recon('reconsideration.rejected', { on: day }),
    recon('reconsideration.suspended', { on: day }),
    recon('reconsideration.resumed', { on: day }),
    recon('reconsideration.extended', { days: fc.constantFrom(15, 30, 45), approvedOn: day }),
    recon('reconsideration.mediated', { on: day }),
    recon('reconsideration.terminated', { on: day }),
    recon('reconsideration.decided', {
      on: day,
      outcome: fc.constantFrom('upheld', 'revoked', 'changed', 'confirmed_illegal', 'claims_dismissed'),
    }),
  );
};

const litigationFacts = (day: Day): fc.Arbitrary<Draft> => {
  return fc.oneof(
    suit('litigation.filed', { defendants: fc.array(unit, { minLength: 1, maxLength: 2 }), on: day }),
    suit('litigation.hearing_held', {
      instance,
      on: day,
      appearances: fc.array(fc.record({ unit, head: fc.boolean(), excused: fc.boolean() }), { maxLength: 2 }),
    }),
    suit('litigation.judged', {
      instance,
      on: day,
      outcome: fc.constantFrom('claims_dismissed', 'revoked', 'withdrawal_allowed', 'void', 'transferred'),
    }),
    suit('litigation.withdrawn', { on: day, afterCorrection: fc.boolean() }),
  );
};

export const personFacts = (day: Day): fc.Arbitrary<Draft> => {
  return fc.oneof(
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
      session,
      category: fc.constantFrom('general', 'new_law', 'initial', 'appointment'),
      hours,
      on: day,
    }),
    person('training.attended', {
      session,
      category: fc.constant('new_law'),
      law: fc.constantFrom('law1', 'law2'),
      hours,
      on: day,
    }),
  );
};

export const organisationFacts = (day: Day): fc.Arbitrary<Draft> => {
  return fc.oneof(
    organ('unit.registered', {
      name: fc.constantFrom('甲', '乙'),
      category: fc.constantFrom('government', 'department', 'town'),
      enforcement: fc.boolean(),
      on: day,
    }),
    organ('unit.category_changed', {
      category: fc.constantFrom('department', 'town'),
      enforcement: fc.boolean(),
      on: day,
    }),
    organ('unit.abolished', { on: day }),
    organ('unit.merged', { into: fc.constant('u1'), on: day }),
    meeting('meeting.held', {
      unit,
      on: day,
      category: fc.constantFrom('lecture', 'lecture', 'leader_class', 'collective_study'),
    }),
    meeting('meeting.held', { unit, on: day, category: fc.constant('lecture') }),
    law('law.promulgated', {
      title: fc.constant('法'),
      promulgatedOn: day,
      effectiveOn: day,
      units: fc.oneof(fc.constant('all'), fc.uniqueArray(unit, { minLength: 1, maxLength: 2 })),
    }),
  );
};

/** What one history of each kind is drawn from. What opens a case is drawn more often. */
export const facts: Readonly<Record<string, (day: Day) => fc.Arbitrary<Draft>>> = {
  petition: petitionFacts,
  enforcement: enforcementFacts,
  reconsideration: reconsiderationFacts,
  litigation: litigationFacts,
  person: personFacts,
  organisation: organisationFacts,
};
