import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { FileUnreadableError } from '../errors.ts';
import { type Spooled, reopened } from './spool.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'xlsx';

/** What a file turned out to be. */
export interface Form {
  readonly gzip: boolean;
  readonly encoding: Encoding;
  /** of CSV */
  readonly delimiter: string;
}

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

/** The content of the file, unpacked where it is gzip. */
export function contentOf(file: Spooled, gzip: boolean, onBytes?: (bytes: number) => void): Readable {
  const raw = reopened(file, onBytes);
  if (!gzip) return raw;
  const unpacked = createGunzip();
  raw.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => raw.destroy());
  return raw.pipe(unpacked);
}

/**
 * Finds out by the bytes, never by the name: gzip, XLSX, or text in UTF-8 or GB18030. The whole text is looked at,
 * since the first Chinese character may stand far down.
 * @throws FileUnreadableError
 */
export async function sniff(file: Spooled): Promise<Form> {
  if (file.bytes === 0)
    throw new FileUnreadableError('import.empty', 'The file is empty: choose another one.');
  const gzip = startsWith(await headOf(reopened(file)), 0x1f, 0x8b);
  let head: Buffer;
  try {
    head = await headOf(contentOf(file, gzip));
  } catch (error) {
    throw new FileUnreadableError(
      'import.damaged',
      'The file cannot be unpacked: pack or send it again.',
      error,
    );
  }
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return { gzip, encoding: 'xlsx', delimiter: '' };
  refuseForeign(head);
  const encoding = await encodingOf(contentOf(file, gzip), head);
  const text = new TextDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8').decode(head);
  return { gzip, encoding, delimiter: delimiterOf(text) };
}

const HEAD = 16_384;
const REPLACEMENT = 0xfffd;

async function headOf(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

function refuseForeign(head: Buffer): void {
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileUnreadableError(
      'import.format',
      'This is an old .xls or .et file: save it as .xlsx and send that.',
    );
  }
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
    throw new FileUnreadableError(
      'import.format',
      'This text is UTF-16: save it as "CSV UTF-8" or as .xlsx.',
    );
  }
  if (head.includes(0)) {
    throw new FileUnreadableError(
      'import.format',
      'This is not a table: send CSV or .xlsx, packed with gzip or not.',
    );
  }
}

/**
 * Text that is valid UTF-8 is UTF-8. Text that is not is GB18030, unless nearly all of it is good UTF-8: then a few
 * characters are damaged, and reading it as GB18030 would turn the rest into nonsense without a word.
 */
async function encodingOf(content: Readable, head: Buffer): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8');
  let good = 0;
  let bad = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === REPLACEMENT) bad += 1;
      else if (code > 0x7f) good += 1;
    }
  }
  if (decoder.decode() !== '') bad += 1;
  if (bad * 10 > good) return 'gb18030';
  return startsWith(head, 0xef, 0xbb, 0xbf) ? 'utf-8-bom' : 'utf-8';
}

/** Whichever of comma, tab and semicolon the first lines have most of. */
function delimiterOf(head: string): string {
  const lines = head.split('\n', 20).join('\n');
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: lines.split(mark).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}
