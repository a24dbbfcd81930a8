import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';
import { wording } from './wording.ts';

export const role = z.enum(['enforcement_officer', 'legal_reviewer', 'civil_servant', 'leader']);

/** The year that an appraisal or a report is about, which is not always the year of its day. */
const year = z.int().min(1990).max(2199);

/** Posts and certificates of a person (subject `person/<id>`). */
export const personEvents = {
  'person.posted': eventType(['任职', 'Posted'], {
    unit: reference,
    roles: z.array(role).min(1),
    on: localDate,
    appointment: z.enum(['initial', 'promotion', 'transfer']).optional(),
  }),
  'person.left': eventType(['离职', 'Left'], {
    on: localDate,
    unit: reference.optional(),
    reason: text().optional(),
  }),
  'person.certified': eventType(
    ['取得执法证', 'Certified'],
    { certificate: reference, from: localDate, to: localDate },
    'from',
  ),
  'person.certificate_revoked': eventType(['执法证吊销', 'Certificate revoked'], {
    certificate: reference,
    on: localDate,
  }),
  'person.appraised': eventType(['平时考核', 'Appraised'], {
    year,
    result: text(50).optional(),
    on: localDate,
  }),
  'person.file_opened': eventType(['建立执法档案', 'File opened'], {
    fileNo: reference.optional(),
    on: localDate,
  }),
  'person.duty_reported': eventType(['年度述职', 'Duty reported'], {
    year,
    lawStudy: z.boolean(),
    on: localDate,
  }),
};

const examCategory = z.enum(['new_leader', 'civil_servant', 'law_study', 'certificate']);

/** Exams of a person, told by the name of the exam; the subject is the person. */
export const examEvents = {
  'exam.assigned': eventType(['列入应考', 'Assigned to an exam'], {
    exam: reference,
    category: examCategory,
    on: localDate,
  }),
  'exam.taken': eventType(['参加考试', 'Exam taken'], {
    exam: reference,
    category: examCategory,
    on: localDate,
  }),
  'exam.graded': eventType(['考试成绩', 'Exam graded'], {
    exam: reference,
    category: examCategory,
    passed: z.boolean(),
    on: localDate,
  }),
};

/** Training attended by a person; the subject is the person. */
export const trainingEvents = {
  'training.attended': eventType(['参加培训', 'Training attended'], {
    session: reference,
    category: z.enum(['general', 'special', 'new_law', 'initial', 'appointment', 'leader']),
    law: reference.optional(),
    hours: z.string().regex(/^\d{1,4}(\.\d{1,2})?$/, {
      error: wording(
        '应为学时数，写成至多两位小数的文本，例如 "1.5"',
        'must be hours (学时) as a decimal text with at most two places, e.g. "1.5"',
      ),
    }),
    on: localDate,
    mode: z.enum(['classroom', 'online', 'off_job']).optional(),
  }),
};

/** Laws whose coming into force obliges officers to be trained (subject `law/<id>`). */
export const lawEvents = {
  'law.promulgated': eventType(
    ['法律公布', 'Law promulgated'],
    {
      title: text(300),
      promulgatedOn: localDate,
      effectiveOn: localDate,
      units: z.union([z.literal('all'), z.array(reference).min(1).max(5000)]),
    },
    'promulgatedOn',
  ),
};

/** Meetings of a unit (subject `meeting/<id>`). */
export const meetingEvents = {
  'meeting.held': eventType(['会议', 'Meeting held'], {
    unit: reference,
    on: localDate,
    category: z.enum(['standing', 'lecture', 'collective_study', 'leader_class', 'seminar']),
    topics: z.array(text(200)).max(100).optional(),
  }),
};
