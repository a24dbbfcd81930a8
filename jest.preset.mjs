// How every test file is compiled: swc to CommonJS, because Jest on Node 20 cannot load ES modules.
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

export default {
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.tsx$': swc({ syntax: 'typescript', decorators: true, tsx: true }),
    '/node_modules/@nestjs/.+\\.js$': swc({ syntax: 'ecmascript' }),
  },
  // Nest 12 is ESM only and Jest on Node 20 cannot require() ESM: transform it, nothing else.
  transformIgnorePatterns: ['/node_modules/(?!@nestjs/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/\\.nx/'],
};
