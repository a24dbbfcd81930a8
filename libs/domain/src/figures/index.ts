export * from './display.ts';
export * from './double-decrease.ts';
export * from './figure.ts';
export * from './figure-table.ts';
export * from './groups.ts';
export * from './period.ts';
export * from './silence.ts';
export * from './target.ts';
