import { MemoryTables, rowSheetContract } from '@fadu/domain/testing';

import { PlainSheet } from './plain-sheet.ts';

rowSheetContract('a plain sheet', () => {
  const tables = new MemoryTables();
  const sheet = new PlainSheet(tables);
  return {
    sheet,
    written: async () => {
      await sheet.write('s1');
      return [...tables.rows].toSorted();
    },
  };
});
