import type { Qualifier } from '../kinds/stated-figure.ts';
import type { Printed } from './bounds.ts';
import { qualifierWords } from './readings.ts';

/** A number with what is printed around it. */
export interface PrintedFigure extends Printed {
  /** '' when none is printed */
  readonly unitOfMeasure: string;
}

const before = ['超过', '超达', '大约', '全部', '超', '逾', '近', '约', '全'].join('|');
const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const spelled = '[千万亿]';
const shape = new RegExp(`^(${before})?(${number}|${spelled})(${spelled})?(余|多)?(.*?)(左右|以上)?$`, 'u');

const noughts: Readonly<Record<string, string>> = { 千: '000', 万: '0000', 亿: '00000000' };

/**
 * A number as a report prints it: `2820余次`, `约1.5万元`, `超千人次`, `99.6%`, `全部30件`. Undefined where it is none.
 * Full-width digits and signs are read as plain ones.
 */
export function readPrinted(text: string): PrintedFigure | undefined {
  const [, word, digits = '', times, remainder, unit = '', after] =
    shape.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  if (digits === '') return undefined;
  const said = [word, remainder, after].find((part) => part !== undefined);
  const qualifier: Qualifier | undefined = said === undefined ? undefined : qualifierWords[said];
  const plain = digits.replaceAll(',', '');
  const value = noughts[plain] === undefined ? plain : `1${noughts[plain]}`;
  const unitOfMeasure = `${times ?? ''}${unit}`;
  return { value, unitOfMeasure, ...(qualifier !== undefined && { qualifier }) };
}
