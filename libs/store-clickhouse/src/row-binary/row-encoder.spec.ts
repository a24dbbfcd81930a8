import { type TableShape, column, eventsTable, tables } from '@fadu/domain';

import { rowOf } from '../testing/rows.ts';
import { cellWriters } from './cell-writers.ts';
import { RowBuffer } from './row-buffer.ts';
import { compileEncoder } from './row-encoder.ts';

const shapeOf = (...columns: TableShape['columns']): TableShape => ({
  name: 'some_table',
  zh: '某表',
  keeping: 'append',
  columns,
});

describe('the encoder of a table', () => {
  it.each(tables.map((shape) => [shape.name, shape] as const))(
    'writes a row of %s as its cells one after the other',
    (_, shape) => {
      const [whole, cells] = [new RowBuffer(16), new RowBuffer(16)];
      const row = rowOf(shape);
      expect(compileEncoder(shape)(whole, row)).toBeUndefined();
      for (const { name, type } of shape.columns) cellWriters[type](cells, row[name]);
      expect(whole.written().toString('hex')).toBe(cells.written().toString('hex'));
      expect(whole.length).toBeGreaterThan(0);
    },
  );

  it('tells the first column that does not fit, and why', () => {
    const row = rowOf(eventsTable, { pos: -1, id: 7 });
    expect(compileEncoder(eventsTable)(new RowBuffer(), row)).toEqual({
      column: 'pos',
      reason: 'must be a whole number from 0',
    });
  });

  it('tells a column that is missing', () => {
    const shape = shapeOf(column('a', 'text', '甲'), column('b', 'flag', '乙'));
    expect(compileEncoder(shape)(new RowBuffer(), { a: '' })).toEqual({
      column: 'b',
      reason: 'must be true or false',
    });
  });

  it.each(['a b', 'a;process.exit()', 'A', '列', '', 'a.b', '1a'])(
    'makes no program of a column called %j',
    (name) => {
      expect(() => compileEncoder(shapeOf(column(name, 'text', '')))).toThrow(RangeError);
    },
  );
});
