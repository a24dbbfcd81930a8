import type { LocalDate } from '../dates/local-date.ts';
import type { EventOf, Fact } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';

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
}

/** A person: posts, certificates and training. One post at a time (contract §5 rule 7). */
export interface PersonCase {
  readonly kind: 'person';
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly certificates: readonly Certificate[];
  /** once per session: the first report of it counts */
  readonly attendances: readonly Attendance[];
}

export type PersonEvent =
  | EventOf<'person.posted'>
  | EventOf<'person.left'>
  | EventOf<'person.certified'>
  | EventOf<'person.certificate_revoked'>
  | EventOf<'training.attended'>;

export const emptyPerson = (key: string): PersonCase => ({
  kind: 'person',
  key,
  postings: [],
  certificates: [],
  attendances: [],
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
  }
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
  const { session, category, law, hours, on } = event.data;
  if (state.attendances.some((a) => a.session === session)) return state;
  const attendance = { on, event: event.id, session, category, law, hundredths: hundredthsOf(hours) };
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
