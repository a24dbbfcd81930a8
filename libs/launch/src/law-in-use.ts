import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import {
  type Calendar,
  type JudgeBook,
  type Law,
  calendarFrom,
  createBook,
  indicators,
  lawOf,
  profiles,
  readCalendarYear,
} from '@fadu/domain';

/** The law that a running 法度 judges by: the profiles it was started with and the calendar it holds. */
export interface LawInUse {
  readonly laws: readonly Law[];
  readonly calendar: Calendar;
  readonly book: JudgeBook;
}

/** Every process and thread must come to the same book, so all build it from the same settings. */
export function lawInUse(profileIds: readonly string[], calendarDir: string | undefined): LawInUse {
  const laws = profileIds.map((id) => lawOf(id, profiles));
  const calendar = calendarFrom(calendarDir === undefined ? [] : furtherYears(calendarDir));
  return { laws, calendar, book: createBook(indicators, laws, calendar) };
}

function furtherYears(folder: string) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readCalendarYear(JSON.parse(readFileSync(join(folder, file), 'utf8')), file));
}
