import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { eventLogContract, logRecord, logRecords } from '@fadu/domain/testing';
import { open } from 'lmdb';

import {
  LogFormatError,
  LogMissingError,
  LogReadOnlyError,
  PartitionsDifferError,
  SubjectUnfitError,
} from './errors.ts';
import { type LmdbLog, type LmdbLogOptions, openLmdbLog } from './open-lmdb-log.ts';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-log-'));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function contractWith(name: string, options: Omit<LmdbLogOptions, 'path'>): void {
  eventLogContract(name, () => {
    const path = newFolder();
    let log = openLmdbLog({ path, ...options });
    const reopen = async (): Promise<LmdbLog> => {
      await log.close();
      log = openLmdbLog({ path });
      return log;
    };
    return Promise.resolve({ log, reopen, close: () => log.close() });
  });
}

contractWith('LmdbLog', {});
contractWith('LmdbLog with one partition and small transactions', {
  partitions: 1,
  recordsPerTransaction: 7,
});

describe('opening a log', () => {
  let log: LmdbLog | undefined;
  afterEach(async () => {
    await log?.close();
    log = undefined;
  });

  it('creates 16 partitions when nothing is said, and opens them so for ever', async () => {
    const path = newFolder();
    log = openLmdbLog({ path });
    expect(log.partitions).toBe(16);
    await log.close();
    log = openLmdbLog({ path, partitions: 16 });
    expect(log.end()).toHaveLength(16);
  });

  it('refuses another number of partitions and says which', async () => {
    const path = newFolder();
    await openLmdbLog({ path, partitions: 4 }).close();
    expect(() => openLmdbLog({ path, partitions: 8 })).toThrow(PartitionsDifferError);
    expect(() => openLmdbLog({ path, partitions: 8 })).toThrow(/created with 4 partitions.*opened with 8/);
    log = openLmdbLog({ path });
    expect(log.partitions).toBe(4);
  });

  it('creates folders that are missing, also with a dot in the name', async () => {
    log = openLmdbLog({ path: join(newFolder(), 'data.d', '日志.log') });
    expect(await log.append([logRecord('e-1', 'petition/XF-1')])).toEqual(['accepted']);
    expect(log.stats().bytesOnDisk).toBeGreaterThan(0);
  });

  it('does not create a log when it is to be read only', () => {
    expect(() => openLmdbLog({ path: newFolder(), readOnly: true })).toThrow(LogMissingError);
  });

  it('does not take some other LMDB folder for a log', async () => {
    const path = newFolder();
    await open({ path, noSubdir: false }).close();
    expect(() => openLmdbLog({ path, readOnly: true })).toThrow(LogMissingError);
  });

  it('refuses a format it does not know and leaves it alone', async () => {
    const path = newFolder();
    await openLmdbLog({ path }).close();
    const bytes = { encoding: 'binary', keyEncoding: 'binary' } as const;
    const root = open({ path, noSubdir: false, maxDbs: 16, ...bytes });
    const meta = root.openDB<Buffer, Buffer>({ name: 'meta', ...bytes });
    await meta.put(Buffer.from('layout'), Buffer.from('{"format":2,"partitions":16}'));
    await root.close();
    expect(() => openLmdbLog({ path })).toThrow(LogFormatError);
  });

  it('reads but does not write when opened for reading', async () => {
    const path = newFolder();
    const writing = openLmdbLog({ path });
    await writing.append(logRecords('e', 10));
    await writing.close();
    log = openLmdbLog({ path, readOnly: true });
    expect(await log.read(new Array<number>(16).fill(0), 100)).toHaveLength(10);
    await expect(log.append(logRecords('f', 1))).rejects.toThrow(LogReadOnlyError);
    await expect(log.journal.append('audit', [1])).rejects.toThrow(LogReadOnlyError);
    await expect(log.checkpoints.put('a', 1)).rejects.toThrow(LogReadOnlyError);
  });

  it('writes nothing of a batch with a subject it cannot keep', async () => {
    log = openLmdbLog({ path: newFolder() });
    const batch = [logRecord('e-1', 'petition/1'), logRecord('e-2', `petition/${'长'.repeat(400)}`)];
    await expect(log.append(batch)).rejects.toThrow(SubjectUnfitError);
    await expect(log.append([logRecord('e-3', 'petition/a\0b')])).rejects.toThrow(SubjectUnfitError);
    expect(log.end().every((end) => end === 0)).toBe(true);
  });

  it('fails only the call whose record cannot be written, and nothing of that call is kept', async () => {
    log = openLmdbLog({ path: newFolder() });
    const unwritable = { ...logRecord('bad', 'petition/1'), content: 'x' };
    const bad = { ...unwritable, event: { ...unwritable.event, data: { amount: 1n } } };
    const calls = [
      log.append(logRecords('before', 3)),
      log.append([logRecord('with-bad', 'petition/1'), bad]),
      log.append(logRecords('after', 3)),
    ];
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(log.end().reduce((a, b) => a + b)).toBe(6);
    expect(await log.append([logRecord('with-bad', 'petition/1')])).toEqual(['accepted']);
  });

  it('waits for appends under way when it is closed', async () => {
    const path = newFolder();
    const closing = openLmdbLog({ path, recordsPerTransaction: 10 });
    const appended = closing.append(logRecords('late', 95));
    await closing.close();
    expect(await appended).toHaveLength(95);
    log = openLmdbLog({ path });
    expect(log.end().reduce((a, b) => a + b)).toBe(95);
  });

  it('lets the event loop turn between the transactions of a large batch', async () => {
    log = openLmdbLog({ path: newFolder(), recordsPerTransaction: 100 });
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 0);
    await log.append(logRecords('big', 2_000));
    clearInterval(counter);
    expect(turns).toBeGreaterThan(5);
  });
});
