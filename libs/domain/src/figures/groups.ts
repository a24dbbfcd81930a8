import { addDays, earlier, later, type LocalDate } from '../dates/local-date.ts';
import { DomainError } from '../errors.ts';
import type { Grouping } from '../ports/store.ts';
import { type Period, parsePeriod } from './period.ts';

/** More groups than this make no table that anybody reads: ten years by month are 120. */
const MOST_GROUPS = 600;

export class TooManyGroupsError extends DomainError {
  readonly code = 'period.too_many_groups';

  constructor(period: string, grouping: Grouping) {
    super(
      `"${period}" has more than ${MOST_GROUPS} groups by ${grouping}. Ask for a shorter period or group by year.`,
      { zh: '分组过多' },
    );
  }
}

/** The group that a day belongs to: `2025-03`, `2025Q1`, `2025`, or nothing. */
export function groupOf(day: LocalDate, grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return day.slice(0, 4);
  }
}

/**
 * Every group that a period touches, empty ones too, cut to the period: a half-covered month counts only its covered
 * days.
 * @throws {@link TooManyGroupsError}
 */
export function groupsOf(period: Period, grouping: Grouping): readonly Period[] {
  if (grouping === 'none') return [{ ...period, label: '' }];
  const groups: Period[] = [];
  for (let day = period.from; day <= period.to;) {
    if (groups.length === MOST_GROUPS) throw new TooManyGroupsError(period.label, grouping);
    const { from, to, label } = parsePeriod(groupOf(day, grouping));
    groups.push({ from: later(from, period.from), to: earlier(to, period.to), label });
    day = addDays(to, 1);
  }
  return groups;
}
