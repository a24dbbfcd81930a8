import fc from 'fast-check';

import { addDays } from '@fadu/domain';

import { type Day, type Draft, on, optional, unit } from './random-facts.ts';

const report = on('report', 'r1', 'r2', 'r3', 'r4');
const meeting = on('meeting', 'n1', 'n2', 'n3');
const observation = on('observation', 'o1', 'o2');
const counsel = on('counsel', 'c1', 'c2');
const audit = on('audit', 'a1', 'a2');
const cleanup = on('cleanup', 'w1', 'w2');
const supervision = on('supervision', 's1', 's2', 's3');
const publicity = on('publicity', 'v1', 'v2');
const mediation = on('mediation', 'm1', 'm2');
const dossier = on('dossier', 't1', 't2');

/** Also days that lie years before: duties of two years and five. */
const longAgo = (day: Day): Day =>
  fc.tuple(day, fc.constantFrom(0, 365, 730, 731, 1826, 1827)).map(([date, ago]) => addDays(date, -ago));

export const dutyFacts = (day: Day): fc.Arbitrary<Draft> =>
  fc.oneof(
    // Many must fall together for a duty to be done.
    ...[1, 2, 3].flatMap(() => [...reporting(day), ...having(day)]),
    ...acts(day),
    cleanup('cleanup.ordered', { unit, on: day, dueOn: optional(day) }),
    cleanup('cleanup.completed', {
      unit,
      on: longAgo(day),
      scope: fc.constantFrom('full', 'full', 'special'),
      reviewed: fc.constantFrom(0, 7, 120),
      repealed: optional(fc.constantFrom(0, 3)),
    }),
    cleanup('cleanup.published', { on: day }),
  );

const reporting = (day: Day): readonly fc.Arbitrary<Draft>[] => [
  report('report.submitted', {
    unit,
    document: fc.constantFrom('annual_report', 'annual_report', 'power_list'),
    year: fc.constantFrom(2024, 2025),
    recipient: fc.constantFrom(
      'party_committee',
      'congress_committee',
      'superior_government',
      'own_government',
      'superior_department',
    ),
    on: day,
  }),
  report('report.published', {
    unit,
    document: fc.constantFrom('power_list', 'petition_channel_list', 'must_know_list'),
    on: day,
  }),
  meeting('meeting.held', {
    unit,
    on: day,
    category: fc.constantFrom('standing', 'standing', 'seminar'),
    topics: optional(fc.constantFrom(['法治政府建设'], ['依法行政', '其他'], ['财政预算'])),
  }),
  observation('observation.held', { unit, on: day }),
];

const having = (day: Day): readonly fc.Arbitrary<Draft>[] => [
  counsel('counsel.appointed', {
    unit,
    role: fc.constantFrom('legal_counsel', 'public_lawyer', 'legal_staff', 'legal_staff'),
    fullTime: fc.boolean(),
    on: day,
  }),
  counsel('counsel.ended', { on: day }),
  audit('audit.completed', { unit, category: fc.constant('budget'), on: longAgo(day) }),
];

const acts = (day: Day): readonly fc.Arbitrary<Draft>[] => [
  supervision('supervision.campaign_held', {
    unit,
    category: fc.constantFrom('comprehensive', 'special', 'routine', 'monthly', 'approval_reform'),
    on: day,
  }),
  supervision('supervision.talk_held', { unit, on: day }),
  supervision('supervision.rectification_ordered', { unit, on: day }),
  supervision('supervision.rectification_closed', { on: day }),
  publicity('publicity.held', {
    unit,
    form: fc.constantFrom('activity', 'case_story', 'lecture'),
    audience: optional(fc.constantFrom(0, 40, 3000)),
    on: day,
  }),
  publicity('publicity.notice_received', { unit, on: day }),
  publicity('publicity.notice_answered', { on: day }),
  mediation('mediation.accepted', { unit, on: day }),
  mediation('mediation.agreed', { on: day }),
  mediation('mediation.failed', { on: day }),
  mediation('mediation.withdrawn', { on: day }),
  dossier('dossier.reviewed', {
    unit,
    on: day,
    grade: fc.constantFrom('excellent', 'qualified', 'unqualified'),
    veto: optional(fc.boolean()),
  }),
];
