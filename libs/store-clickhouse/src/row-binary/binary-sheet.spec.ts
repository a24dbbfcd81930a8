import { eventsTable, itemChanges, type Row } from '@fadu/domain';
import { rowSheetContract } from '@fadu/domain/testing';

import { CellUnfitError, TableUnknownError } from '../errors.ts';
import { rowOf } from '../testing/rows.ts';
import { RowBinaryWriter } from '../writer/row-binary-writer.ts';
import { BinarySheet } from './binary-sheet.ts';
import { RowBuffer } from './row-buffer.ts';
import type { RowPage } from './row-page.ts';

type Written = readonly (readonly [table: string, rows: number, bytes: string])[];

/** A sheet, and what was on its pages when it was written. */
function open(rowsPerPage: number) {
  let written: Written = [];
  const write = (pages: readonly RowPage[]) => {
    written = pages.map(({ shape, rows, buffer }) => [shape.name, rows, buffer.written().toString('hex')]);
    return Promise.resolve();
  };
  const sheet = new BinarySheet({ takeBuffer: () => new RowBuffer(16), write, rowsPerPage });
  const pages = async (): Promise<Written> => {
    await sheet.write('s1');
    return written;
  };
  return { sheet, pages };
}

rowSheetContract('a binary sheet', () => {
  const { sheet, pages } = open(1_000_000);
  // Tables in any order: one that was only touched by work that broke off keeps its place.
  return { sheet, written: async () => (await pages()).toSorted() };
});

const event = (id: string, cells: Row = {}) => rowOf(eventsTable, { id, ...cells });

describe('a row that does not fit its table', () => {
  it('is refused with the column, and leaves no byte behind', async () => {
    const [with_, without] = [open(10), open(10)];
    for (const { sheet } of [with_, without]) sheet.add('events', event('a'));
    expect(() => {
      with_.sheet.add('events', event('b', { on: '2025-13-01' }));
    }).toThrow(CellUnfitError);
    expect(with_.sheet.size).toBe(1);
    expect(await with_.pages()).toEqual(await without.pages());
  });

  it('takes the rows of the same case with it', async () => {
    const { sheet, pages } = open(10);
    sheet.add('events', event('a'));
    const before = await pages();
    const work = () => {
      sheet.add('item_changes', rowOf(itemChanges, { amount: '1' }));
      sheet.add('events', event('b', { on: 'never' }));
    };
    expect(() => {
      sheet.allOrNone(work);
    }).toThrow(CellUnfitError);
    expect(await pages()).toEqual(before);
  });

  it('is refused when there is no such table', () => {
    expect(() => {
      open(10).sheet.add('nowhere', {});
    }).toThrow(TableUnknownError);
  });
});

describe('more rows than go into one insert', () => {
  it('lie on several pages', async () => {
    const { sheet, pages } = open(2);
    for (const id of ['a', 'b', 'c', 'd', 'e']) sheet.add('events', event(id));
    expect((await pages()).map(([, rows]) => rows)).toEqual([2, 2, 1]);
  });

  it('are taken back from every page that the work began', async () => {
    const { sheet, pages } = open(2);
    sheet.add('events', event('a'));
    const before = await pages();
    const work = () => {
      for (const id of ['b', 'c', 'd']) sheet.add('events', event(id));
      throw new Error('odd');
    };
    expect(() => {
      sheet.allOrNone(work);
    }).toThrow('odd');
    expect(await pages()).toEqual(before);
    sheet.add('events', event('e'));
    expect((await pages()).map(([, rows]) => rows).reduce((a, b) => a + b)).toBe(2);
  });
});

describe('the writer of sheets', () => {
  it('names each insert by step and table, and writes no empty table', async () => {
    const tokens: string[] = [];
    const insert = ({ token }: { readonly token: string }) => {
      tokens.push(token);
      return Promise.resolve();
    };
    const sheet = new RowBinaryWriter(insert, 'fadu', 'beside:').sheet();
    sheet.add('events', event('a'));
    expect(() => {
      sheet.add('item_changes', {});
    }).toThrow(CellUnfitError);
    await sheet.write('s7');
    expect(tokens).toEqual(['beside:s7-events']);
  });

  it('uses no memory again that an insert which failed may still read', async () => {
    const seen: Buffer[] = [];
    let fails = true;
    const writer = new RowBinaryWriter((_, bytes) => {
      seen.push(bytes);
      return fails ? Promise.reject(new Error('cut off')) : Promise.resolve();
    }, 'fadu');
    const write = async (id: string) => {
      const sheet = writer.sheet();
      sheet.add('events', event(id));
      await sheet.write(id);
    };
    await expect(write('first')).rejects.toThrow('cut off');
    const before = seen[0]!.toString('hex');
    fails = false;
    await write('second');
    await write('third');
    expect(seen[0]!.toString('hex')).toBe(before);
    expect(seen[2]!.buffer).toBe(seen[1]!.buffer);
  });
});
