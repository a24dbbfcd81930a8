import fc from 'fast-check';

import type { RowSheet } from '../ports/table-writer.ts';
import { auditTable, watermarksTable } from '../tables/ledger-tables.ts';
import type { Row, TableShape } from '../tables/shape.ts';

/** A fresh sheet; `written` hands it on and says what came out of it, comparable with what came out of another. */
export interface OpenSheet {
  readonly sheet: RowSheet;
  readonly written: () => Promise<unknown>;
}

/** Rows that are added together, and whether the work breaks off after them. */
interface Unit {
  readonly rows: readonly { readonly table: string; readonly row: Row }[];
  readonly breaks: boolean;
}

/** What every sheet promises, whoever writes it. Call it in a spec file. */
export function rowSheetContract(name: string, open: () => OpenSheet): void {
  const written = async (units: readonly Unit[]) => {
    const opened = open();
    for (const unit of units) fill(opened.sheet, unit);
    return { size: opened.sheet.size, rows: await opened.written() };
  };

  describe(`${name} keeps the contract of a sheet`, () => {
    it('keeps nothing of work that broke off, whatever was added before and after', () =>
      fc.assert(
        fc.asyncProperty(fc.array(units, { maxLength: 12 }), async (all) => {
          expect(await written(all)).toEqual(await written(all.filter(({ breaks }) => !breaks)));
        }),
      ));

    it('says what broke off the work', () => {
      const work = () => {
        throw new Error('the case is odd');
      };
      expect(() => {
        open().sheet.allOrNone(work);
      }).toThrow('the case is odd');
    });

    it('counts its rows', () => {
      const { sheet } = open();
      expect(sheet.size).toBe(0);
      sheet.add(watermarksTable.name, rowOf(watermarksTable, 'a'));
      sheet.allOrNone(() => {
        sheet.add(auditTable.name, rowOf(auditTable, 'b'));
      });
      expect(sheet.size).toBe(2);
    });
  });
}

function fill(sheet: RowSheet, { rows, breaks }: Unit): void {
  try {
    sheet.allOrNone(() => {
      for (const { table, row } of rows) sheet.add(table, row);
      if (breaks) throw new Error('broken off');
    });
  } catch (error) {
    if (!breaks) throw error;
  }
}

const cells = {
  key: (text: string) => text,
  text: (text: string) => text,
  day: () => '2026-03-01',
  instant: () => '2026-03-01T00:00:00.000Z',
  flag: () => true,
  number: (text: string) => text.length,
  amount: () => '1.50',
  texts: (text: string) => [text],
  sign: () => 1,
} as const;

const rowOf = ({ columns }: TableShape, text: string): Row =>
  Object.fromEntries(columns.map(({ name, type }) => [name, cells[type](text)]));

const someRow = fc
  .tuple(fc.constantFrom(auditTable, watermarksTable), fc.string({ unit: 'grapheme', maxLength: 60 }))
  .map(([shape, text]) => ({ table: shape.name, row: rowOf(shape, text) }));

const units = fc.record({ rows: fc.array(someRow, { maxLength: 5 }), breaks: fc.boolean() });
