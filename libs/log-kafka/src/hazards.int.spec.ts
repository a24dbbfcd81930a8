import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventLogReader } from '@fadu/domain';
import { logRecord, logRecords } from '@fadu/domain/testing';
import { ReplicaForeignError, openLmdbReplica } from '@fadu/log-lmdb';

import { connect } from './connect.ts';
import { LogGapError, LogRewoundError, LogUnavailableError, TopicUnfitError } from './errors.ts';
import { type KafkaLog, type KafkaLogOptions, openKafkaLog } from './open-kafka-log.ts';
import type { KafkaSettings } from './settings.ts';
import { type Broker, missingForBroker } from './testing/broker.ts';
import { RestartableBroker } from './testing/restartable-broker.ts';

const missing = missingForBroker();

(missing ? describe.skip : describe)(missing ? `hazards of Kafka (${missing})` : 'hazards of Kafka', () => {
  const own = new RestartableBroker();
  const folders: string[] = [];
  let broker: Broker;
  let logs: KafkaLog[] = [];
  let deaths: Error[] = [];

  beforeAll(async () => {
    broker = await own.start();
  });
  afterEach(async () => {
    await Promise.all(logs.map((log) => log.close()));
    logs = [];
    deaths = [];
  });
  afterAll(async () => {
    await own.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-replica-'));
    folders.push(folder);
    return folder;
  };
  const settings = (more: Partial<KafkaSettings> = {}): KafkaSettings => ({
    brokers: [broker.brokers],
    clientId: 'test',
    prefix: `t-${randomUUID()}`,
    partitions: 4,
    replicas: 1,
    writeWithinMs: 20_000,
    ...more,
  });
  const open = async (
    using: KafkaSettings,
    folder = newFolder(),
    more: Partial<KafkaLogOptions> = {},
  ): Promise<KafkaLog> => {
    const log = await openKafkaLog({
      settings: using,
      folder,
      onDeath: (e) => deaths.push(e),
      ...more,
    });
    logs.push(log);
    return log;
  };
  const everything = (log: EventLogReader) => log.read(new Array<number>(log.partitions).fill(0), 100_000);
  /** Waits until every log has read what every other has. */
  const evened = async (): Promise<void> => {
    const ends = (): string[] => logs.map((log) => log.end().join());
    for (let i = 0; i < 200 && new Set(ends()).size > 1; i += 1) await pause(50);
    expect(new Set(ends()).size).toBe(1);
  };
  const admin = async <T>(work: (a: KafkaLog['admin']) => Promise<T>): Promise<T> => {
    const client = connect(settings(), () => undefined).admin();
    await client.connect();
    return work(client).finally(() => client.disconnect());
  };

  describe('writers that race', () => {
    it('for one identity: one is told accepted, and every replica holds one record', async () => {
      const using = settings();
      const writers = [await open(using), await open(using), await open(using)];
      const records = Array.from({ length: 30 }, (_, i) => logRecord(`e-${i}`, `petition/${i}`));
      const outcomes = await Promise.all(
        records.map((record) => Promise.all(writers.map(async (w) => (await w.append([record]))[0]))),
      );
      for (const told of outcomes) {
        expect(told.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
        expect(told.filter((outcome) => outcome === 'duplicate')).toHaveLength(2);
      }
      await evened();
      for (const writer of writers) expect(await everything(writer)).toHaveLength(30);
      expect(await everything(writers[1]!)).toEqual(await everything(writers[0]!));
    });

    it('for one identity in two partitions: one of the two records is voided by an event, once', async () => {
      const using = settings();
      const [a, b] = [await open(using), await open(using)];
      const pairs = Array.from({ length: 20 }, (_, i) => [
        logRecord(`e-${i}`, `petition/a-${i}`),
        logRecord(`e-${i}`, `petition/b-${i}`, { recordedat: '2026-03-01T01:30:06.000Z' }),
      ]);
      await Promise.all(pairs.map(([one, other]) => Promise.all([a.append([one!]), b.append([other!])])));
      await evened();
      const all = await everything(a);
      for (let i = 0; i < pairs.length; i += 1) {
        const facts = all.filter(({ event }) => event.id === `e-${i}`);
        const voids = all.filter(({ event }) => (event.data as { event?: string }).event === `e-${i}`);
        expect(facts.length - voids.length).toBe(1);
      }
      expect(await everything(b)).toEqual(all);
    });
  });

  describe('what is in the topic', () => {
    it('is refused where records are gone that were never read', async () => {
      const using = settings({ partitions: 1 });
      await (await open(using)).append(logRecords('e', 10));
      const topic = `${using.prefix}.events`;
      await admin(async (a) => {
        await a.fetchTopicOffsets(topic);
        await a.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '4' }] });
      });
      await expect(open(using)).rejects.toThrow(LogGapError);
      await expect(open(using)).rejects.toThrow(/Records 0 to 3 of .*partition 0.*never read/);
    });

    it('is refused where the topic ends before what was read of it', async () => {
      const using = settings({ partitions: 1 });
      const folder = newFolder();
      const log = await open(using, folder);
      await log.append(logRecords('e', 10));
      await log.close();
      logs = [];
      const topics = [`${using.prefix}.events`];
      await admin((a) => a.deleteTopics({ topics }));
      await pause(500);
      await expect(open(using, folder)).rejects.toThrow(LogRewoundError);
    });

    it('is refused where Kafka would forget it, or cases would change their partition', async () => {
      const using = settings();
      const topic = `${using.prefix}.events`;
      await admin((a) => a.createTopics({ topics: [{ topic, numPartitions: 2, replicationFactor: 1 }] }));
      await expect(open(using)).rejects.toThrow(TopicUnfitError);
      await expect(open(using)).rejects.toThrow(
        /retention\.ms is 604800000 and must be -1.*has 2 partitions and must have 4/,
      );
    });

    it('is never mixed with the copy of another log', async () => {
      const folder = newFolder();
      await (await open(settings(), folder)).close();
      logs = [];
      await expect(open(settings(), folder)).rejects.toThrow(ReplicaForeignError);
    });

    it('may hold what nobody can read: it is kept and passed over, and the rest goes on', async () => {
      const using = settings({ partitions: 1 });
      const log = await open(using);
      await log.append(logRecords('before', 3));
      const producer = log.kafka.producer();
      await producer.connect();
      const values = ['not json', '{}', '{"subject":"petition/a\\u0000b"}', null];
      const messages = values.map((value) => ({ key: 'petition/x', value }));
      await producer.send({ topic: `${using.prefix}.events`, messages });
      await producer.disconnect();
      expect(await log.append(logRecords('after', 3))).toEqual(new Array(3).fill('accepted'));
      expect((await everything(log)).map(({ offset }) => offset)).toEqual([0, 1, 2, 7, 8, 9]);
      expect(log.end()).toEqual([10]);
    });

    it('lies where the default of every other Kafka client would put it', async () => {
      const log = await open(settings());
      await log.append(logRecords('e', 60));
      const messages = (await everything(log)).map(({ event, partition }) => ({
        key: event.subject,
        partition,
      }));
      const { DefaultPartitioner } = jest.requireActual<typeof import('kafkajs')>('kafkajs').Partitioners;
      const choose = DefaultPartitioner();
      const partitionMetadata = log.end().map((_, partitionId) => ({ partitionId, leader: 1 }) as never);
      for (const { key, partition } of messages)
        expect(choose({ topic: 't', partitionMetadata, message: { key, value: null } })).toBe(partition);
    });
  });

  describe('death', () => {
    it('of the reader by a TypeError is told, and nobody is left waiting', async () => {
      const log = await open(settings());
      log.onNews(() => {
        throw new TypeError('undefined is not a function');
      });
      await log.append(logRecords('e', 1)).catch(() => undefined);
      expect(deaths.map(({ message }) => message)).toEqual(['undefined is not a function']);
      await expect(log.append(logRecords('f', 1))).rejects.toThrow(LogUnavailableError);
    });

    it('of the broker: what was accepted is there, what failed can be sent again, and nothing is doubled', async () => {
      const using = settings({ writeWithinMs: 15_000 });
      const log = await open(using);
      await log.append(logRecords('before', 20));
      await own.kill();
      const during = log.append(logRecords('during', 20)).catch(() => 'failed' as const);
      await pause(1_000);
      await own.start();
      await during;
      const again = await log.append(logRecords('during', 20));
      expect(again.every((outcome) => outcome === 'accepted' || outcome === 'duplicate')).toBe(true);
      await log.append(logRecords('after', 20));
      const ids = (await everything(log)).map(({ event }) => event.id);
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
      expect(deaths).toEqual([]);
      expect(await everything(await open(using))).toEqual(await everything(log));
    });

    it('a broker that answers nothing fails a write in time, and the same write again is not doubled', async () => {
      const log = await open(settings({ writeWithinMs: 2_000 }));
      await log.append(logRecords('before', 5));
      own.signal('SIGSTOP');
      const started = performance.now();
      await expect(log.append(logRecords('e', 5))).rejects.toThrow(LogUnavailableError);
      expect(performance.now() - started).toBeLessThan(8_000);
      own.signal('SIGCONT');
      await pause(1_000);
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const done = await log.append(logRecords('e', 5)).catch(() => undefined);
        if (done) break;
        await pause(500);
      }
      expect(await everything(log)).toHaveLength(10);
    });
  });

  describe('a copy that was lost or is old', () => {
    it('is fetched again, in part or as a whole, and is the same', async () => {
      const using = settings();
      const folder = newFolder();
      const first = await open(using, folder);
      await first.append(logRecords('a', 300));
      await first.close();
      logs = [];
      const other = await open(using);
      await other.append(logRecords('b', 300));
      const again = await open(using, folder);
      expect(await everything(again)).toEqual(await everything(other));
      expect(await again.append(logRecords('b', 300))).toEqual(new Array(300).fill('duplicate'));
    });

    it('holds a record once, however often it is handed over', async () => {
      const replica = openLmdbReplica(newFolder(), 'x/y', 1);
      const record = logRecord('e-1', 'petition/1');
      const fetched = { ...replica.fetched(), events: [1] };
      for (let i = 0; i < 3; i += 1)
        replica.take([{ stream: 'events', partition: 0, offset: 0, record }], fetched);
      expect(await everything(replica)).toHaveLength(1);
      await replica.close();
    });
  });

  describe('a broker that asks who it is', () => {
    it('takes SASL/SCRAM, and refuses a wrong password in words', async () => {
      const sasl = { mechanism: 'scram-sha-512' as const, user: broker.user!, password: broker.password! };
      const using = settings({ brokers: [broker.sasl!], sasl });
      expect(await (await open(using)).append(logRecords('e', 3))).toHaveLength(3);
      const wrong = { ...using, sasl: { ...sasl, password: 'wrong' } };
      await expect(open(wrong)).rejects.toThrow(LogUnavailableError);
    });

    it('takes TLS by its certificate, and is not trusted without', async () => {
      const using = settings({ brokers: [broker.tls!], tls: { ca: broker.certificate! } });
      expect(await (await open(using)).append(logRecords('e', 3))).toHaveLength(3);
      await expect(open({ ...using, tls: {} })).rejects.toThrow(LogUnavailableError);
    });
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
