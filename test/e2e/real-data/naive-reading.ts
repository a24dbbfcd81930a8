import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// A second, plain reading of the two real data sets, which shares no line with apps/ingest: what it counts, the
// program must count too.

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV with a header; quoted cells may hold commas, quotes and line ends. */
export function rowsOf(path: string): readonly Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end !== ',') lines.push([]);
  }
  const [head, ...rest] = lines.filter((cells) => cells.some((cell) => cell !== ''));
  return rest.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])));
}

/** `2019/4/5 9:32:09` → `2019-04-05` */
export function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export interface Penalty {
  readonly county: string;
  readonly opened: string;
  readonly decided: string;
  readonly fine: number;
  readonly revoked: boolean;
}

const RESCINDED = ['自行撤銷', '陳情撤銷', '撤銷並另立裁處書'];

/** The penalties of one delivery by authority and number: of several versions the one that was updated last. */
export function penaltiesOf(rows: readonly Row[]): ReadonlyMap<string, Penalty> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row['COUNTYCODE']}-${row['DOCUMENTNO']}`.replaceAll('/', '-');
    if (row['DOCUMENTNO'] === '' || row['COUNTYCODE'] === '' || row['COUNTY'] === '') continue;
    const before = newest.get(key);
    if (!before || row['UPDATETIME']! > before['UPDATETIME']!) newest.set(key, row);
  }
  return new Map([...newest].map(([key, row]) => [key, penaltyOf(row)]));
}

const penaltyOf = (row: Row): Penalty => ({
  county: row['COUNTY']!,
  opened: dayOf(row['TRANSGRESSDATE']!) || dayOf(row['PENALTYDATE']!),
  decided: dayOf(row['PENALTYDATE']!),
  fine: Number(row['PENALTYMONEY'] || 0),
  revoked: RESCINDED.includes(row['APPEALRESCIND']!),
});

/** How many there are in each year, by the year of a day. */
export function byYear<T>(all: Iterable<T>, day: (one: T) => string, weight: (one: T) => number = () => 1) {
  const sums: Record<string, number> = {};
  for (const one of all) {
    const year = day(one).slice(0, 4);
    sums[year] = (sums[year] ?? 0) + weight(one);
  }
  return sums;
}
