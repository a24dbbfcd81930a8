import { type LocalDate, dayOf, isLocalDate, shanghaiDay } from '@fadu/domain';

import { plainText } from './clean-cell.ts';

export interface Problem {
  readonly zh: string;
  readonly en: string;
}

export type DayReading = { readonly day: LocalDate; readonly clock: string } | { readonly problem: Problem };

const DATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(.*))?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const MONTH = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/;
const CLOCK = /^(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?$/;
const OFFSET = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Day 0 of spreadsheets, right for every serial after their imaginary 29 February 1900. */
const SERIAL_START = -25_569;

/**
 * The day that a cell means, and its time of day (`00:00:00` where there is none): 2021-03-05, 2021/3/5, 2021.3.5,
 * 2021年3月5日, 20210305, the serial number of a spreadsheet, all also in full-width characters.
 */
export function readDay(cell: string): DayReading {
  const text = plainText(cell);
  if (OFFSET.test(text)) return instantOf(text);
  const dated = DATED.exec(text) ?? COMPACT.exec(text);
  if (dated) return partsOf(dated);
  const serial = SERIAL.exec(text);
  if (serial) return checked(dayOf(Number(serial[1]) + SERIAL_START), '00:00:00');
  return { problem: MONTH.test(text) ? noDay : unreadable };
}

function partsOf([, year, month, day, rest]: RegExpExecArray): DayReading {
  const clock = clockOf(rest ?? '');
  if (clock === undefined) return { problem: unreadable };
  return checked(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`, clock);
}

function clockOf(text: string): string | undefined {
  if (text.trim() === '') return '00:00:00';
  const parts = CLOCK.exec(text.trim());
  if (!parts) return undefined;
  const [hour, minute, second] = [parts[1], parts[2], parts[3]].map(Number);
  if (hour! > 23 || minute! > 59 || (second ?? 0) > 59) return undefined;
  return [parts[1]!, parts[2]!, parts[3] ?? '0'].map((part) => part.padStart(2, '0')).join(':');
}

function instantOf(text: string): DayReading {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return { problem: unreadable };
  const local = new Date(at + 8 * 3_600_000).toISOString();
  return checked(shanghaiDay(at), local.slice(11, 19));
}

const checked = (day: LocalDate, clock: string): DayReading =>
  isLocalDate(day) ? { day, clock } : { problem: unreal };

const forms = '2026-03-05、2026/3/5、2026.3.5、2026年3月5日、20260305';
const unreadable: Problem = {
  zh: `不是日期，请写成下列形式之一：${forms}`,
  en: 'is not a date: write it like 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日 or 20260305',
};
const noDay: Problem = {
  zh: '只有年月，缺少日，请补全到日',
  en: 'has a year and a month but no day: add the day',
};
const unreal: Problem = {
  zh: '日历上没有这一天（1900—2199年），请核对',
  en: 'is not a day of the calendar between 1900 and 2199: check it against the paper',
};
