import type { Template } from '../template.ts';
import { columns } from './columns.ts';
import { mapRow } from './map-row.ts';

/** Figures that units state of themselves in their reports, one a row, as printed. */
export const statedFigures: Template = {
  id: 'stated-figures',
  zh: '报告所列数字',
  en: 'Figures stated in reports',
  columns,
  ignored: ['备注', '填表人'],
  keyOf: (cells) => {
    const { number = '', line = '' } = cells;
    return number === '' || line === '' ? '' : `${number}-${line}`;
  },
  mapRow,
};
