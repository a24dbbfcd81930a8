import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './source-files.ts';

interface Report {
  messages: { ruleId: string | null; message: string }[];
}

/** The rules that a text breaks when it stands in the given (existing) file. */
function brokenRules(path: string, text: string): string[] {
  const eslint = join(repository, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--format', 'json', '--stdin', '--stdin-filename', path];
  const env = { ...process.env, NX_TASK_TARGET_PROJECT: '' };
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    input: text,
    env,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('[')) throw new Error(`ESLint did not run: ${stderr}`);
  const [report] = JSON.parse(stdout) as Report[];
  return (report?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

jest.setTimeout(60_000); // each text is linted by a process of its own, with types

// The boundary rule is skipped without an error when Nx has no project graph; this notices it.
describe('lint', () => {
  it('refuses a database in the domain', () => {
    const broken = brokenRules('libs/domain/src/errors.ts', "export { open } from 'lmdb';\n");
    expect(broken).toEqual([expect.stringMatching(/^@nx\/enforce-module-boundaries: .*role:domain.*"lmdb"/)]);
  });

  it('refuses the clock and chance in the domain', () => {
    const broken = brokenRules('libs/domain/src/errors.ts', 'export const x = Date.now() * Math.random();\n');
    expect(broken.map((rule) => rule.split(':')[0])).toEqual([
      'no-restricted-syntax',
      'no-restricted-syntax',
    ]);
  });

  it('accepts what the domain may import', () => {
    expect(brokenRules('libs/domain/src/errors.ts', "export { z } from 'zod';\n")).toEqual([]);
  });
});
