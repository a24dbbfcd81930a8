/** What people write into a cell to say that there is nothing. */
const NOTHING = new Set([
  '-',
  '--',
  '—',
  '——',
  '－',
  '/',
  '／',
  '\\',
  '无',
  '無',
  'none',
  'null',
  'n/a',
  '#n/a',
]);

/** Trims, also the wide blanks of Chinese forms; '' where the cell only says that there is nothing. */
export function cleanCell(text: string): string {
  const trimmed = text.trim().replace(/^\u200b+|\u200b+$/g, '');
  return trimmed.length < 5 && NOTHING.has(trimmed.toLowerCase()) ? '' : trimmed;
}

/** Full-width digits and marks as their plain forms, for comparing and for reading numbers: ２０２６．３ → 2026.3. */
export const plainText = (text: string): string => text.normalize('NFKC').trim();

/** Headers are compared without blanks, line breaks, stars and whatever stands in brackets: `登记日期 *（必填）`. */
export const headerText = (text: string): string =>
  plainText(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*\ufeff:]/g, '')
    .toLowerCase();
