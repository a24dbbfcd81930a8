export * from './definition-answers.ts';
export * from './item-answers.ts';
export * from './list-answers.ts';
export * from './quality-answers.ts';
export * from './stated-answers.ts';
export * from './value-answers.ts';
