import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { inRepository } from '../harness/repository.ts';

/**
 * What a generated page says in the repository; with FADU_WRITE_DOCS=1 it is written first. A test compares the two, so
 * that a page never says what the program does not.
 */
export function committed(path: string, text: string): string {
  const file = inRepository(path);
  if (process.env['FADU_WRITE_DOCS'] === '1') writeFileSync(file, text);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
