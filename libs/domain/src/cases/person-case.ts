import type { LocalDate } from '../dates/local-date.ts';
import type { EventOf, Fact } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { factOf } from './fact.ts';

export type Role = DataOf<'person.posted'>['roles'][number];

/** A post from the day of posting to the day before `until`. */
export interface Posting extends Fact {
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly appointment?: 'initial' | 'promotion' | 'transfer' | undefined;
  /** the day of leaving or of the next posting; on that day this post holds no more */
  readonly until?: LocalDate | undefined;
  /** `left` when the person left, `posted` when the next post began */
  readonly endedBy?: 'left' | 'posted' | undefined;
}

export interface Certificate extends Fact {
  readonly certificate: string;
  readonly to: LocalDate;
  readonly revokedOn?: LocalDate | undefined;
}

export interface Attendance extends Fact {
  readonly session: string;
  readonly category: DataOf<'training.attended'>['category'];
  readonly law?: string | undefined;
  /** 学时 in hundredths: exact, never a float */
  readonly hundredths: number;
  readonly mode?: DataOf<'training.attended'>['mode'];
}

/** What was said of a year: an appraisal, a report on one's duties. */
export interface OfYear extends Fact {
  readonly year: number;
}

/** An exam of the person; the first of each step counts. */
export interface Exam {
  readonly exam: string;
  readonly category: DataOf<'exam.taken'>['category'];
  readonly assigned?: Fact;
  /** a grade tells that it was taken, if nothing else does */
  readonly taken?: Fact;
  readonly graded?: Fact & { readonly passed: boolean };
}

/** A person: posts, certificates, training and exams. One post at a time (contract §5 rule 7). */
export interface PersonCase {
  readonly kind: 'person';
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly certificates: readonly Certificate[];
  /** once per session: the first report of it counts */
  readonly attendances: readonly Attendance[];
  readonly appraisals: readonly OfYear[];
  readonly dutyReports: readonly (OfYear & { readonly lawStudy: boolean })[];
  readonly exams: readonly Exam[];
  readonly fileOpened?: Fact;
}

export type PersonEvent =
  | EventOf<'person.posted'>
  | EventOf<'person.left'>
  | EventOf<'person.certified'>
  | EventOf<'person.certificate_revoked'>
  | EventOf<'person.appraised'>
  | EventOf<'person.file_opened'>
  | EventOf<'person.duty_reported'>
  | EventOf<'exam.assigned'>
  | EventOf<'exam.taken'>
  | EventOf<'exam.graded'>
  | EventOf<'training.attended'>;

export const emptyPerson = (key: string): PersonCase => ({
  kind: 'person',
  key,
  postings: [],
  certificates: [],
  attendances: [],
  appraisals: [],
  dutyReports: [],
  exams: [],
});

export function evolvePerson(state: PersonCase, event: PersonEvent): PersonCase {
  switch (event.type) {
    case 'person.posted': {
      const { on, unit, roles, appointment } = event.data;
      const ended = endPost(state.postings, on, 'posted');
      return { ...state, postings: [...ended, { on, event: event.id, unit, roles, appointment }] };
    }
    case 'person.left':
      return { ...state, postings: endPost(state.postings, event.data.on, 'left') };
    case 'person.certified': {
      const { certificate, from, to } = event.data;
      return {
        ...state,
        certificates: [...state.certificates, { on: from, event: event.id, certificate, to }],
      };
    }
    case 'person.certificate_revoked':
      return { ...state, certificates: revoke(state.certificates, event.data.certificate, event.data.on) };
    case 'training.attended':
      return attended(state, event);
    case 'person.appraised':
    case 'person.file_opened':
    case 'person.duty_reported':
    case 'exam.assigned':
    case 'exam.taken':
    case 'exam.graded':
      return evolveRecord(state, event);
  }
}

type RecordEvent = Exclude<
  PersonEvent,
  {
    type:
      | 'person.posted'
      | 'person.left'
      | 'person.certified'
      | 'person.certificate_revoked'
      | 'training.attended';
  }
>;

/** What is kept of a person besides posts, certificates and training. */
function evolveRecord(state: PersonCase, event: RecordEvent): PersonCase {
  const fact = factOf(event);
  switch (event.type) {
    case 'person.appraised':
      return { ...state, appraisals: [...state.appraisals, { ...fact, year: event.data.year }] };
    case 'person.file_opened':
      return state.fileOpened ? state : { ...state, fileOpened: fact };
    case 'person.duty_reported': {
      const { year, lawStudy } = event.data;
      return { ...state, dutyReports: [...state.dutyReports, { year, lawStudy, ...fact }] };
    }
    case 'exam.assigned':
      return withExam(state, event.data, (exam) => (exam.assigned ? exam : { ...exam, assigned: fact }));
    case 'exam.taken':
      return withExam(state, event.data, (exam) => (exam.taken ? exam : { ...exam, taken: fact }));
    case 'exam.graded': {
      const { passed } = event.data;
      return withExam(state, event.data, (exam) =>
        exam.graded ? exam : { ...exam, taken: exam.taken ?? fact, graded: { passed, ...fact } },
      );
    }
  }
}

function withExam(
  state: PersonCase,
  { exam, category }: Pick<Exam, 'exam' | 'category'>,
  change: (exam: Exam) => Exam,
): PersonCase {
  const known = state.exams.some((e) => e.exam === exam);
  const exams = known ? state.exams : [...state.exams, { exam, category }];
  return { ...state, exams: exams.map((e) => (e.exam === exam ? change(e) : e)) };
}

function endPost(
  postings: readonly Posting[],
  until: LocalDate,
  endedBy: 'left' | 'posted',
): readonly Posting[] {
  const last = postings.at(-1);
  return last && last.until === undefined
    ? [...postings.slice(0, -1), { ...last, until, endedBy }]
    : postings;
}

const revoke = (all: readonly Certificate[], number: string, on: LocalDate): readonly Certificate[] =>
  all.map((c) => (c.certificate === number && c.revokedOn === undefined ? { ...c, revokedOn: on } : c));

function attended(state: PersonCase, event: EventOf<'training.attended'>): PersonCase {
  const { session, category, law, hours, on, mode } = event.data;
  if (state.attendances.some((a) => a.session === session)) return state;
  const attendance = { on, event: event.id, session, category, law, hundredths: hundredthsOf(hours), mode };
  return { ...state, attendances: [...state.attendances, attendance] };
}

/** `"1.5"` → 150, by text: no float on the way. */
export function hundredthsOf(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** The post held on a day: on the day of posting the new one, on the day of leaving none. */
export const postOn = (person: PersonCase, day: LocalDate): Posting | undefined =>
  person.postings.findLast((p) => p.on <= day && (p.until === undefined || day < p.until));
