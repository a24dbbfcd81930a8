import {
  type AnyIndicator,
  type CaseOf,
  type EventName,
  type LogRecord,
  contentOf,
  createBook,
  indicators,
  lawOf,
  linksOf,
  profiles,
  stateCouncilCalendar,
  wireType,
} from '@fadu/domain';
import { InMemoryEventLog, logRecord, MemoryTables } from '@fadu/domain/testing';

import { programVersion } from '../fingerprint.ts';
import { Judge } from '../judging/judge.ts';
import { ParkingLimitError } from './parking-draft.ts';
import { Projector } from '../projector.ts';

const laws = ['yongchuan', 'national'].map((id) => lawOf(id, profiles));

/** Fails on petitions that are told so, as a program does that cannot read a case. */
function failingOn(bad: (petition: CaseOf<'petition'>) => boolean) {
  const fails = {
    ...indicators.find((i) => i.id === 'petition_resolution_rate')!,
    id: 'fails',
    items: (petition: CaseOf<'petition'>) => {
      if (bad(petition)) throw new TypeError('cannot read this case');
      return [];
    },
  } as AnyIndicator;
  return createBook([...indicators, fails], laws, stateCouncilCalendar);
}
const sound = failingOn(() => false);
const resolvedIsBad = failingOn((p) => p.key === 'bad' && p.resolved !== undefined);

let sent = 0;
function record(subject: string, type: EventName, data: Record<string, unknown>, at: number): LogRecord {
  const recordedat = new Date(Date.UTC(2026, 2, at)).toISOString();
  return logRecord(`e${(sent += 1)}`, subject, { type: wireType(type), data, recordedat });
}
const registered = (key: string, at = 1) =>
  record(
    `petition/${key}`,
    'petition.registered',
    { unit: 'u1', on: '2026-03-01', channel: 'visit', firstTime: true },
    at,
  );
const accepted = (key: string, at = 2) =>
  record(`petition/${key}`, 'petition.accepted', { on: '2026-03-05' }, at);
const resolved = (key: string, at = 3) =>
  record(`petition/${key}`, 'petition.resolved', { on: '2026-03-09' }, at);

const retried = (key: string, at: number) =>
  record(`petition/${key}`, 'record.retried', { reason: '程序已修正' }, at);

function projecting(log: InMemoryEventLog, writer: MemoryTables, book = sound): Projector {
  const { journal, checkpoints } = log;
  return new Projector({
    log,
    journal,
    checkpoints,
    writer,
    judges: new Judge({ log, book }),
    clock: () => '2026-11-21T00:00:00.000Z',
  });
}
async function run(projector: Projector): Promise<void> {
  while (!projector.idle()) await projector.step();
}
/** What the tables hold when nothing was ever parked. */
async function untroubled(log: InMemoryEventLog): Promise<MemoryTables> {
  const tables = new MemoryTables();
  const end = await log.read(new Array<number>(log.partitions).fill(0), 10_000);
  const other = new InMemoryEventLog({ partitions: 1 });
  await other.append(end.map(({ event }) => ({ event, content: contentOf(event), links: linksOf(event) })));
  await run(projecting(other, tables));
  return tables;
}
const items = (tables: MemoryTables) => tables.net('item_changes', true);

describe('a parked case', () => {
  it('tells where the event lies that could not be judged, and who could not', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    await log.append([registered('bad'), accepted('bad')]);
    const projector = projecting(log, new MemoryTables(), resolvedIsBad);
    await run(projector);
    const last = resolved('bad');
    await log.append([last]);
    await run(projector);
    expect(projector.parking.list()).toEqual([
      expect.objectContaining({
        partition: 0,
        offset: 2,
        event: last.event.id,
        version: programVersion,
        retries: 0,
      }),
    ]);
  });

  it('leaves, when it is tried again with later events by a program that can, what an untroubled one leaves', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    const troubled = projecting(log, tables, resolvedIsBad);
    await log.append([registered('bad'), registered('other')]);
    await run(troubled);
    await log.append([resolved('bad', 3)]);
    await run(troubled);
    await log.append([accepted('bad', 4)]);
    await run(troubled);
    expect(troubled.parking.now().has('petition/bad')).toBe(true);

    await log.append([retried('bad', 5)]);
    const mended = projecting(log, tables);
    await run(mended);
    expect(mended.parking.list()).toEqual([]);
    expect(items(tables)).toEqual(items(await untroubled(log)));

    await log.append([record('petition/bad', 'petition.replied', { on: '2026-03-20' }, 6)]);
    await run(mended);
    expect(items(tables)).toEqual(items(await untroubled(log)));
  });

  it('is tried once for one decision: the entry in the journal names the event and decides nothing', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const projector = projecting(log, new MemoryTables(), resolvedIsBad);
    await log.append([registered('bad'), resolved('bad')]);
    await run(projector);
    const again = retried('bad', 4);
    await log.append([again]);
    await run(projector);
    const entry = { action: 'parking.retried', subject: 'petition/bad', event: again.event.id };
    await log.journal.append('audit', [entry]);
    await run(projector);
    expect(projector.parking.list()).toEqual([expect.objectContaining({ retries: 1 })]);
  });

  it('is tried by an entry alone too, as earlier programs wrote it', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    await log.append([registered('bad'), resolved('bad')]);
    await run(projecting(log, tables, resolvedIsBad));
    await log.journal.append('audit', [{ action: 'parking.retried', subject: 'petition/bad' }]);
    const mended = projecting(log, tables);
    await run(mended);
    expect(mended.parking.list()).toEqual([]);
    expect(items(tables)).toEqual(items(await untroubled(log)));
  });

  it('changes no figure by being tried, parked or not, nor in tables that are built anew', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    await log.append([registered('fine'), resolved('fine'), accepted('fine', 4)]);
    await run(projecting(log, tables));
    const before = items(tables);
    await log.append([retried('fine', 5), retried('fine', 6)]);
    await run(projecting(log, tables));
    expect(items(tables)).toEqual(before);
    expect(items(await untroubled(log))).toEqual(before);
  });

  it('stays when the program still cannot, and counts the trials', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const projector = projecting(log, new MemoryTables(), resolvedIsBad);
    await log.append([registered('bad'), resolved('bad')]);
    await run(projector);
    await log.journal.append('audit', [{ action: 'parking.retried', subject: 'petition/bad' }]);
    await run(projector);
    expect(projector.parking.list()).toEqual([expect.objectContaining({ retries: 1 })]);
  });

  it('goes on without the event that was dropped, also as known before, and in tables that are built anew', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    const projector = projecting(log, tables, resolvedIsBad);
    const wrong = resolved('bad');
    await log.append([registered('bad'), wrong]);
    await run(projector);
    const takenBack = record('petition/bad', 'record.voided', { event: wrong.event.id, reason: '误报' }, 5);
    await log.append([takenBack, accepted('bad', 6)]);
    await run(projector);
    expect(projector.parking.list()).toEqual([expect.objectContaining({ event: wrong.event.id })]);

    const dropped = { action: 'parking.dropped', subject: 'petition/bad', event: wrong.event.id };
    await log.journal.append('audit', [dropped]);
    await run(projector);
    expect(projector.parking.list()).toEqual([]);

    const never = new InMemoryEventLog({ partitions: 1 });
    const all = await log.read([0], 10);
    const without = all.filter(({ event }) => event.id !== wrong.event.id && event.id !== takenBack.event.id);
    await never.append(
      without.map(({ event }) => ({ event, content: contentOf(event), links: linksOf(event) })),
    );
    expect(items(tables)).toEqual(items(await untroubled(never)));

    const anew = new MemoryTables();
    const { journal } = log;
    const replayed = new InMemoryEventLog({ partitions: 1 });
    await replayed.append(
      (await log.read([0], 10)).map(({ event }) => ({
        event,
        content: contentOf(event),
        links: linksOf(event),
      })),
    );
    const again = new Projector({
      log: replayed,
      journal,
      checkpoints: replayed.checkpoints,
      writer: anew,
      judges: new Judge({ log: replayed, book: resolvedIsBad }),
      clock: () => '2026-11-21T00:00:00.000Z',
    });
    await run(again);
    expect(again.parking.list()).toEqual([]);
    expect(items(anew)).toEqual(items(tables));
  });

  it('is judged again by itself when its event is corrected', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const book = failingOn((p) => p.resolved?.on === '2026-03-09');
    const projector = projecting(log, new MemoryTables(), book);
    const wrong = resolved('bad', 1);
    await log.append([registered('bad'), wrong]);
    await run(projector);
    const data = { event: wrong.event.id, data: { on: '2026-03-10' }, reason: '日期有误' };
    // Known at the same instant: no day on which it could not be judged remains.
    await log.append([record('petition/bad', 'record.corrected', data, 1)]);
    await run(projector);
    expect(projector.parking.list()).toEqual([]);
  });

  it('may be one whose event cannot even be read', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    const poison = record('petition/bad', 'petition.registered', {}, 1);
    await log.append([{ ...poison, event: { ...poison.event, data: null } }, registered('good')]);
    const projector = projecting(log, tables);
    await run(projector);
    expect(projector.parking.list().map(({ subject }) => subject)).toEqual(['petition/bad']);
    expect(tables.rows.get('petitions')).toHaveLength(1);
  });
});

describe('too many cases that cannot be judged', () => {
  const all = failingOn(() => true);

  it('stop the projector before anything is set aside or written', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    const tables = new MemoryTables();
    await log.append(Array.from({ length: 120 }, (_, i) => registered(`p${i}`)));
    const projector = projecting(log, tables, all);
    await expect(projector.step()).rejects.toThrow(ParkingLimitError);
    expect(projector.parking.list()).toEqual([]);
    expect(tables.rows.size).toBe(0);

    await run(projecting(log, tables));
    expect(items(tables)).toEqual(items(await untroubled(log)));
  });

  it('are not a few of a small step, nor one in ten of a large one', async () => {
    const log = new InMemoryEventLog({ partitions: 1 });
    await log.append(Array.from({ length: 20 }, (_, i) => registered(`s${i}`)));
    await run(projecting(log, new MemoryTables(), all));
    const large = new InMemoryEventLog({ partitions: 1 });
    await large.append(Array.from({ length: 200 }, (_, i) => registered(`${i}`)));
    const projector = projecting(
      large,
      new MemoryTables(),
      failingOn((p) => p.key.endsWith('7')),
    );
    await run(projector);
    expect(projector.parking.list()).toHaveLength(20);
  });
});
