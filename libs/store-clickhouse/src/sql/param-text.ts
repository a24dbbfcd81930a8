import type { SqlValue } from '@fadu/domain';

/** A value as the engine reads parameters: texts escaped, and quoted inside a list. */
export function paramText(value: SqlValue): string {
  if (value === null) return '\\N';
  return typeof value === 'string' ? escaped(value) : inList(value);
}

function inList(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${escaped(value).replaceAll("'", "\\'")}'`;
  if (typeof value === 'object') return `[${value.map(inList).join(',')}]`;
  return String(value);
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\0', '\\0');
