// npm test [-- FILTER…]: the fast tests, then those against the embedded ClickHouse, then those against the
// built program and a browser. Ends with one line of totals over all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const suites = [
  { title: 'Fast tests', config: 'jest.config.mjs' },
  { title: 'Tests against the embedded ClickHouse', config: 'jest.int.config.mjs' },
  { title: 'Tests against the built program and a browser', config: 'jest.e2e.config.mjs' },
];
const filters = process.argv.slice(2);
const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--passWithNoTests'];

function runJest(config, extra, stdout) {
  return spawnSync(process.execPath, [...jest, '-c', config, ...extra, ...filters], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
  });
}

/** With filters, a suite in which nothing matches is left out rather than started for nothing. */
function hasTests({ config }) {
  return filters.length === 0 || runJest(config, ['--listTests'], 'pipe').stdout.includes('.spec.');
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Each skipped test by its full name: the name of a test that depends on the machine says what is missing. */
function skippedNames(results) {
  const assertions = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  return assertions
    .filter(({ status }) => ['pending', 'todo', 'disabled'].includes(status))
    .map((a) => a.fullName);
}

/** Files that could not be loaded run no test, yet they are failures; so is a run that ends badly without one. */
function count(results, status) {
  if (!results) return { passed: 0, failed: 1, skipped: [] };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const unexplained = status !== 0 && failed === 0 ? 1 : 0;
  return { passed: results.numPassedTests, failed: failed + unexplained, skipped: skippedNames(results) };
}

function run(suite, folder) {
  console.log(`\n== ${suite.title} ==`);
  const file = join(folder, `${suite.config}.json`);
  const { status, signal } = runJest(suite.config, ['--json', `--outputFile=${file}`], 'ignore');
  const results = readResults(file);
  if (!results)
    console.log(`Jest ended without results (${signal ?? `exit code ${status}`}); it counts as one failure.`);
  return count(results, status);
}

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-test-'));
  const runs = suites.filter(hasTests).map((suite) => run(suite, folder));
  rmSync(folder, { recursive: true, force: true });

  const total = (key) => runs.reduce((sum, result) => sum + result[key], 0);
  const skipped = runs.flatMap((result) => result.skipped);
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
  if (runs.length === 0) console.log(`No test file matches ${filters.join(' ')}.`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${skipped.length} skipped`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

main();
