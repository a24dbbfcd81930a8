import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CasesAnswer, FindingsAnswer, ImportAnswer, ValuesAnswer } from '@fadu/domain';

import { api } from '../harness/api.ts';
import { faduJson } from '../harness/command-line.ts';
import { inRepository } from '../harness/repository.ts';
import { type Server, startServer } from '../harness/server.ts';
import { type Penalty, byYear, dayOf, penaltiesOf, plusDays, rowsOf } from './real-data/naive-reading.ts';

const data = inRepository('../shared/data');
const deliveries = ['2016-03-09', '2016-07-12'].map((day) =>
  join(data, `tw-epa-penalties/penalties_${day}.csv.gz`),
);
const messages = join(data, 'cn-leader-messages/messages_replies_slim.csv');
const ON = '2024-12-31';

/** Skipped where the data are not there, and its name says so. */
const describeWith = (files: readonly string[], name: string, tests: () => void): void => {
  const lacking = files.filter((file) => !existsSync(file));
  if (lacking.length === 0) describe(name, tests);
  else describe.skip(`${name} [no ${lacking.join(', ')}]`, tests);
};

const folders: string[] = [];
const folder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'fadu-real-')));
  return folders.at(-1)!;
};
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** By year: numerator over denominator of the whole, as the command line tells it. */
async function yearly(
  dataDir: string,
  indicator: string,
): Promise<Record<string, readonly [number, number]>> {
  const period = ['--period', '1990-01-01..2024-12-31', '--group-by', 'year', '--on', ON];
  const { rows } = await faduJson<ValuesAnswer>(dataDir, 'values', indicator, ...period);
  const counted = rows.filter(
    ({ denominator, numerator }) => Number(denominator) > 0 || Number(numerator) > 0,
  );
  return Object.fromEntries(
    counted.map((row) => [row.group ?? '', [Number(row.numerator), Number(row.denominator)]]),
  );
}

describeWith(deliveries, 'two deliveries of a real register of penalties', () => {
  const read = deliveries.map((file) => (existsSync(file) ? rowsOf(file) : []));
  const [first, second] = read.map(penaltiesOf);
  // What the second one says of a record replaces what the first one said; what it leaves out stands.
  const known: ReadonlyMap<string, Penalty> = new Map([...first!, ...second!]);
  const penalties = [...known.values()];
  const dataDir = folder();
  const answers: ImportAnswer[] = [];
  let server: Server;

  beforeAll(async () => {
    server = await startServer({ dataDir });
    for (const file of deliveries)
      answers.push(await faduJson<ImportAnswer>(dataDir, 'import', file, '--template', 'tw-epa-penalties'));
    await api(server.url).visible();
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
  });

  it('is read to its last row', () => {
    expect(read.map((rows) => rows.length)).toEqual([39_247, 39_697]);
    expect(answers.map(({ rows }) => rows)).toEqual([39_247, 39_697]);
  });

  it('refuses nothing, and the second one corrects the first', () => {
    expect(answers.map(({ rejected }) => rejected)).toEqual([0, 0]);
    expect(answers[0]!.corrections).toBe(0);
    expect(answers[1]!.corrections).toBeGreaterThan(0);
    expect(answers[0]!.accepted).toBe(eventsIn(first!));
  });

  it('holds one case for every authority and number', async () => {
    const { total } = await api(server.url).get<CasesAnswer>('/v1/cases/enforcement', { limit: '1' });
    expect(total).toBe(known.size);
  });

  it('counts the decisions of each year as a plain reading does', async () => {
    const counted = await yearly(dataDir, 'penalty_count');
    expect(mapped(counted, ([n]) => n)).toEqual(byYear(penalties, ({ decided }) => decided));
  });

  it('sums the fines of each year', async () => {
    const sums = await yearly(dataDir, 'fine_amount');
    const plain = byYear(
      penalties,
      ({ decided }) => decided,
      ({ fine }) => fine,
    );
    expect(mapped(sums, ([n]) => n)).toEqual(
      Object.fromEntries(Object.entries(plain).filter(([, sum]) => sum > 0)),
    );
  });

  it('counts the decisions that were revoked', async () => {
    const rates = await yearly(dataDir, 'penalty_revoked_rate');
    const plain = byYear(
      penalties,
      ({ decided }) => decided,
      ({ revoked }) => Number(revoked),
    );
    expect(mapped(rates, ([n]) => n)).toEqual(plain);
    expect(Object.values(plain).reduce((a, b) => a + b, 0)).toBeGreaterThan(50);
  });

  it('finds the cases that were decided before they were opened', async () => {
    const { total } = await api(server.url).get<FindingsAnswer>('/v1/findings', {
      code: 'order.impossible',
      limit: '1',
    });
    expect(total).toBeGreaterThanOrEqual(penalties.filter(({ opened, decided }) => decided < opened).length);
  });

  it('changes nothing when the second one is sent again', async () => {
    const again = await faduJson<ImportAnswer>(
      dataDir,
      'import',
      deliveries[1]!,
      '--template',
      'tw-epa-penalties',
    );
    expect(again).toMatchObject({ accepted: 0, corrections: 0, rejected: 0 });
  });

  it('can be told anew from its log', async () => {
    expect((await api(server.url).verify()).differences).toEqual([]);
  });
});

describeWith([messages], 'real messages to officials, imported while no server runs', () => {
  const rows = existsSync(messages) ? rowsOf(messages) : [];
  // The file says `none` where there is nobody.
  const taken = rows.filter((row) => row['district'] !== 'none' || row['prefecture'] !== 'none');
  const dataDir = folder();
  let answer: ImportAnswer;

  beforeAll(async () => {
    answer = await faduJson<ImportAnswer>(dataDir, 'import', messages, '--template', 'cn-leader-messages');
  });

  it('is read to its last row; only messages that nobody answers for are refused', () => {
    expect(rows.length).toBe(2_816);
    expect(answer).toMatchObject({ rows: 2_816, rejected: rows.length - taken.length, duplicates: 0 });
    expect(answer.accepted).toBe(2 * taken.length + taken.filter((row) => row['答复时间'] !== '').length);
  });

  it('judges the replies of each year as a plain reading does', async () => {
    const due = (row: (typeof rows)[number]): string => plusDays(dayOf(row['留言时间']!), 60);
    const inTime = (row: (typeof rows)[number]): number =>
      Number(row['答复时间'] !== '' && dayOf(row['答复时间']!) <= due(row));
    const rates = await yearly(dataDir, 'petition_close_ontime_rate');
    expect(mapped(rates, ([, d]) => d)).toEqual(byYear(taken, due));
    expect(mapped(rates, ([n]) => n)).toEqual(byYear(taken, due, inTime));
  });

  it('places acceptance fifteen days after the message, and settlement on its day', async () => {
    const sent = (row: (typeof rows)[number]): string => dayOf(row['留言时间']!);
    const accepted = await yearly(dataDir, 'petition_accept_ontime_rate');
    expect(mapped(accepted, ([n]) => n)).toEqual(byYear(taken, (row) => plusDays(sent(row), 15)));
    const settled = await yearly(dataDir, 'petition_resolution_rate');
    expect(mapped(settled, ([, d]) => d)).toEqual(byYear(taken, sent));
    expect(Object.values(settled).every(([n]) => n === 0)).toBe(true);
  });
});

const eventsIn = (all: ReadonlyMap<string, Penalty>): number =>
  [...all.values()].reduce((sum, { revoked }) => sum + (revoked ? 3 : 2), 0);

const mapped = <T>(all: Readonly<Record<string, T>>, of: (one: T) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, of(one)]));
