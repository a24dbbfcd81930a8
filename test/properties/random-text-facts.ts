import fc from 'fast-check';

import { type Day, type Draft, on, optional, unit } from './random-facts.ts';

const doc = on('document', 'd1', 'd2');
const decision = on('decision', 'j1', 'j2');

const hour = optional(fc.constantFrom('09:00', '10:30', '16:00'));
const suggestion = fc.constantFrom('g1', 'g2');

const reviewed = (day: Day) => ({
  on: day,
  passed: fc.constantFrom(true, true, false),
  mode: fc.constantFrom('review', 'review', 'consultation'),
  timeOfDay: hour,
});

export const documentFacts = (day: Day): fc.Arbitrary<Draft> => {
  const issued = doc('document.promulgated', {
    unit,
    on: day,
    category: optional(fc.constant('normative')),
    market: optional(fc.boolean()),
    scope: optional(fc.constantFrom('party_joint', 'secret')),
    fileTo: optional(fc.subarray(['government', 'congress'], { minLength: 1 })),
  });
  const rule = doc('document.promulgated', { unit, on: day, category: fc.constant('rule') });
  return fc.oneof(
    { weight: 4, arbitrary: issued },
    { weight: 1, arbitrary: rule },
    { weight: 3, arbitrary: doc('document.legality_reviewed', reviewed(day)) },
    { weight: 2, arbitrary: doc('document.deliberated', { on: day, timeOfDay: hour }) },
    { weight: 1, arbitrary: doc('document.fair_competition_reviewed', { on: day, passed: fc.boolean() }) },
    { weight: 1, arbitrary: doc('document.published', { on: day }) },
    { weight: 1, arbitrary: doc('document.library_added', { on: day }) },
    {
      weight: 3,
      arbitrary: doc('document.filed', { on: day, recipient: fc.constantFrom('government', 'congress') }),
    },
    { weight: 1, arbitrary: doc('document.amended', { on: day }) },
    { weight: 1, arbitrary: doc('document.repealed', { on: day }) },
    { weight: 1, arbitrary: doc('document.review_suggested', { unit, on: day, suggestion }) },
    { weight: 1, arbitrary: doc('document.suggestion_answered', { on: day, suggestion }) },
  );
};

export const decisionFacts = (day: Day): fc.Arbitrary<Draft> => {
  const opening = {
    unit,
    handler: optional(unit),
    on: day,
    traits: optional(fc.subarray(['technical', 'livelihood', 'risk', 'hearing', 'not_public'])),
  };
  return fc.oneof(
    decision('decision.initiated', opening),
    decision('decision.listed', opening),
    decision('decision.comment_opened', { on: day, shorterBecause: optional(fc.constant('急需')) }),
    decision('decision.comment_closed', { on: day }),
    decision('decision.feedback_published', { on: day }),
    decision('decision.hearing_held', { on: day }),
    decision('decision.opinion_polled', { on: day }),
    decision('decision.expert_reviewed', { on: day }),
    decision('decision.risk_assessed', { on: day, controllable: fc.boolean() }),
    decision('decision.legality_reviewed', reviewed(day)),
    decision('decision.legality_reviewed', reviewed(day)),
    decision('decision.deliberated', {
      on: day,
      dissent: optional(fc.boolean()),
      reasonsGiven: optional(fc.boolean()),
      leaderSpokeLast: optional(fc.boolean()),
      timeOfDay: hour,
    }),
    decision('decision.decided', { on: day }),
    decision('decision.decided', { on: day }),
    decision('decision.archived', { on: day }),
    decision('decision.execution_reported', { on: day }),
  );
};
