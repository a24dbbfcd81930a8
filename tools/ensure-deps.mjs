// Installs the dependencies when node_modules is missing or differs from package-lock.json. Runs on bare Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Packages that every machine must have; optional and peer ones may rightly be absent. */
function required(path, entry) {
  if (!path.includes('node_modules/')) return false;
  return !entry.optional && !entry.peer && !entry.devOptional && !entry.extraneous;
}

// node_modules/.package-lock.json is npm's own record of what it installed. Content is compared, not file
// times: a fresh clone or a change of branch alters only those.
function stale() {
  const wanted = packagesOf('package-lock.json');
  if (!wanted) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed || !existsSync(join(root, 'node_modules'))) return true;
  return Object.entries(wanted).some(
    ([path, entry]) => required(path, entry) && installed[path]?.version !== entry.version,
  );
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Fadu needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node.`);
  process.exit(1);
}

refuseOldNode();
if (stale()) {
  console.error('Installing dependencies (npm ci) …');
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: { ...process.env, npm_config_workspace: undefined, NODE_ENV: undefined },
  });
  if (status !== 0) {
    console.error(
      'The dependencies could not be installed. Check the network and the messages above, then try again.',
    );
    process.exit(status ?? 1);
  }
}
