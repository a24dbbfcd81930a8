import { report } from './report.ts';

/** Every kind of case whose state is its facts. Adding one is a file and a line here. */
export const declaredKinds = { report } as const;
