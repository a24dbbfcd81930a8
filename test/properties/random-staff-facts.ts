import fc from 'fast-check';

import { type Day, type Draft, on, optional, unit } from './random-facts.ts';

const person = on('person', 'p1', 'p2');

const exam = fc.constantFrom(
  { exam: 'study', category: 'law_study' },
  { exam: 'service', category: 'civil_servant' },
  { exam: 'lead-1', category: 'new_leader' },
  { exam: 'lead-2', category: 'new_leader' },
);

const ofExam = (
  type: 'exam.assigned' | 'exam.taken' | 'exam.graded',
  day: Day,
  more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Draft> =>
  exam.chain(({ exam: name, category }) =>
    person(type, { exam: fc.constant(name), category: fc.constant(category), on: day, ...more }),
  );

export const staffFacts = (day: Day): fc.Arbitrary<Draft> =>
  fc.oneof(
    person('person.posted', {
      unit,
      roles: fc.constantFrom(['enforcement_officer'], ['leader'], ['leader', 'enforcement_officer']),
      on: day,
      appointment: optional(fc.constantFrom('initial', 'promotion', 'promotion')),
    }),
    person('person.posted', {
      unit,
      roles: fc.constantFrom(['enforcement_officer'], ['leader']),
      on: day,
      appointment: fc.constant('promotion'),
    }),
    person('person.left', { on: day }),
    person('person.appraised', { year: fc.constantFrom(2024, 2025, 2026), on: day }),
    ofExam('exam.assigned', day),
    ofExam('exam.taken', day),
    ofExam('exam.taken', day),
    ofExam('exam.graded', day, { passed: fc.boolean() }),
  );
