import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { type CloudEvent, type LogRecord, caseTables } from '@fadu/domain';
import { InMemoryEventLog, MemoryTables } from '@fadu/domain/testing';
import { type KafkaSettings, openKafkaLog } from '@fadu/log-kafka';
import { type Broker, missingForBroker, startBroker } from '@fadu/log-kafka/testing';

import { inPieces, randomFrom, shuffled, stamped } from '../properties/arrival.ts';
import { book, finish, projectorOf } from '../properties/carrying.ts';
import { randomHistories } from '../properties/random-district.ts';
import { RUNS, SEED } from '../properties/runs.ts';
import { type Member, joinProjectors } from './projectors.ts';

const given = process.env['KAFKA_BROKERS'];
const missing = missingForBroker(given);
const title = 'three projectors that join and leave while events flow';

(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker([], given);
  });
  afterAll(() => broker.stop());

  const contents = (tables: MemoryTables) => ({
    items: tables.net('item_changes', true),
    findings: tables.net('finding_changes', true),
    cases: Object.values(caseTables).flatMap(({ name }) => tables.current(name)),
    events: (tables.rows.get('events') ?? [])
      .map(({ id, subject }) => `${String(subject)} ${String(id)}`)
      .sort(),
  });

  async function embedded(records: readonly LogRecord[]): Promise<MemoryTables> {
    const tables = new MemoryTables();
    const log = new InMemoryEventLog({ partitions: 1 });
    await log.append(records);
    await finish(projectorOf(log, tables, { batch: 100_000 }));
    return tables;
  }

  async function throughKafka(records: readonly LogRecord[], seed: number): Promise<MemoryTables> {
    const random = randomFrom(seed);
    const tables = new MemoryTables();
    const settings: KafkaSettings = {
      brokers: [broker.brokers],
      clientId: 'test',
      prefix: `t-${randomUUID()}`,
      partitions: 5,
      replicas: 1,
      writeWithinMs: 20_000,
    };
    const folder = mkdtempSync(join(tmpdir(), 'fadu-ingest-'));
    const ingest = await openKafkaLog({ settings, folder, onDeath: () => undefined });
    const join1 = (): Promise<Member> =>
      joinProjectors({
        settings,
        book,
        write: (...insert) => tables.write(...insert),
        batch: 1 + Math.floor(random() * 40),
      });
    const members: Member[] = [await join1(), await join1(), await join1()];
    const remains: (() => Promise<void>)[] = [];
    for (const piece of inPieces(records, random)) {
      await ingest.append(piece);
      if (random() < 0.3 && members.length > 1) {
        const [going] = members.splice(Math.floor(random() * members.length), 1);
        if (random() < 0.5) await going!.leave();
        else remains.push(await going!.vanish());
      }
      if (members.length < 3 && random() < 0.6) members.push(await join1());
    }
    await settled(ingest.end(), tables, members);
    const parked = members.flatMap(({ lanes }) => lanes.state().flatMap((lane) => lane.parked));
    expect(parked).toEqual([]);
    for (const member of members) await member.leave();
    for (const clean of remains) await clean();
    await ingest.close();
    rmSync(folder, { recursive: true, force: true });
    return tables;
  }

  /** Until every partition is held, and every holder has nothing to do. */
  async function settled(
    end: readonly number[],
    tables: MemoryTables,
    members: readonly Member[],
  ): Promise<void> {
    for (let i = 0; i < 600; i += 1) {
      const lanes = members.flatMap(({ lanes: all }) => all.state());
      const done = members.every(({ log }) => log.end().join() === end.join());
      if (done && lanes.length === end.length && lanes.every((lane) => lane.idle)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const told = members.map(({ lanes }) => lanes.state());
    throw new Error(`not settled: ${JSON.stringify(told)}, ${tables.rows.get('events')?.length} events`);
  }

  it('leave the rows that one projector leaves who sees everything at once', async () => {
    const check = async (events: readonly CloudEvent[], seed: number): Promise<void> => {
      const records = stamped(shuffled(events, seed));
      expect(contents(await throughKafka(records, seed))).toEqual(contents(await embedded(records)));
    };
    await fc.assert(fc.asyncProperty(randomHistories, fc.nat(), check), {
      seed: SEED,
      numRuns: RUNS ?? 5,
      endOnFailure: true,
    });
  }, 400_000);
});
