import { addDays, weekday, yearOf, type LocalDate } from '../../dates/local-date.ts';

/** One year of the State Council's calendar: the days off on weekdays and the make-up working days at weekends. */
export interface CalendarYear {
  readonly year: number;
  /** all listed days off, weekends among them */
  readonly off: readonly LocalDate[];
  /** weekend days that are worked (调休上班) */
  readonly makeUp: readonly LocalDate[];
  /** the notice, and where the data was taken from */
  readonly source: string;
  readonly publishedOn?: LocalDate;
}

/**
 * Working days by the State Council's yearly notices. 调休 is announced, it cannot be computed: for a year whose
 * notice is not loaded every answer is `undefined`, never a guess (rulebook §3.1).
 */
export interface Calendar {
  readonly years: readonly number[];
  isWorkingDay(day: LocalDate): boolean | undefined;
  /** The `n`-th working day after `day` (n ≥ 1); `undefined` if a missing year is crossed. */
  addWorkingDays(day: LocalDate, n: number): LocalDate | undefined;
  /** `day` itself if worked, else the next working day. */
  onOrAfterWorkingDay(day: LocalDate): LocalDate | undefined;
}

export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const loaded = new Map(
    years.map((y) => [y.year, { off: new Set(y.off), makeUp: new Set(y.makeUp) }] as const),
  );

  function isWorkingDay(day: LocalDate): boolean | undefined {
    const year = loaded.get(yearOf(day));
    if (!year) return undefined;
    if (year.makeUp.has(day)) return true;
    const dayOfWeek = weekday(day);
    return dayOfWeek !== 0 && dayOfWeek !== 6 && !year.off.has(day);
  }

  function walk(from: LocalDate, workingDays: number): LocalDate | undefined {
    let day = from;
    for (let left = workingDays; left > 0;) {
      day = addDays(day, 1);
      const works = isWorkingDay(day);
      if (works === undefined) return undefined;
      if (works) left -= 1;
    }
    return day;
  }

  // The same few thousand (day, n) pairs are asked for again and again.
  const walked = new Map<string, LocalDate | undefined>();

  return {
    years: [...loaded.keys()].toSorted((a, b) => a - b),
    isWorkingDay,
    addWorkingDays(day, n) {
      const key = `${day}+${n}`;
      if (!walked.has(key)) walked.set(key, walk(day, n));
      return walked.get(key);
    },
    onOrAfterWorkingDay(day) {
      const works = isWorkingDay(day);
      return works === true ? day : works === undefined ? undefined : walk(day, 1);
    },
  };
}
