import type { AnyIndicator } from '../definition.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const staffIndicators: readonly AnyIndicator[] = [];
