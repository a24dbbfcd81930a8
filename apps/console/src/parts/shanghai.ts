const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const pieces = (instant: Date): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));

/** The day in Shanghai at an instant, `YYYY-MM-DD`. */
export function shanghaiDay(instant: Date): string {
  const { year, month, day } = pieces(instant) as { year: string; month: string; day: string };
  return `${year}-${month}-${day}`;
}

/** An instant as a clock in Shanghai shows it, to the minute; the text itself when it is no instant. */
export function shanghaiTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const { hour, minute } = pieces(date) as { hour: string; minute: string };
  return `${shanghaiDay(date)} ${hour}:${minute}`;
}

/** A reader's `2025-12-31T08:30` (Shanghai) as an instant with its offset; empty stays empty. */
export const fromShanghai = (local: string): string => (local === '' ? '' : `${local.slice(0, 16)}:00+08:00`);

/** An instant as the value of a date-and-time field; empty when it is none. */
export function toShanghaiField(instant: string): string {
  return Number.isNaN(new Date(instant).getTime()) ? '' : shanghaiTime(instant).replace(' ', 'T');
}
