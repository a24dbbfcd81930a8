import fc from 'fast-check';

import type { EventName } from '@fadu/domain';

import {
  type Day,
  type Draft,
  type Fields,
  enforcementFacts,
  on,
  optional,
  organisationFacts,
  petitionFacts,
  unit,
} from './random-facts.ts';
import { dutyFacts } from './random-duty-facts.ts';
import { letterFacts, serviceFacts } from './random-service-facts.ts';
import { staffFacts } from './random-staff-facts.ts';
import { decisionFacts, documentFacts } from './random-text-facts.ts';

const petition = on('petition', 'x1', 'x2');
const enforcement = on('enforcement', 'e1', 'e2');
const inspection = on('inspection', 'o1', 'o2');

/** Facts that say no more than their day. */
const onlyDays = (
  draw: (type: EventName, data: Fields) => fc.Arbitrary<Draft>,
  day: Day,
  ...types: readonly EventName[]
): readonly fc.Arbitrary<Draft>[] => types.map((type) => draw(type, { on: day }));

const laterPetitionFacts = (day: Day): fc.Arbitrary<Draft> =>
  fc.oneof(
    { weight: 12, arbitrary: petitionFacts(day) },
    ...onlyDays(petition, day, 'petition.repeated', 'petition.reviewed', 'petition.rechecked').map(
      (arbitrary) => ({ weight: 1, arbitrary }),
    ),
    {
      weight: 1,
      arbitrary: petition('petition.not_accepted', {
        on: day,
        ground: optional(fc.constantFrom('repeat', 'not_competent', 'other_procedure', 'anonymous')),
      }),
    },
    {
      weight: 1,
      arbitrary: petition('petition.registered', {
        unit,
        on: day,
        channel: fc.constant('letter'),
        firstTime: fc.boolean(),
        category: optional(fc.constant('环保督察')),
        origin: optional(fc.constantFrom('environmental_inspection', 'superior')),
      }),
    },
    { weight: 1, arbitrary: petition('petition.review_requested', { unit, on: day }) },
    { weight: 1, arbitrary: petition('petition.recheck_requested', { unit, on: day }) },
    {
      weight: 1,
      arbitrary: petition('petition.recheck_hearing_held', { on: day, days: fc.constantFrom(1, 10) }),
    },
  );

const STAGES = ['initiation', 'investigation', 'review', 'decision', 'service', 'execution'];

/** With the hour or without it: the law counts 24 hours. */
const hourly = (day: Day, type: EventName): fc.Arbitrary<Draft> =>
  fc.tuple(day, optional(fc.constantFrom('00:00:00', '09:30:00', '23:59:59'))).chain(([date, time]) =>
    enforcement(type, {
      on: fc.constant(date),
      at: fc.constant(time === undefined ? undefined : `${date}T${time}+08:00`),
    }),
  );

const laterEnforcementFacts = (day: Day): fc.Arbitrary<Draft> =>
  fc.oneof(
    { weight: 10, arbitrary: enforcementFacts(day) },
    {
      weight: 2,
      arbitrary: enforcement('enforcement.decided', {
        on: day,
        procedure: fc.constant('ordinary'),
        kinds: fc.constant(['fine']),
        major: optional(fc.boolean()),
        standardForm: optional(fc.boolean()),
      }),
    },
    {
      weight: 3,
      arbitrary: enforcement('enforcement.recorded', {
        on: day,
        stages: fc.oneof(fc.constant(STAGES), fc.constant(STAGES.slice(0, 4)), fc.constant(STAGES.slice(3))),
      }),
    },
    {
      weight: 1,
      arbitrary: enforcement('enforcement.served', { on: day, rightsNotified: optional(fc.boolean()) }),
    },
    { weight: 1, arbitrary: hourly(day, 'enforcement.transfer_approved') },
    { weight: 1, arbitrary: hourly(day, 'enforcement.transferred_to_police') },
    ...onlyDays(
      enforcement,
      day,
      'enforcement.published',
      'enforcement.revoked',
      'enforcement.filed_for_record',
      'enforcement.credit_shared',
      'enforcement.publicity_withdrawn',
      'enforcement.crime_suspected',
      'enforcement.crime_suspected',
      'enforcement.transfer_refused',
      'enforcement.police_accepted',
      'enforcement.police_rejected',
      'enforcement.police_returned',
      'enforcement.evidence_handed_over',
    ).map((arbitrary) => ({ weight: 1, arbitrary })),
  );

const number = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6');

const inspectionFacts = (day: Day): fc.Arbitrary<Draft> => {
  const conducted = inspection('inspection.conducted', {
    unit: fc.constantFrom('u1', 'u1', 'u2'),
    on: day,
    number,
    persons: fc.constantFrom(1, 2, 5),
    field: optional(fc.constantFrom('安全生产', '市场监管')),
    basis: optional(fc.constantFrom('plan', 'special', 'complaint', 'assigned', 'monitoring')),
    random: optional(fc.boolean()),
    approved: optional(fc.boolean()),
    notified: optional(fc.boolean()),
    cap: optional(fc.constantFrom(0, 1, 2)),
  });
  return fc.oneof(
    conducted,
    conducted,
    inspection('inspection.result_published', { number, on: day }),
    inspection('inspection.followed_up', { number, on: day, act: fc.constantFrom('penalty', 'order') }),
  );
};

/** What one history of each kind is drawn from. */
export const laterFacts: Readonly<Record<string, (day: Day) => fc.Arbitrary<Draft>>> = {
  petition: laterPetitionFacts,
  enforcement: laterEnforcementFacts,
  inspection: inspectionFacts,
  service: serviceFacts,
  letters: letterFacts,
  document: documentFacts,
  decision: decisionFacts,
  staff: staffFacts,
  organisation: organisationFacts,
  duties: dutyFacts,
};
