// Finds Java and the jars of the broker; Maven fetches them from Maven Central once and keeps them in its own folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pom = join(import.meta.dirname, 'pom.xml');

/** Says plainly what is missing. */
export class NotHereError extends Error {}

/** @throws NotHereError where there is no Java 17 or later */
export function refuseWithoutJava() {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (error)
    throw new NotHereError('There is no Java here: install a JRE 17 or later (openjdk-17-jre-headless).');
  const [, version = '0'] = /version "(\d+)/.exec(stderr) ?? [];
  if (Number(version) < 17)
    throw new NotHereError(`Java ${version} is too old for the broker: it needs 17 or later.`);
}

/**
 * The class path of the broker. Remembered by the content of pom.xml, so that Maven runs once for each version.
 * @throws NotHereError where there is no Maven, or it cannot fetch
 */
export function classPath() {
  const digest = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), 'fadu-kafka-local');
  const file = join(folder, `class-path-${digest}`);
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (known !== '' && known.split(':').every((jar) => existsSync(jar))) return known;

  mkdirSync(folder, { recursive: true });
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  const { error, status, stdout } = spawnSync('mvn', ['-q', '-B', '-ntp', '-f', pom, ...goal], {
    encoding: 'utf8',
  });
  if (error) throw new NotHereError('There is no Maven here: install it (apt-get install maven).');
  if (status !== 0) throw new NotHereError(`Maven could not fetch the broker:\n${stdout.trim()}`);
  return readFileSync(file, 'utf8').trim();
}
