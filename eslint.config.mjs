import eslint from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

// Without a project graph the boundary rule is skipped with a mere warning, so make sure that there is one.
// (Inside an Nx task there is: Nx has just made it.)
if (!process.env.NX_TASK_TARGET_PROJECT) await createProjectGraphAsync({ exitOnError: true });

const typescript = ['**/*.{ts,tsx}'];
const tests = ['test/**/*.ts', '**/*.spec.ts'];
const domain = 'libs/domain/src';

/** The arrow of the data: a project with the first role may import projects with the others, and no more. */
const mayImport = (role, ...roles) => ({
  sourceTag: `role:${role}`,
  onlyDependOnLibsWithTags: roles.map((name) => `role:${name}`),
});

const boundaries = (domainPackages) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow: [],
    depConstraints: [
      { ...mayImport('domain', 'domain'), allowedExternalImports: domainPackages },
      // A log that has its truth elsewhere keeps a copy in the embedded one.
      mayImport('log', 'domain', 'log'),
      mayImport('store', 'domain'),
      mayImport('launch', 'domain'),
      mayImport('ingest', 'domain'),
      mayImport('projector', 'domain'),
      mayImport('api', 'domain'),
      {
        ...mayImport('console', 'domain'),
        bannedExternalImports: ['@nestjs/*', '@fastify/*', 'fastify', '@clickhouse/*', 'lmdb', 'chdb'],
      },
      { sourceTag: 'role:main', onlyDependOnLibsWithTags: ['*'] },
      { sourceTag: 'role:test', onlyDependOnLibsWithTags: ['*'] },
    ],
  },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name is found by search, a default is renamed at every import.',
};
const clockOrChance = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Math.random()'],
].map(([selector, what]) => ({
  selector,
  message: `${what} makes the domain answer differently each time: take the time or the number as an argument.`,
}));
const focusedTest = [
  'MemberExpression[object.name=/^(it|test|describe)$/][property.name="only"]',
  'CallExpression[callee.name=/^(fit|fdescribe)$/]',
].map((selector) => ({
  selector,
  message: 'A focused test silences the rest of its file: remove the focus.',
}));

const size = (lines) => ['error', { max: lines, skipComments: true, skipBlankLines: true }];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.nx', '**/data', 'coverage', 'test/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      // 'modified' counts a switch once, however many events it tells apart.
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-lines': size(200),
      eqeqeq: 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['zod', 'decimal.js']),
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Take settings as arguments; only apps/standalone reads them.',
        },
      ],
    },
  },
  {
    files: [`${domain}/**/*.ts`],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...clockOrChance],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The domain runs anywhere.' }] },
      ],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': size(400),
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, ...focusedTest],
    },
  },
  {
    files: [`${domain}/**/*.spec.ts`, `${domain}/testing/**/*.ts`],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['zod', 'decimal.js', 'fast-check', 'chinese-days']),
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['apps/*/src/{config,main,cli}.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Where a process is put together, all its parts meet; the arrow holds for everything else.
    files: ['apps/{ingest,projector,api}/src/{config,main}.ts', 'apps/api/src/distributed/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: { performance: 'readonly', process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
);
