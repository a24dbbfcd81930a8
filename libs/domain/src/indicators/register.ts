import type { AnyIndicator } from './definition.ts';
import { petitionCloseOntimeRate } from './petition/petition-close-ontime-rate.ts';

/** Every indicator there is, in the order in which they are shown. Adding one is a file and a line here. */
export const indicators: readonly AnyIndicator[] = [
  petitionCloseOntimeRate,
];
