export * from './measure-events.ts';
export * from './measures-defined.ts';
export * from './plan.ts';
export * from './register.ts';
export * from './resolve-units.ts';
export * from './unit-book.ts';
