import { MemoryTables } from './memory-tables.ts';
import { rowSheetContract } from './row-sheet-contract.ts';

rowSheetContract('a plain sheet', () => {
  const tables = new MemoryTables();
  const sheet = tables.sheet();
  return {
    sheet,
    written: async () => {
      await sheet.write('s1');
      return [...tables.rows].toSorted();
    },
  };
});
