import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { inRepository } from '../harness/repository.ts';

/** The traps of the rulebook (§6) are numbered from 1 to 66. */
const ALL = Array.from({ length: 66 }, (_, i) => i + 1);

/** Why a trap has no test of its own. */
const reasons = JSON.parse(readFileSync(inRepository('docs/coverage/traps.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

const specs = ['libs', 'apps', 'test']
  .flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter(
    (path) => path.endsWith('.spec.ts') && !path.includes('node_modules') && !path.includes('every-trap'),
  );

const named = new Set(
  specs.flatMap((path) =>
    [...readFileSync(inRepository(path), 'utf8').matchAll(/['`"]traps? ([\d, and]+):/g)].flatMap(
      ([, numbers]) => (numbers!.match(/\d+/g) ?? []).map(Number),
    ),
  ),
);

describe('the traps of the rulebook', () => {
  it('have each a test named after its number, or a reason', () => {
    expect(ALL.filter((trap) => !named.has(trap) && reasons[trap] === undefined)).toEqual([]);
  });

  it('have no reason where they have a test', () => {
    expect(Object.keys(reasons).filter((trap) => named.has(Number(trap)))).toEqual([]);
  });
});
