import type {
  Checkpoints,
  EventLogReader,
  EventLogWriter,
  HistoryReader,
  Journal,
  LogRecord,
  StoredRecord,
} from '../ports/event-log.ts';
import { everything } from './everything.ts';
import { historyContract } from './history-contract.ts';
import { identityContract } from './identity-contract.ts';
import { checkpointContract, journalContract } from './journal-contract.ts';
import { logRecord, logRecords } from './log-records.ts';
import { readContract } from './read-contract.ts';

export interface EventLog extends EventLogWriter, EventLogReader, HistoryReader {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
}

/** A fresh, empty log; `reopen` closes it and opens the same one again, where a log outlives its process. */
export interface OpenLog {
  readonly log: EventLog;
  readonly reopen?: () => Promise<EventLog>;
  readonly close: () => Promise<void>;
}

/** What every event log promises, whoever runs it. Call it in a spec file. */
export function eventLogContract(name: string, open: () => Promise<OpenLog>): void {
  describe(`${name} keeps the contract of an event log`, () => {
    let opened: OpenLog;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    describe('appending', () => appendContract(() => opened.log));
    describe('identity', () => identityContract(() => opened.log));
    describe('reading', () => readContract(() => opened.log));
    describe('histories', () => historyContract(() => opened.log));
    describe('journal', () => journalContract(() => opened.log.journal));
    describe('checkpoints', () => checkpointContract(() => opened.log.checkpoints));
    describe('durability', () => durabilityContract(() => opened));
  });
}

function appendContract(log: () => EventLog): void {
  it('starts empty', async () => {
    expect(log().end()).toEqual(new Array(log().partitions).fill(0));
    expect(await everything(log())).toEqual([]);
  });

  it('answers an empty batch with no outcomes', async () => {
    expect(await log().append([])).toEqual([]);
  });

  it('gives events back as they were handed over, recordedat included', async () => {
    const record = logRecord('e-1', 'petition/XF-1', { data: { on: '2026-03-01', note: '多行\n文本 𠮷' } });
    await log().append([record]);
    expect((await everything(log())).map(({ event }) => event)).toEqual([record.event]);
  });

  it('keeps the order of a batch within a subject and numbers each partition from 0 without gaps', async () => {
    const records = logRecords('order', 100);
    await log().append(records.slice(0, 37));
    await log().append(records.slice(37));
    const read = await everything(log());
    expect(read).toHaveLength(100);
    expectGapless(read);
    for (const history of (await log().histories(subjectsOf(records))).values()) {
      const ids = history.map(({ event }) => event.id);
      expect(ids).toEqual([...ids].sort(byNumber));
    }
  });

  it('keeps all records of a subject in one partition', async () => {
    const records = logRecords('place', 60);
    await log().append(records);
    for (const history of (await log().histories(subjectsOf(records))).values()) {
      expect(new Set(history.map(({ partition }) => partition)).size).toBe(1);
    }
  });

  it('takes a batch larger than any transaction', async () => {
    const outcomes = await log().append(logRecords('large', 4_500));
    expect(outcomes).toHaveLength(4_500);
    expect(new Set(outcomes)).toEqual(new Set(['accepted']));
    expect(sum(log().end())).toBe(4_500);
  });
}

function durabilityContract(opened: () => OpenLog): void {
  it('holds after closing what it held before', async () => {
    const { log, reopen } = opened();
    if (!reopen) return;
    await log.append([...logRecords('keep', 50), logRecord('m-1', 'meeting/M-1', { data: { unit: 'U-1' } })]);
    await log.journal.append('audit', [{ who: '张三' }]);
    await log.checkpoints.put('projector', { at: [1, 2] });
    const before = await everything(log);
    const end = log.end();

    const again = await reopen();
    expect(again.end()).toEqual(end);
    expect(await everything(again)).toEqual(before);
    expect(await again.append(logRecords('keep', 50))).toEqual(new Array(50).fill('duplicate'));
    expect(await again.linked('unit/U-1')).toEqual(['meeting/M-1']);
    expect(await again.journal.read('audit', 0, 10)).toEqual([{ offset: 0, entry: { who: '张三' } }]);
    expect(again.checkpoints.get('projector')).toEqual({ at: [1, 2] });
  });
}

function expectGapless(records: readonly StoredRecord[]): void {
  const next = new Map<number, number>();
  for (const { partition, offset } of records) {
    expect(offset).toBe(next.get(partition) ?? 0);
    next.set(partition, offset + 1);
  }
}

const subjectsOf = (records: readonly LogRecord[]): string[] => [
  ...new Set(records.map(({ event }) => event.subject)),
];
const byNumber = (a: string, b: string): number => Number(a.split('-').at(-1)) - Number(b.split('-').at(-1));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
