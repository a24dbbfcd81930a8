import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { settleHistory, upcast } from '@fadu/domain';

import { openIngestion } from '../testing/open-ingestion.ts';

// The excerpts are always here; the whole records only where they lie beside the project.
const excerpts = join(process.cwd(), 'apps/ingest/fixtures');
const whole = join(process.cwd(), '../shared/data');
const wholeIsHere = existsSync(whole);

/** Neither set has quoted line breaks: a plain split reads them, without any of the code that is tested. */
function naiveRows(bytes: Buffer): Record<string, string>[] {
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '')),
    );
  return rows.map((cells) => {
    const named = cells.map((cell, i): [string, string] => [header[i]!, cell]);
    return Object.fromEntries(named);
  });
}

const revoking = ['自行撤銷', '陳情撤銷', '撤銷並另立裁處書'];
type Facts = Record<string, string>;

/** What a delivery says of each key in the end: the facts by name, as text. */
function naivePenalties(rows: readonly Record<string, string>[]): Map<string, Facts> {
  const newest = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const key = `${row['COUNTYCODE']}-${row['DOCUMENTNO']}`;
    if (!newest.has(key) || row['UPDATETIME']! > newest.get(key)!['UPDATETIME']!) newest.set(key, row);
  }
  const facts = ([key, row]: [string, Record<string, string>]): [string, Facts] => {
    const day = (column: string) => row[column]!.slice(0, 10).replaceAll('/', '-');
    const opened = `${row['COUNTY']} ${day('TRANSGRESSDATE')} ${row['FACILITYNAME']!.trim()}`;
    const decided = `${day('PENALTYDATE')} ${row['PENALTYMONEY']} ${row['DOCUMENTNO']}`;
    return [
      key,
      { opened, decided, ...(revoking.includes(row['APPEALRESCIND']!) ? { revoked: 'yes' } : {}) },
    ];
  };
  return new Map([...newest].map(facts));
}

/** How many facts are new, the same, changed or gone when `next` follows `before`. */
function naiveCounts(before: ReadonlyMap<string, Facts>, next: ReadonlyMap<string, Facts>) {
  let accepted = 0;
  let corrections = 0;
  for (const [key, facts] of next) {
    const old = before.get(key) ?? {};
    for (const [name, text] of Object.entries(facts)) {
      if (old[name] === undefined) accepted += 1;
      else if (old[name] !== text) corrections += 1;
    }
    corrections += Object.keys(old).filter((name) => facts[name] === undefined).length;
  }
  return { accepted, corrections };
}

const sets = [
  ['excerpt', excerpts, ''],
  ...(wholeIsHere ? [['whole register', join(whole, 'tw-epa-penalties'), '.gz']] : []),
].map(([name, folder, packed]) => {
  const file = (day: string) =>
    folder === excerpts ? `tw-epa-penalties_${day}.csv` : `penalties_${day}.csv${packed}`;
  const read = (day: string) => readFileSync(join(folder!, file(day)));
  return [name!, () => [read('2016-03-09'), read('2016-07-12')] as const] as const;
});

describe.each(sets)('the %s of penalties', (_, read) => {
  it('gives corrections and late records when it is delivered again, not duplicates', async () => {
    const [first, second] = read();
    const [early, late] = [naivePenalties(naiveRows(first)), naivePenalties(naiveRows(second))];
    const { importing, log, kept } = openIngestion();

    const one = await importing(first, 'tw-epa-penalties');
    expect(one).toMatchObject({
      rows: naiveRows(first).length,
      rejected: 0,
      ...naiveCounts(new Map(), early),
    });
    const two = await importing(second, 'tw-epa-penalties');
    expect(two).toMatchObject({ rows: naiveRows(second).length, rejected: 0, ...naiveCounts(early, late) });
    expect(two.corrections).toBeGreaterThan(0);
    expect(two.report.length).toBeLessThanOrEqual(1_000);
    expect(await kept()).toEqual([]);

    const expected = new Map([...early, ...late]);
    const subjects = [...expected.keys()].map((key) => `enforcement/${key}`);
    const histories = await log.histories(subjects);
    const wrong = [...expected].filter(([key, facts]) => {
      const events = histories.get(`enforcement/${key}`)!.map(({ event }) => upcast(event));
      const settled = settleHistory(events);
      const decided = settled.facts.find(({ type }) => type === 'enforcement.decided');
      const { on, fine = '', documentNo } = decided!.data as Record<string, string>;
      return (
        settled.faults.length > 0 ||
        settled.facts.length !== Object.keys(facts).length ||
        `${on} ${fine} ${documentNo}` !== facts['decided']
      );
    });
    expect(wrong).toEqual([]);
  }, 180_000);
});

describe('the excerpt of penalties', () => {
  it.each([[[0, 0]], [[0, 1, 1]], [[0, 1, 0, 0]]])('says nothing new the second time: %j', async (order) => {
    const { importing } = openIngestion();
    const files = sets[0]![1]();
    const answers = [];
    for (const delivery of order) answers.push(await importing(files[delivery]!, 'tw-epa-penalties'));
    const last = answers.at(-1)!;
    expect(last).toMatchObject({ accepted: 0, corrections: 0, duplicates: last.events });
  });
});

describe.each([
  ['excerpt', join(excerpts, 'cn-leader-messages.csv')],
  ...(wholeIsHere ? [['whole file', join(whole, 'cn-leader-messages/messages_replies_slim.csv')]] : []),
])('the %s of messages', (_, path) => {
  it('refuses messages that nobody answers for and takes the others', async () => {
    const bytes = readFileSync(path);
    const rows = naiveRows(bytes);
    const nobody = rows.filter((row) => row['district'] === 'none' && row['prefecture'] === 'none');
    const { importing, kept, log } = openIngestion();

    const answer = await importing(bytes, 'cn-leader-messages');
    const taken = rows.length - nobody.length;
    expect(answer).toMatchObject({
      rows: rows.length,
      accepted: 3 * taken,
      rejected: nobody.length,
      duplicates: 0,
      corrections: 0,
    });
    expect(await log.subjects('petition/', '', 1_000_000)).toHaveLength(taken);
    expect((await kept()).map(({ code }) => code)).toEqual(nobody.map(() => 'import.no_unit'));
    expect(nobody.length).toBeGreaterThan(0);

    const { '27610': untimed, ...others } = Object.fromEntries(rows.map((row) => [row['留言编号']!, row]));
    expect(untimed!['答复时间']).toBe('2018/4/24');
    expect(Object.keys(others)).toHaveLength(rows.length - 1);
    const history = (await log.histories(['petition/27610'])).get('petition/27610')!;
    expect(history.map(({ event }) => event.time)).toContain('2018-04-24T00:00:00+08:00');
  }, 60_000);
});

if (!wholeIsHere) console.info(`Only the excerpts were tested: the whole records are not at ${whole}.`);
