// The fast tests: no database, no server, no browser. Those have configurations of their own, by file name.
import preset from './jest.preset.mjs';

export default {
  ...preset,
  testMatch: ['<rootDir>/{apps,libs,test,dashboards}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'],
};
