import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The folder of the repository, found from here whatever the working folder is (Jest compiles to CommonJS). */
export const repository = join(__dirname, '../..');

/** Files that are committed or about to be, with paths from the root of the repository. */
export function repositoryFiles(...patterns: string[]): string[] {
  // A clone in a container often belongs to another user than the one who runs the tests.
  const args = [
    '-c',
    'safe.directory=*',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...patterns,
  ];
  const listed = execFileSync('git', args, { cwd: repository, encoding: 'utf8', maxBuffer: 64e6 });
  const unique = new Set(listed.split('\0').filter((path) => path !== ''));
  return [...unique].filter((path) => existsSync(join(repository, path))).sort();
}

/** TypeScript sources under a folder, without their tests. */
export function sourcesUnder(folder: string): string[] {
  const sources = repositoryFiles(folder).filter((path) => /\.tsx?$/.test(path));
  return sources.filter((path) => !/\.spec\.tsx?$/.test(path));
}

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');

const importForms = [
  /(?:^|[;\s}])(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|[;\s])import\s*['"]([^'"]+)['"]/g,
  /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
];

/** What a source imports, in every form that TypeScript knows, as written. */
export function importsIn(text: string): string[] {
  return importForms.flatMap((form) => [...text.matchAll(form)].map(([, specifier]) => specifier ?? ''));
}

/** The imports of a file that leave the given folder; a relative import inside the folder does not. */
export function importsLeaving(folder: string, path: string): string[] {
  return importsIn(textOf(path)).filter((specifier) => {
    if (!specifier.startsWith('.')) return true;
    return relative(folder, join(dirname(path), specifier)).startsWith('..');
  });
}
