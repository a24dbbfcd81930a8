import type { DataOf } from '../events/register.ts';
import type { Told } from '../kinds/declare.ts';
import type { Printed } from './bounds.ts';
import { readings } from './readings.ts';

/** A figure that a report states, with the event that says so. */
export type StatedFigure = Told<DataOf<'report.figure_stated'>>;

/** The number with its qualifier, as reports print it: `30余件`, `约300件`. */
export function printedText({ value, qualifier = 'exact' }: Printed, unitOfMeasure = ''): string {
  const word = readings[qualifier].zh;
  return qualifier === 'over' ? `${value}${word}${unitOfMeasure}` : `${word}${value}${unitOfMeasure}`;
}
