import type { LocalDate } from '../../dates/local-date.ts';
import type { DataOf } from '../../events/register.ts';
import type { Recipient, ReportDocument } from '../../kinds/report.ts';

export type UnitCategory = DataOf<'unit.registered'>['category'];
type MeetingCategory = DataOf<'meeting.held'>['category'];

/** What units of some categories owe: at least so many of something within a year. */
export interface UnitDuty {
  readonly atLeast: number;
  readonly units: readonly UnitCategory[];
  /** only those of them with the power to enforce */
  readonly enforcing?: boolean;
}

/** A yearly duty with a last day of its own, `MM-DD`, in that year or in the next. */
export interface YearlyDuty extends UnitDuty {
  readonly by: string;
  readonly in: 'same_year' | 'next_year';
}

/** A yearly report to several recipients, as the category of the unit says. */
export interface ReportDuty extends YearlyDuty {
  readonly recipients: Readonly<Partial<Record<UnitCategory, readonly Recipient[]>>>;
}

/** Meetings that count only if they dealt with one of these topics. */
export interface TopicDuty extends UnitDuty {
  readonly meetings: readonly MeetingCategory[];
  readonly topics: readonly string[];
}

/** What units of some categories must have from a day on, and keep. */
export interface StandingDuty extends Pick<UnitDuty, 'units' | 'enforcing'> {
  readonly by: LocalDate;
}

/** Documents that units of some categories must have published, each from its day on. */
export interface DocumentsDuty extends Pick<UnitDuty, 'units' | 'enforcing'> {
  readonly documents: Readonly<Partial<Record<ReportDocument, LocalDate>>>;
}

/** A yearly number of meetings of these categories. */
export interface MeetingDuty extends UnitDuty {
  readonly meetings: readonly MeetingCategory[];
}

/**
 * An exact target: numerator · d ≥ denominator · n (or ≤, for 'lower is better'). Never a float. For counts the
 * denominator is one: at least, or at most, n / d of them.
 */
export interface Target {
  readonly n: number;
  readonly d: number;
}

/** What a parameter is called, how its value is read (日, 工作日, 学时, 元 …), and of which type the value is. */
export interface Naming<V> {
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  /** for a choice: what each value means */
  readonly choices?: Readonly<Record<string, string>>;
  /** never there: carries the type */
  readonly of?: V;
}

export const named = <V = number>(zh: string, en: string, unit = ''): Naming<V> => ({ zh, en, unit });
/** A choice among codes, each with what it means in Chinese. */
export const choice = <V extends string>(
  zh: string,
  en: string,
  choices: Readonly<Record<V, string>>,
): Naming<V> => ({ zh, en, unit: '', choices });
export const target = (zh: string, en: string): Naming<Target> => named<Target>(zh, en);
