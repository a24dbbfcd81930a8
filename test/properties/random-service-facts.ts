import fc from 'fast-check';

import { type Day, type Draft, on, optional, unit } from './random-facts.ts';

const license = on('license', 'k1', 'k2');
const foi = on('foi', 'f1', 'f2');
const advice = on('advice', 'a1', 'a2', 'a3');
const suggestion = on('suggestion', 's1', 's2');
const complaint = on('complaint', 'c1', 'c2');
const proof = on('proof_item', 'p1', 'p2');

const days = fc.constantFrom(1, 5, 10, 15, 20, 30);

export const serviceFacts = (day: Day): fc.Arbitrary<Draft> => {
  const applied = license('license.applied', {
    unit,
    on: day,
    online: fc.boolean(),
    joint: optional(fc.boolean()),
  });
  const received = foi('foi.received', { unit, on: day });
  return fc.oneof(
    applied,
    applied,
    license('license.correction_requested', { on: day }),
    license('license.corrected', { on: day }),
    license('license.accepted', { on: day }),
    license('license.not_accepted', { on: day }),
    license('license.suspended', { on: day, ground: fc.constant('hearing') }),
    license('license.resumed', { on: day }),
    license('license.extended', { days, approvedOn: day }),
    license('license.granted', { on: day }),
    license('license.refused', { on: day }),
    license('license.withdrawn', { on: day }),
    received,
    received,
    foi('foi.correction_requested', { on: day }),
    foi('foi.corrected', { on: day }),
    foi('foi.third_party_consulted', { on: day }),
    foi('foi.third_party_answered', { on: day }),
    foi('foi.extended', { days, approvedOn: day }),
    foi('foi.answered', { on: day, outcome: fc.constant('disclosed') }),
    foi('foi.withdrawn', { on: day }),
    proof('proof_item.cancelled', { unit, on: day }),
    proof('proof_item.commitment_adopted', { unit, on: day }),
  );
};

const received = (day: Day) =>
  advice('advice.received', {
    unit,
    category: fc.constantFrom(
      'judicial',
      'procuratorial',
      'supervisory',
      'reconsideration_opinion',
      'petition_improvement',
    ),
    on: day,
    dueOn: optional(day),
    urgent: optional(fc.boolean()),
  });

export const letterFacts = (day: Day): fc.Arbitrary<Draft> =>
  fc.oneof(
    received(day),
    received(day),
    advice('advice.answered', { on: day, adopted: optional(fc.boolean()) }),
    advice('advice.adopted', { on: day }),
    advice('advice.withdrawn', { on: day }),
    suggestion('suggestion.received', {
      unit,
      category: fc.constant('cppcc_proposal'),
      on: day,
      complex: optional(fc.boolean()),
      dueOn: optional(day),
    }),
    suggestion('suggestion.answered', { on: day }),
    suggestion('suggestion.withdrawn', { on: day }),
    complaint('complaint.received', {
      unit,
      on: day,
      named: optional(fc.boolean()),
      dueOn: optional(day),
    }),
    complaint('complaint.registered', { on: day }),
    complaint('complaint.answered', { on: day }),
    complaint('complaint.closed', { on: day }),
    complaint('complaint.published', { on: day }),
    complaint('complaint.withdrawn', { on: day }),
  );
