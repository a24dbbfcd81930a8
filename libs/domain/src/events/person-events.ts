import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';
import { wording } from './wording.ts';

export const role = z.enum(['enforcement_officer', 'legal_reviewer', 'civil_servant', 'leader']);

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
};

/** Training attended by a person; the subject is the person. */
export const trainingEvents = {
  'training.attended': eventType(['参加培训', 'Training attended'], {
    session: reference,
    category: z.enum(['general', 'new_law', 'initial', 'appointment']),
    law: reference.optional(),
    hours: z.string().regex(/^\d{1,4}(\.\d{1,2})?$/, {
      error: wording(
        '应为学时数，写成至多两位小数的文本，例如 "1.5"',
        'must be hours (学时) as a decimal text with at most two places, e.g. "1.5"',
      ),
    }),
    on: localDate,
    mode: z.enum(['classroom', 'online']).optional(),
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
