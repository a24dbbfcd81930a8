// npm run check: everything that can be said about the code without running it. Each step runs, whatever the
// others found, so that one round shows all there is to mend.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const bin = (path) => join(root, 'node_modules', path);
const tsc = bin('typescript-native/bin/tsc');

const steps = [
  { title: 'Types: server and tests', args: [tsc, '-p', '.'] },
  { title: 'Types: domain, without Node', args: [tsc, '-p', 'libs/domain'] },
  { title: 'Types: console', args: [tsc, '-p', 'apps/console'] },
  {
    title: 'Lint and boundaries (through Nx)',
    args: [bin('nx/dist/bin/nx.js'), 'run-many', '-t', 'lint', '--parallel=2', '--output-style=static'],
  },
  { title: 'Formatting', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { title: 'Unused code', args: [bin('knip/bin/knip.js'), '--no-config-hints'] },
];

function passes({ title, args }) {
  console.log(`\n== ${title} ==`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

const failed = steps.filter((step) => !passes(step));
if (failed.length > 0) console.log(`\nTo mend: ${failed.map(({ title }) => title).join('; ')}`);
else console.log('\nAll checks pass.');
process.exitCode = failed.length === 0 ? 0 : 1;
