// node infra/kafka-local/kafka.mjs [--port N] [--data FOLDER] [--secure]
// Formats (when the folder is new) and starts a real Apache Kafka broker on this machine, prints one line of JSON when
// it takes connections, and stops it on Ctrl-C, SIGTERM, or when its standard input ends: nobody leaves it behind.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NotHereError, classPath, refuseWithoutJava } from './jars.mjs';
import { PASSWORD, serverProperties } from './properties.mjs';

const NOT_HERE = 77; // what test programs say for "skipped"
const UNTIL_READY_MS = 60_000;
const JVM = [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=error',
];

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

function run(command, args, what) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** A key for TLS and its certificate, made once. */
function keyStoreIn(folder) {
  const file = join(folder, 'broker.p12');
  const store = ['-keystore', file, '-storetype', 'PKCS12', '-storepass', PASSWORD, '-alias', 'broker'];
  if (!existsSync(file)) {
    const who = ['-dname', 'CN=localhost', '-ext', 'SAN=dns:localhost,ip:127.0.0.1', '-validity', '3650'];
    run('keytool', ['-genkeypair', '-keyalg', 'RSA', '-keysize', '2048', ...who, ...store], 'Making a key');
  }
  return { file, certificate: run('keytool', ['-exportcert', '-rfc', ...store], 'Reading the certificate') };
}

function format(jars, properties, secure) {
  const users = secure ? ['--add-scram', `SCRAM-SHA-512=[name=fadu,password=${PASSWORD}]`] : [];
  const id = ['-t', 'ZmFkdS1rYWZrYS1sb2NhbA', '-c', properties, '--ignore-formatted', ...users];
  run(
    'java',
    ['-XX:TieredStopAtLevel=1', '-cp', jars, 'kafka.tools.StorageTool', 'format', ...id],
    'Formatting',
  );
}

async function prepare({ port, data, secure }) {
  refuseWithoutJava();
  const jars = classPath();
  const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'fadu-kafka-')) : resolve(data);
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, 'ports.json');
  const known = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  const ports = { PLAINTEXT: Number(port ?? known.PLAINTEXT ?? (await freePort())) };
  for (const name of secure ? ['CONTROLLER', 'SASL', 'TLS'] : ['CONTROLLER']) {
    ports[name] = known[name] ?? (await freePort());
  }
  // A broker that is started again must be found where it was.
  writeFileSync(kept, JSON.stringify(ports));
  const key = secure ? keyStoreIn(folder) : undefined;
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, serverProperties({ data: join(folder, 'log'), ports, keyStore: key?.file }));
  format(jars, properties, secure);
  return { jars, folder, ports, properties, certificate: key?.certificate, temporary: data === undefined };
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      secure: { type: 'boolean', default: false },
    },
  });
  const broker = await prepare(values);
  const args = [...JVM, '-cp', broker.jars, 'kafka.Kafka', broker.properties];
  const java = spawn('java', args, { stdio: ['ignore', 2, 2], cwd: broker.folder });
  const stop = () => java.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('exit', () => java.kill('SIGKILL'));
  process.stdin.on('end', stop).resume();
  java.on('exit', (code, signal) => {
    if (broker.temporary) rmSync(broker.folder, { recursive: true, force: true });
    console.error(`The broker ended (${signal ?? `code ${code}`}).`);
    process.exit(code === 0 || code === 143 || signal === 'SIGTERM' ? 0 : 1);
  });
  await ready(broker.ports);
  const at = (name) => (broker.ports[name] === undefined ? undefined : `127.0.0.1:${broker.ports[name]}`);
  const { folder, certificate } = broker;
  const secured = certificate && {
    sasl: at('SASL'),
    tls: at('TLS'),
    certificate,
    user: 'fadu',
    password: PASSWORD,
  };
  console.log(JSON.stringify({ brokers: at('PLAINTEXT'), pid: java.pid, data: folder, ...secured }));
}

async function ready(ports) {
  const until = performance.now() + UNTIL_READY_MS;
  for (const port of Object.values(ports)) {
    while (!(await answers(port))) {
      if (performance.now() > until) throw new Error('The broker takes no connections after a minute.');
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(error instanceof NotHereError ? NOT_HERE : 1);
});
