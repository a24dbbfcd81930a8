import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { eventLogContract } from '@fadu/domain/testing';

import { type KafkaLog, openKafkaLog } from './open-kafka-log.ts';
import { type Broker, missingForBroker, startBroker } from './testing/broker.ts';

const given = process.env['KAFKA_BROKERS'];
const missing = missingForBroker(given);
const folders: string[] = [];

(missing ? describe.skip : describe)(missing ? `Kafka (${missing})` : 'Kafka', () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker([], given);
  });
  afterAll(async () => {
    await broker.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  eventLogContract('KafkaLog', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-replica-'));
    folders.push(folder);
    const settings = {
      brokers: [broker.brokers],
      clientId: 'test',
      prefix: `t-${randomUUID()}`,
      partitions: 4,
      replicas: 1,
      writeWithinMs: 20_000,
    };
    const open = (): Promise<KafkaLog> =>
      openKafkaLog({
        settings,
        folder,
        onDeath: (reason) => {
          throw reason;
        },
      });
    let log = await open();
    const reopen = async (): Promise<KafkaLog> => {
      await log.close();
      log = await open();
      return log;
    };
    return { log, reopen, close: () => log.close() };
  });
});
