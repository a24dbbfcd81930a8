import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A broker that tests may use; `pid` only of one that was started here. */
export interface Broker {
  readonly brokers: string;
  readonly pid?: number;
  readonly data?: string;
  readonly sasl?: string;
  readonly tls?: string;
  readonly certificate?: string;
  readonly user?: string;
  readonly password?: string;
  stop(): Promise<void>;
}

const script = join(__dirname, '../../../../infra/kafka-local/kafka.mjs');

/** What is missing to run a broker on this machine; nothing when tests can have one. */
export function missingForBroker(given?: string): string | undefined {
  if (given !== undefined) return undefined;
  const absent = ['java', 'mvn'].filter((command) => spawnSync(command, ['-version']).error);
  return absent.length === 0 ? undefined : `${absent.join(' and ')} not installed, KAFKA_BROKERS not set`;
}

/**
 * Starts a real broker on this machine, or uses the `given` one (host:port).
 * @param options of `infra/kafka-local/kafka.mjs`
 * @param path where that is, for a program that was bundled
 */
export async function startBroker(
  options: readonly string[] = [],
  given?: string,
  path: string = script,
): Promise<Broker> {
  if (given !== undefined && options.length === 0) return { brokers: given, stop: () => Promise.resolve() };
  const child = spawn(process.execPath, [path, ...options], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = collect(child);
  const line = await firstLine(child);
  if (line === undefined) throw new Error(`The broker did not start:\n${said()}`);
  return { ...(JSON.parse(line) as Omit<Broker, 'stop'>), stop: () => stopped(child) };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text.trim();
}

function firstLine(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.on('close', () => resolve(undefined));
  });
}

/** The end of its standard input tells it to stop. */
function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.stdin!.end();
  });
}
