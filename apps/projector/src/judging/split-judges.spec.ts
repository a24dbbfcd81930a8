import {
  type EncodedRows,
  type EventName,
  type LogRecord,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
  wireType,
} from '@fadu/domain';
import { InMemoryEventLog, logRecord, MemoryTables, plainSheet } from '@fadu/domain/testing';

import { fill } from '../fill.ts';
import { ParkingLot } from '../parking/parking-lot.ts';
import { Projector } from '../projector.ts';
import { StepMemory } from '../step.ts';
import { JudgeOfPart, type PartJudge } from './part-judge.ts';
import { SplitJudges } from './split-judges.ts';

const book = createBook(indicators, [lawOf('yongchuan', profiles)], stateCouncilCalendar);
const clock = () => '2026-11-22T00:00:00.000Z';

function record(subject: string, type: EventName, data: Record<string, unknown>, i: number): LogRecord {
  const recordedat = new Date(Date.UTC(2026, 3, 1, 0, i)).toISOString();
  return logRecord(`${subject}-${type}`, subject, { type: wireType(type), data, recordedat });
}

/** Petitions that grow side by side, and a unit that acts in several partitions name. */
const records = (count: number): readonly LogRecord[] => [
  ...Array.from({ length: count }, (_, i) =>
    record(
      `petition/${i}`,
      'petition.registered',
      { unit: 'u1', on: '2026-03-01', channel: 'visit', firstTime: true },
      i,
    ),
  ),
  record('unit/u1', 'unit.registered', { name: '甲局', category: 'department', on: '2020-01-01' }, count),
  ...Array.from({ length: count }, (_, i) =>
    record(`petition/${i}`, 'petition.accepted', { on: '2026-03-05' }, count + 1 + i),
  ),
  ...['m1', 'm2', 'm3', 'm4'].map((key, i) =>
    record(
      `meeting/${key}`,
      'meeting.held',
      { unit: 'u1', on: `2026-02-0${i + 1}`, category: 'leader_class' },
      3 * count,
    ),
  ),
];

const partsOver = (log: InMemoryEventLog, of: number): PartJudge[] =>
  Array.from(
    { length: of },
    (_, index) => new JudgeOfPart({ log, book, newSheet: plainSheet }, { index, of }),
  );

/** Answers late, by turns: now the one, now the other is the last. */
function slowly(part: PartJudge, ms: () => number): PartJudge {
  const late = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await new Promise((resolve) => setTimeout(resolve, ms()));
    return answer;
  };
  return {
    range: (from, to) => late(part.range(from, to)),
    judge: (order) => late(part.judge(order)),
    whole: (order) => late(part.whole(order)),
  };
}

async function projected(
  log: InMemoryEventLog,
  parts: readonly PartJudge[],
  batch = 7,
): Promise<MemoryTables> {
  const writer = new MemoryTables();
  const { journal } = log;
  const kept = new Map<string, unknown>();
  const checkpoints = {
    get: (name: string) => kept.get(name),
    put: (name: string, value: unknown) => Promise.resolve(void kept.set(name, value)),
  };
  const judges = new SplitJudges(log, parts);
  const projector = new Projector({ log, journal, checkpoints, writer, judges, clock, batch });
  while (!projector.idle()) await projector.step();
  return writer;
}

async function logWith(count: number): Promise<InMemoryEventLog> {
  const log = new InMemoryEventLog({ partitions: 5 });
  await log.append(records(count));
  return log;
}

const contents = (tables: MemoryTables) => ({
  items: tables.net('item_changes', true),
  findings: tables.net('finding_changes', true),
  petitions: tables.current('petitions'),
  units: tables.current('units'),
  events: tables.rows
    .get('events')
    ?.map(({ id }) => id)
    .toSorted(),
});

describe('several judges', () => {
  it('add together what one adds, each event and each change once', async () => {
    const log = await logWith(30);
    const alone = contents(await projected(log, partsOver(log, 1)));
    expect(alone.events).toHaveLength(65);
    for (const many of [2, 3, 5, 6])
      expect(contents(await projected(log, partsOver(log, many)))).toEqual(alone);
  });

  it('add it in the same order, whoever answers first: a step done again splits into the same inserts', async () => {
    const log = await logWith(30);
    const inOrder = async (ms: (index: number) => number) => {
      const parts = partsOver(log, 3).map((part, index) => slowly(part, () => ms(index)));
      return [...(await projected(log, parts, 1_000)).rows];
    };
    expect(await inOrder((index) => index * 5)).toEqual(await inOrder((index) => 10 - index * 5));
  });

  it('read the rest when a step was cut off, and no more', async () => {
    const log = await logWith(30);
    const split = new SplitJudges(log, partsOver(log, 2));
    const start = log.end().map(() => 0);
    const { to } = await split.next(start, 20);
    expect(to.reduce((a, b) => a + b)).toBe(20);
    const tables = new MemoryTables();
    const again = new SplitJudges(log, partsOver(log, 2));
    await again.range(start, to);
    const sheet = tables.sheet();
    const parking = new ParkingLot(log.checkpoints, clock).now();
    await again.judge({ step: { number: 1, from: start, to }, affected: [], retried: [], parking }, sheet);
    await sheet.write('s1');
    expect(tables.rows.get('events')).toHaveLength(20);
  });

  it('fill new tables side by side, more than they are in their turns, with what the steps wrote', async () => {
    const log = await logWith(700);
    const live = await projected(log, partsOver(log, 1), 500);
    const tables = new MemoryTables();
    const slow = partsOver(log, 3).map((part, index) => slowly(part, () => (index * 7) % 5));
    const parking = new ParkingLot(log.checkpoints, clock).beside();
    const progress = { ...new StepMemory(log.checkpoints, 5).progress(), position: log.end() };
    const share = { progress, parking, judges: new SplitJudges(log, slow) };
    const seen: number[] = [];
    const { journal } = log;
    const onProgress = (done: number) => seen.push(done);
    const events = await fill({ log, journal, shares: [share], shareOf: () => 0, onProgress }, tables);
    expect(events).toBe(1_405);
    expect(seen.at(-1)).toBe(1_405);
    expect(contents(tables)).toEqual(contents(live));
  });

  it('let nobody wait for ever when one of them fails', async () => {
    const log = await logWith(700);
    const parts = partsOver(log, 2);
    const failing: PartJudge = {
      ...slowly(parts[1]!, () => 1),
      whole: () => Promise.reject(new Error('no memory')),
    };
    const parking = new ParkingLot(log.checkpoints, clock).beside();
    const progress = { ...new StepMemory(log.checkpoints, 5).progress(), position: log.end() };
    const share = { progress, parking, judges: new SplitJudges(log, [parts[0]!, failing]) };
    const filling = fill(
      { log, journal: log.journal, shares: [share], shareOf: () => 0 },
      new MemoryTables(),
    );
    await expect(filling).rejects.toThrow('no memory');
  });
});

describe('a sheet that takes rows from elsewhere', () => {
  it('is asked for only when the rows are there: a full one may have been written meanwhile', async () => {
    const log = await logWith(3);
    const joined: string[] = [];
    const sheetNamed = (name: string) => ({
      ...new MemoryTables().sheet(),
      join: (all: readonly EncodedRows[]) => void joined.push(`${name}: ${all.length > 0}`),
    });
    const onto = { sheet: sheetNamed('before') };
    const parking = new ParkingLot(log.checkpoints, clock).now();
    const order = { subjects: ['petition/1'], position: log.end(), parking };
    const judged = new SplitJudges(log, partsOver(log, 1)).whole(order, onto);
    onto.sheet = sheetNamed('after');
    await judged;
    expect(joined).toEqual(['after: true']);
  });
});
