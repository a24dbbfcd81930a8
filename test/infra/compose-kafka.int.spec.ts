import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { missingForBroker } from '@fadu/log-kafka/testing';
import { Kafka, type SASLOptions, logLevel } from 'kafkajs';

import { inRepository } from '../harness/repository.ts';

const missing = missingForBroker();
const title = 'the Kafka of the Compose file';
const PASSWORD = 'a-password-for-this-test';

/** A real broker with the settings of `infra/compose`, but for ports, folder and the name of its host. */
(missing ? describe.skip : describe)(missing ? `${title} (${missing})` : title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-compose-kafka-'));
  let broker: ChildProcess;
  let clients: number;

  beforeAll(async () => {
    const ports = [await freePort(), await freePort(), await freePort()];
    clients = ports[0]!;
    const file = join(folder, 'kafka.properties');
    const text = readFileSync(inRepository('infra/compose/kafka.properties'), 'utf8')
      .replaceAll('kafka:9092', `127.0.0.1:${ports[0]}`)
      .replaceAll(':9092', `127.0.0.1:${ports[0]}`)
      .replaceAll('9094', String(ports[1]))
      .replaceAll('9093', String(ports[2]))
      .replace('/var/lib/kafka/data', join(folder, 'data'));
    writeFileSync(file, text);
    const jars = classPath();
    // As start-kafka.sh does it.
    const format = ['format', '--ignore-formatted', '-t', 'F0oBarBazQuxQuuxCorgeG', '-c', file];
    const user = ['--add-scram', `SCRAM-SHA-512=[name=fadu,password=${PASSWORD}]`];
    const { status, stderr } = spawnSync('java', [
      '-cp',
      jars,
      'kafka.tools.StorageTool',
      ...format,
      ...user,
    ]);
    if (status !== 0) throw new Error(stderr.toString());
    broker = spawn('java', ['-Xmx384m', '-cp', jars, 'kafka.Kafka', file], { cwd: folder, stdio: 'ignore' });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => broker.on('exit', resolve));
    broker.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const topicsAs = async (sasl: SASLOptions | undefined, retries = 0): Promise<readonly string[]> => {
    const kafka = new Kafka({
      brokers: [`127.0.0.1:${clients}`],
      logLevel: logLevel.NOTHING,
      connectionTimeout: 3_000,
      requestTimeout: 3_000,
      retry: { retries },
      ...(sasl && { sasl }),
    });
    const admin = kafka.admin();
    try {
      await admin.connect();
      return await admin.listTopics();
    } finally {
      await admin.disconnect();
    }
  };
  const fadu = { mechanism: 'scram-sha-512', username: 'fadu' } as const;

  it('takes the user fadu with his password, and nobody else', async () => {
    expect(await topicsAs({ ...fadu, password: PASSWORD }, 15)).toEqual([]);
    await expect(topicsAs({ ...fadu, password: 'wrong' })).rejects.toThrow();
    await expect(topicsAs(undefined)).rejects.toThrow();
  }, 90_000);

  it('is started as the Compose file says', () => {
    const script = readFileSync(inRepository('infra/compose/start-kafka.sh'), 'utf8');
    expect(script).toContain('--add-scram "SCRAM-SHA-512=[name=fadu,password=$FADU_KAFKA_PASSWORD]"');
    expect(spawnSync('sh', ['-n', inRepository('infra/compose/start-kafka.sh')]).status).toBe(0);
    const compose = readFileSync(inRepository('infra/compose/compose.yaml'), 'utf8');
    expect(compose).toContain('FADU_KAFKA_PASSWORD: ${KAFKA_FADU_PASSWORD:?');
    expect(compose).toContain('KAFKA_SASL_PASSWORD: ${KAFKA_FADU_PASSWORD:?');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Of the broker of `infra/kafka-local`, which the tests share. */
function classPath(): string {
  const jars = pathToFileURL(inRepository('infra/kafka-local/jars.mjs')).href;
  const code = `import { classPath } from '${jars}'; console.log(classPath());`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString().trim();
}
