export { type LawInUse, lawInUse } from './law-in-use.ts';
export { endWith, launch, stopOnSignal } from './process-life.ts';
export { ConfigError, commonVariables, helpOn, readSettings } from './settings.ts';
