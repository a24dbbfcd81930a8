// Tests against the built program and a browser (`*.e2e.spec.ts`). One at a time: they share ports and cores.
import preset from './jest.preset.mjs';

export default {
  ...preset,
  testMatch: ['<rootDir>/{apps,libs,test,dashboards}/**/*.e2e.spec.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
