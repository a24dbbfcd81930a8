import fc from 'fast-check';

import { auditTable, type EncodedRows, eventsTable, type Row, watermarksTable } from '@fadu/domain';
import { rowSheetContract } from '@fadu/domain/testing';

import { rowOf } from '../testing/rows.ts';
import { BinarySheet } from './binary-sheet.ts';
import { HandingSheet } from './handing-sheet.ts';
import { RowBuffer } from './row-buffer.ts';
import type { RowPage } from './row-page.ts';

const told = (all: readonly EncodedRows[]) =>
  all.map(({ table, rows, bytes }) => [table, rows, Buffer.from(bytes).toString('hex')]);

rowSheetContract('a sheet that is handed over', () => {
  const sheet = new HandingSheet();
  return { sheet, written: () => Promise.resolve(told(sheet.handedOver()).toSorted()) };
});

/** A sheet of the store, and what it would write. */
function storing() {
  const written: unknown[] = [];
  const write = (pages: readonly RowPage[]) => {
    for (const { shape, rows, buffer } of pages)
      written.push([shape.name, rows, buffer.written().toString('hex')]);
    return Promise.resolve();
  };
  const sheet = new BinarySheet({ takeBuffer: () => new RowBuffer(16), write, rowsPerPage: 1_000_000 });
  return { sheet, written };
}

const shapes = { audit: auditTable, events: eventsTable, watermarks: watermarksTable };
type Added = readonly [keyof typeof shapes, Row];
const someRow: fc.Arbitrary<Added> = fc
  .tuple(fc.constantFrom<keyof typeof shapes>('audit', 'events', 'watermarks'), fc.nat())
  .map(([table, n]) => [table, rowOf(shapes[table], table === 'events' ? { id: `事件${n}` } : {})]);

describe('rows that were encoded elsewhere', () => {
  it('are written as if they had been added here', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(someRow, { maxLength: 6 }), { maxLength: 5 }), async (parts) => {
        const [joined, added] = [storing(), storing()];
        const elsewhere = new HandingSheet();
        for (const rows of parts) {
          for (const [table, row] of rows) {
            elsewhere.add(table, row);
            added.sheet.add(table, row);
          }
          joined.sheet.join(elsewhere.handedOver());
        }
        expect(joined.sheet.size).toBe(added.sheet.size);
        await Promise.all([joined.sheet.write('s'), added.sheet.write('s')]);
        expect(joined.written).toEqual(added.written);
      }),
    ));

  it('stay what they are when the sheet is used again', () => {
    const sheet = new HandingSheet();
    sheet.add('events', rowOf(eventsTable, { id: 'first' }));
    const first = sheet.handedOver();
    const before = told(first);
    expect(sheet.size).toBe(0);
    expect(sheet.handedOver()).toEqual([]);
    sheet.add('events', rowOf(eventsTable, { id: 'other' }));
    sheet.handedOver();
    expect(told(first)).toEqual(before);
  });

  it('can be given away to a thread', () => {
    const sheet = new HandingSheet();
    sheet.add('events', rowOf(eventsTable, { id: 'a' }));
    const [{ bytes }] = sheet.handedOver() as [EncodedRows];
    expect(bytes.byteOffset).toBe(0);
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  });
});
