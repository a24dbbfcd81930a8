import type { Exam, PersonCase, Posting } from '../../cases/person-case.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';
import { unitOfPerson } from './officer-post.ts';

type Category = Exam['category'];
const EXAM_EVENTS = ['person.posted', 'exam.assigned', 'exam.taken', 'exam.graded'] as const;

const examsOf = ({ exams }: PersonCase, category: Category) => exams.filter((e) => e.category === category);

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly category: Category;
}

/** Took, of those who ought to. Whoever has not come yet is in the denominator. */
const participation = ({ id, zh, en, category }: Named) =>
  doneRate<'person'>({
    id,
    name: { zh, en },
    family: 'training',
    subject: 'person',
    words: {
      item: {
        zh: '应考人员·考试，计入当时任职的单位（当时没有的，前一单位）',
        en: 'person and exam, assigned; of the unit of the post held then, or last held',
      },
      numerator: { zh: '已参加的（有成绩的视为参加）', en: 'taken (a grade tells that it was)' },
      denominator: { zh: '全部应考的', en: 'all assigned' },
      placedOn: { zh: '列入应考之日', en: 'the day of the assignment' },
    },
    decidedBy: ['exam.taken', 'exam.graded'],
    reads: [...EXAM_EVENTS],
    begins: ['exam.assigned'],
    things: (person) =>
      examsOf(person, category).flatMap(({ exam, assigned, taken }) =>
        assigned
          ? [
              {
                part: `exam/${exam}`,
                unit: unitOfPerson(person, assigned.on),
                on: assigned.on,
                done: taken,
                evidence: [assigned.event, taken?.event],
              },
            ]
          : [],
      ),
  });

/** Passed, of those who took it, or of those who ought to: a choice of the profile (rulebook §1.5). */
const passing = ({ id, zh, en, category }: Named) =>
  doneRate<'person'>({
    id,
    name: { zh, en },
    family: 'training',
    subject: 'person',
    words: {
      item: {
        zh: '参考（或应考）人员·考试，计入当时任职的单位（当时没有的，前一单位）',
        en: 'person and exam, taken (or assigned); of the unit of the post held then, or last held',
      },
      numerator: { zh: '成绩合格的', en: 'passed' },
      denominator: { zh: '参考的（或全部应考的，由规则定）', en: 'taken (or assigned, as the profile says)' },
      placedOn: { zh: '参加之日（或列入应考之日）', en: 'the day it was taken (or assigned)' },
    },
    parameters: ['exam.pass.denominator'],
    decidedBy: ['exam.graded'],
    reads: [...EXAM_EVENTS],
    things: (person, { law, on }) =>
      examsOf(person, category).flatMap(({ exam, assigned, taken, graded }) => {
        const ofObliged = law.on('exam.pass.denominator', on)?.value === 'obliged';
        const counted = ofObliged ? assigned : taken;
        return counted
          ? [
              {
                part: `exam/${exam}`,
                unit: unitOfPerson(person, counted.on),
                on: counted.on,
                done: graded,
                failed: graded?.passed === false,
                evidence: [counted.event, graded?.event],
              },
            ]
          : [];
      }),
  });

/** 公务员法治能力考试: 永川区 §36 #152; 领导干部学法考法: 梁平区袁驿镇报告 (八). */
export const examRates = [
  participation({
    id: 'civil_servant_exam_rate',
    zh: '公务员法治能力考试参考率',
    en: 'Civil servants who took the exam on law',
    category: 'civil_servant',
  }),
  passing({
    id: 'civil_servant_exam_pass_rate',
    zh: '公务员法治能力考试合格率',
    en: 'Civil servants who passed the exam on law',
    category: 'civil_servant',
  }),
  participation({
    id: 'exam_participation_rate',
    zh: '学法考法参考率',
    en: 'Leaders who took the yearly exam on law',
    category: 'law_study',
  }),
  passing({
    id: 'exam_pass_rate',
    zh: '学法考法合格率',
    en: 'Leaders who passed the yearly exam on law',
    category: 'law_study',
  }),
];

/** The exam taken before an appointment to lead, and after the one to the post before: each promotion asks anew. */
function examBefore(person: PersonCase, posting: Posting): Exam | undefined {
  const previous = person.postings.findLast((p) => isPromotionToLead(p) && p.on < posting.on);
  return examsOf(person, 'new_leader').findLast(
    ({ taken }) => taken !== undefined && taken.on <= posting.on && (!previous || taken.on > previous.on),
  );
}

const isPromotionToLead = ({ roles, appointment }: Posting): boolean =>
  roles.includes('leader') && appointment === 'promotion';

const promotions = (person: PersonCase) =>
  person.postings.flatMap((posting, place) =>
    isPromotionToLead(posting)
      ? [{ posting, part: `promotion/${place + 1}`, exam: examBefore(person, posting) }]
      : [],
  );

const appointed = { zh: '任职之日', en: 'the day of the appointment' };

/** 新提任领导干部任前法治考试: 永川区 §36 #151, 辽宁省 第52项, 密云县 第4项, 盐城 第22项 — before the appointment. */
export const newLeaderLawExamRate = conditionRate<'person'>({
  id: 'new_leader_law_exam_rate',
  name: { zh: '新提任领导干部任前法治考试率', en: 'New leaders examined on law before the appointment' },
  family: 'training',
  subject: 'person',
  decidedBy: ['exam.taken', 'exam.graded'],
  words: {
    item: { zh: '新提任的领导干部', en: 'promotion to a leading post' },
    numerator: { zh: '任职之日前（含当日）参加过任前法治考试的', en: 'took the exam on or before the day' },
    denominator: { zh: '全部新提任的', en: 'all promotions' },
    placedOn: appointed,
  },
  target: 'target.new_leader_law_exam_rate',
  reads: [...EXAM_EVENTS],
  begins: ['person.posted'],
  things: (person) =>
    promotions(person).map(({ posting, part, exam }) => ({
      part,
      unit: posting.unit,
      on: posting.on,
      met: exam !== undefined,
      evidence: [posting.event, exam?.taken?.event],
    })),
});

/** 任前法治考试合格率: 永川区 §36 #151 — of those who were examined. */
export const newLeaderLawExamPassRate = doneRate<'person'>({
  id: 'new_leader_law_exam_pass_rate',
  name: { zh: '新提任领导干部任前法治考试合格率', en: 'New leaders who passed the exam on law' },
  family: 'training',
  subject: 'person',
  decidedBy: ['exam.graded'],
  words: {
    item: { zh: '任职前参加过考试的新提任领导干部', en: 'promotion of somebody who was examined before it' },
    numerator: { zh: '考试合格的', en: 'passed' },
    denominator: { zh: '全部参加过考试的', en: 'all who were examined' },
    placedOn: appointed,
  },
  target: 'target.new_leader_law_exam_pass_rate',
  reads: [...EXAM_EVENTS],
  begins: ['exam.taken', 'exam.graded'],
  things: (person) =>
    promotions(person).flatMap(({ posting, part, exam }) =>
      exam
        ? [
            {
              part,
              unit: posting.unit,
              on: posting.on,
              done: exam.graded,
              failed: exam.graded?.passed === false,
              evidence: [posting.event, exam.taken?.event, exam.graded?.event],
            },
          ]
        : [],
    ),
});
