// Tests against the embedded ClickHouse (`*.int.spec.ts`). One worker: chDB opens one data folder per process
// and takes several hundred megabytes; never `workerThreads`, two of them crash the process.
import preset from './jest.preset.mjs';

export default {
  ...preset,
  testMatch: ['<rootDir>/{apps,libs,test,dashboards}/**/*.int.spec.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
