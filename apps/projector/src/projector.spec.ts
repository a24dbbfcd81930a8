import {
  type AnyIndicator,
  type CaseOf,
  type EventName,
  type LogRecord,
  type StoreUpkeep,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
  wireType,
} from '@fadu/domain';
import { InMemoryEventLog, logRecord, MemoryTables } from '@fadu/domain/testing';

import { Judge } from './judging/judge.ts';
import { Projector } from './projector.ts';
import { StepMemory } from './step.ts';

type PetitionCase = CaseOf<'petition'>;

const laws = ['yongchuan', 'national'].map((id) => lawOf(id, profiles));
const bookWith = (more: readonly AnyIndicator[] = []) =>
  createBook([...indicators, ...more], laws, stateCouncilCalendar);

/** Fails on one petition, as a program that cannot read a case does. */
const failsOn = (key: string): AnyIndicator =>
  ({
    ...indicators.find((i) => i.id === 'petition_accept_ontime_rate')!,
    id: 'fails',
    items: (petition: PetitionCase) => {
      if (petition.key === key) throw new TypeError('cannot read this case');
      return [];
    },
  }) as AnyIndicator;

let sent = 0;
function record(
  subject: string,
  type: EventName,
  data: Record<string, unknown>,
  recordedat: string,
): LogRecord {
  sent += 1;
  const time = `2026-03-01T09:00:${String(sent % 60).padStart(2, '0')}+08:00`;
  return logRecord(`e${sent}`, subject, { type: wireType(type), data, recordedat, time });
}

const petition = (key: string, at = '2026-03-02T00:00:00.000Z') =>
  record(
    `petition/${key}`,
    'petition.registered',
    { unit: 'u1', on: '2026-03-01', channel: 'visit', firstTime: true },
    at,
  );

function projectorOver(
  log: InMemoryEventLog,
  writer: MemoryTables,
  more: readonly AnyIndicator[] = [],
  { batch = 100, upkeep }: { readonly batch?: number; readonly upkeep?: StoreUpkeep } = {},
) {
  const { journal, checkpoints } = log;
  const clock = () => '2026-11-21T00:00:00.000Z';
  return new Projector({
    log,
    journal,
    checkpoints,
    writer,
    judges: new Judge({ log, book: bookWith(more) }),
    clock,
    batch,
    upkeep,
  });
}

async function run(projector: Projector): Promise<void> {
  while (!projector.idle()) await projector.step();
}

describe('the projector', () => {
  it('parks a case it cannot judge, with its later events, and goes on with the others', async () => {
    const log = new InMemoryEventLog();
    const tables = new MemoryTables();
    await log.append([petition('good'), petition('bad'), petition('fine')]);
    const projector = projectorOver(log, tables, [failsOn('bad')]);
    await run(projector);
    await log.append([
      record('petition/bad', 'petition.accepted', { on: '2026-03-05' }, '2026-03-06T00:00:00.000Z'),
    ]);
    await run(projector);

    expect(projector.parking.list()).toEqual([
      expect.objectContaining({ subject: 'petition/bad', error: 'TypeError: cannot read this case' }),
    ]);
    const subjects = new Set((tables.rows.get('item_changes') ?? []).map((r) => r['subject']));
    expect([...subjects].sort()).toEqual(['petition/fine', 'petition/good']);
    expect(tables.rows.get('events')).toHaveLength(4);
  });

  it('lets the upkeep of the store wait while much waits to be written, and no longer', async () => {
    const log = new InMemoryEventLog();
    const tables = new MemoryTables();
    const said: string[] = [];
    const say = (what: string) => () => Promise.resolve(void said.push(what));
    const upkeep = { putOff: say('put off'), takeUp: say('taken up') };
    await log.append(['a', 'b', 'c', 'd', 'e'].map((key) => petition(key)));
    const projector = projectorOver(log, tables, [], { batch: 2, upkeep });

    await projector.step();
    expect(said).toEqual(['put off']);
    tables.failure = new Error('the disk is full');
    await expect(projector.step()).rejects.toThrow('the disk is full');
    expect(said).toEqual(['put off', 'put off', 'taken up']);
    tables.failure = undefined;
    await run(projector);
    expect(said).toEqual(['put off', 'put off', 'taken up', 'put off', 'taken up']);
    expect(tables.rows.get('events')).toHaveLength(5);
  });

  it('still knows a parked case after a restart', async () => {
    const log = new InMemoryEventLog();
    await log.append([petition('bad')]);
    await run(projectorOver(log, new MemoryTables(), [failsOn('bad')]));

    expect(projectorOver(log, new MemoryTables()).parking.now().has('petition/bad')).toBe(true);
  });

  it('does a step again that was cut off before its end, and adds nothing twice', async () => {
    const log = new InMemoryEventLog();
    const tables = new MemoryTables();
    await log.append([petition('a'), petition('b')]);
    const first = projectorOver(log, tables);
    await run(first);
    const once = tables.net('item_changes', true);

    // Back to the moment after the inserts and before the commit.
    const memory = new StepMemory(log.checkpoints, log.partitions);
    const done = memory.progress();
    const start = done.position.map(() => 0);
    await log.checkpoints.put('projector/progress', {
      step: 0,
      position: start,
      rejections: 0,
      audit: 0,
      dataAsOf: null,
    });
    await memory.begin({
      number: 1,
      from: start,
      to: done.position,
      rejections: { from: 0, to: 0 },
      audit: { from: 0, to: 0 },
    });
    await log.append([petition('c')]);
    await run(projectorOver(log, tables));

    const again = tables.net('item_changes', true);
    expect(again.filter((row) => !row.includes('petition/c'))).toEqual(once);
    expect(again.length).toBeGreaterThan(once.length);
  });

  it('tries a step again that the store refused', async () => {
    const log = new InMemoryEventLog();
    const tables = new MemoryTables();
    await log.append([petition('a')]);
    const projector = projectorOver(log, tables);
    tables.failure = new Error('the store is down');
    await expect(projector.step()).rejects.toThrow('the store is down');
    tables.failure = undefined;
    await run(projector);

    expect(projector.lag()).toBe(0);
    expect(tables.net('item_changes', true).length).toBeGreaterThan(0);
  });

  it('gives the same ledger whether steps are judged ahead or one by one', async () => {
    const records = Array.from({ length: 60 }, (_, i) =>
      petition(`p${i % 20}`, `2026-03-02T00:00:0${Math.floor(i / 10)}.000Z`),
    );
    const nets = [];
    for (const batch of [1, 7, 1000]) {
      const log = new InMemoryEventLog();
      const tables = new MemoryTables();
      await log.append(records);
      await run(projectorOver(log, tables, [], { batch }));
      nets.push(tables.net('item_changes', true));
    }
    expect(nets[1]).toEqual(nets[0]);
    expect(nets[2]).toEqual(nets[0]);
  });

  it('carries rejections and audit entries over as rows', async () => {
    const log = new InMemoryEventLog();
    const tables = new MemoryTables();
    await log.journal.append('rejections', [
      { id: 'r1', at: '2026-03-01T00:00:00.000Z', code: 'event.json', line: 3 },
    ]);
    await log.journal.append('audit', [
      { at: '2026-03-01T00:00:00.000Z', actor: 'admin', action: 'test', count: 2 },
    ]);
    await run(projectorOver(log, tables));

    expect(tables.rows.get('rejections')).toEqual([
      expect.objectContaining({ id: 'r1', line: 3, state: 'open' }),
    ]);
    expect(tables.rows.get('audit')).toEqual([expect.objectContaining({ detail: '{"count":2}' })]);
  });
});
