// Tests against the embedded ClickHouse (`*.int.spec.ts`). Two workers: each is a process, opens one data folder at a time
// and takes several hundred megabytes; never `workerThreads`, two of them with chDB crash the process.
import preset from './jest.preset.mjs';

export default {
  ...preset,
  testMatch: ['<rootDir>/{apps,libs,test,dashboards}/**/*.int.spec.ts'],
  maxWorkers: 2,
  testTimeout: 120_000,
};
