import type { Problem } from './read-day.ts';

export type KeyReading = { readonly key: string; readonly changed: boolean } | { readonly problem: Problem };

const ROUNDED = /^\d(?:\.\d+)?e\+\d+$/i;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A business key from a cell: 1–128 printable characters; "/" cannot stand in a key and becomes "-". */
export function readKey(cell: string): KeyReading {
  const key = cell.trim().replaceAll('/', '-');
  if (ROUNDED.test(key)) return { problem: rounded };
  if (key === '' || [...key].length > 128 || UNPRINTABLE.test(key)) return { problem: unfit };
  return { key, changed: key !== cell.trim() };
}

const rounded: Problem = {
  zh: '编号被电子表格当作数字，末几位已丢失：请把该列设为文本格式，重新填写编号',
  en: 'was taken for a number and rounded by the spreadsheet: format the column as text and enter it again',
};
const unfit: Problem = {
  zh: '不能作为编号：须为1至128个可见字符，请改正',
  en: 'cannot be a number of a case: it takes 1 to 128 printable characters',
};
