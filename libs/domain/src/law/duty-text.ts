import { LAST_DAY } from '../dates/local-date.ts';
import { type Recipient, type ReportDocument, recipientNames, reportDocumentNames } from '../kinds/report.ts';
import type { MeetingDuty, UnitCategory, UnitDuty } from './parameters/naming.ts';

const categories: Readonly<Record<UnitCategory, string>> = {
  government: '政府',
  department: '部门',
  town: '镇街',
};

const meetingNames: Readonly<Record<MeetingDuty['meetings'][number], string>> = {
  standing: '常务会（办公会）',
  lecture: '法治讲座',
  collective_study: '集体学法',
  leader_class: '领导干部培训班',
  seminar: '专题研讨班',
};

/** Every part that a duty of units may have; see the types in `parameters/naming.ts`. */
interface AnyDuty extends Partial<Omit<UnitDuty, 'units'>> {
  readonly units: readonly UnitCategory[];
  readonly everyYears?: number;
  readonly anchorYear?: number;
  readonly by?: string;
  readonly in?: 'same_year' | 'next_year';
  readonly recipients?: Readonly<Partial<Record<UnitCategory, readonly Recipient[]>>>;
  readonly documents?: Readonly<Partial<Record<ReportDocument, string>>>;
  readonly meetings?: MeetingDuty['meetings'];
  readonly topics?: readonly string[];
}

export const isDuty = (value: unknown): value is AnyDuty =>
  typeof value === 'object' && value !== null && 'units' in value;

/** A duty as a clerk reads it: `每年至少2期（政府、镇街）`, `次年03-31前，每年至少1份（部门）：本级政府、上一级主管部门`. */
export function dutyText(duty: AnyDuty, unit: string): string {
  const parts = [dayOf(duty), numberOf(duty, unit)].filter((part) => part !== '');
  return `${parts.join('，')}（${boundBy(duty)}）${detailsOf(duty)}`;
}

const boundBy = ({ units, enforcing }: AnyDuty): string =>
  `${units.map((u) => categories[u]).join('、')}${enforcing === true ? '，限有执法权的' : ''}`;

function dayOf({ by, in: which }: AnyDuty): string {
  if (by === undefined || by === LAST_DAY) return '';
  return which === undefined ? `${by}起` : `${which === 'next_year' ? '次年' : '当年'}${by}前`;
}

function numberOf({ atLeast, everyYears, anchorYear }: AnyDuty, unit: string): string {
  if (atLeast === undefined) return '';
  const cycle = everyYears === undefined || everyYears === 1 ? '每年' : `每${everyYears}年`;
  const anchor = anchorYear === undefined ? '' : `自${anchorYear}年起`;
  return `${anchor}${cycle}至少${atLeast}${unit}`;
}

function detailsOf({ recipients, documents, meetings, topics }: AnyDuty): string {
  const told = [
    ...(meetings ?? []).map((meeting) => meetingNames[meeting]),
    ...(topics ? [`议题含${topics.filter((topic) => /\p{Script=Han}/u.test(topic)).join('或')}`] : []),
    ...entries(recipients).map(
      ([category, to]) => `${categories[category]}报${to.map((one) => recipientNames[one]).join('、')}`,
    ),
    ...entries(documents).map(([document, day]) => `${reportDocumentNames[document]}（${day}起）`),
  ];
  return told.length === 0 ? '' : `：${told.join('；')}`;
}

const entries = <K extends string, V>(all: Readonly<Partial<Record<K, V>>> | undefined): readonly [K, V][] =>
  Object.entries(all ?? {}) as [K, V][];
