import { importsIn, importsLeaving, sourcesUnder } from './source-files.ts';

// The lint rules say the same. This test reads the imports itself, so that a rule that was switched off by
// accident is noticed.

const sideways = /^@fadu\/(?!domain(\/|$))/;
const adaptersAndApps = (specifier: string) => sideways.test(specifier) || specifier.startsWith('.');
const onServersOnly =
  /^(node:|@nestjs\/|@fastify\/|fastify$|@clickhouse\/|chdb$|lmdb$|fs$|path$|child_process$)/;

/** Where a process of the distributed size is put together, all its parts meet. */
const puttingTogether = /^apps\/(ingest|projector|api)\/src\/((main|config)\.ts$|distributed\/)/;

/** Each offending import as 'file imports what', so that a failure names the line to change. */
function offences(folder: string, offends: (specifier: string) => boolean): string[] {
  const found = sourcesUnder(`${folder}/src`).map((path) =>
    importsLeaving(folder, path)
      .filter(offends)
      .map((specifier) => `${path} imports ${specifier}`),
  );
  return found.flat();
}

describe('reading imports', () => {
  it.each([
    ["import { a } from 'x';", ['x']],
    ["import type { A } from 'x';", ['x']],
    ["import {\n  a,\n  b,\n} from 'x';", ['x']],
    ["import 'x';", ['x']],
    ["export * from 'x';", ['x']],
    ["const x = await import('x');", ['x']],
    ["const x = require('x');", ['x']],
    ["import a from './a.json' with { type: 'json' };", ['./a.json']],
    ["const from = 'x'; importAll('y');", []],
  ])('%s', (text, expected) => {
    expect(importsIn(text)).toEqual(expected);
  });
});

describe('the domain', () => {
  it('is found', () => {
    expect(sourcesUnder('libs/domain/src').length).toBeGreaterThan(20);
  });

  it('imports nothing but itself, zod and decimal.js', () => {
    const allowed = new Set(['zod', 'decimal.js']);
    const inTestingToo = (path: string) => path.startsWith('libs/domain/src/testing/');
    const foreign = sourcesUnder('libs/domain/src').flatMap((path) =>
      importsLeaving('libs/domain/src', path)
        .filter((specifier) => !allowed.has(specifier))
        .filter((specifier) => !(inTestingToo(path) && specifier === 'fast-check'))
        .map((specifier) => `${path} imports ${specifier}`),
    );

    expect(foreign).toEqual([]);
  });
});

describe.each([
  'apps/ingest',
  'apps/projector',
  'apps/api',
  'apps/console',
  'libs/log-lmdb',
  'libs/store-clickhouse',
])('%s', (folder) => {
  it('imports no app and no adapter, only the domain, but where a process is put together', () => {
    const found = offences(folder, adaptersAndApps).filter(
      (offence) => !puttingTogether.test(offence.split(' ')[0]!),
    );
    expect(found).toEqual([]);
  });
});

describe('the console', () => {
  it('imports nothing that runs only on a server', () => {
    expect(offences('apps/console', (specifier) => onServersOnly.test(specifier))).toEqual([]);
  });
});
