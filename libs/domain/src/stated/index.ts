export { type Bounds, boundsOf, boundsText } from './bounds.ts';
export { type ComputedFigure, type Comparison, type Verdict, compareStated } from './compare-stated.ts';
export { type Feasible, type Rounding, feasibleRate, impliedCases } from './feasible-rate.ts';
export { readPrinted } from './read-printed.ts';
export { readings } from './readings.ts';
export { type StatedFigure, printedText } from './stated-figure.ts';
export { statedRemarks } from './stated-remarks.ts';
