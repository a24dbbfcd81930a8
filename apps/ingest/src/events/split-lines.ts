import { isUtf8 } from 'node:buffer';

import type { ByteStream } from '@fadu/domain';

import { HEAD_BYTES, textOfBytes } from '../rejections/rejection.ts';

/** One line of a stream that is not blank. */
export interface Line {
  /** from 1; blank lines are counted too */
  readonly number: number;
  /** without line end; of a line that is too long or not UTF-8 only the beginning, as it is kept */
  readonly text: string;
  readonly fault?: 'too_large' | 'encoding';
  /** size in bytes of what is held */
  readonly bytes: number;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BOM = '\ufeff';

/**
 * Cuts a stream of bytes into lines, in flat memory: a line over `limit` bytes is not held but skipped up to its end.
 * Characters and line ends may lie across the borders of chunks. Gives the lines of one chunk at a time.
 */
export async function* splitLines(body: ByteStream, limit: number): AsyncGenerator<readonly Line[]> {
  const splitter = new LineSplitter(limit);
  for await (const chunk of body) {
    const lines = splitter.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last) yield [last];
}

class LineSplitter {
  readonly #limit: number;
  #number = 0;
  /** the beginning of a line whose end is yet to come */
  #parts: Buffer[] = [];
  #held = 0;
  /** the line under way is too long: its beginning is held, the rest let go */
  #skipping = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const line = this.#finish(chunk.subarray(start, end));
      if (line) lines.push(line);
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
    return lines;
  }

  end(): Line | undefined {
    return this.#held === 0 ? undefined : this.#finish(Buffer.alloc(0));
  }

  #hold(part: Buffer): void {
    if (part.length === 0 || this.#skipping) return;
    this.#held += part.length;
    // A copy: the sender of the stream may use its buffer again.
    this.#parts.push(Buffer.from(part));
    if (this.#held <= this.#limit + 1) return;
    this.#skipping = true;
    this.#parts = [Buffer.concat(this.#parts).subarray(0, HEAD_BYTES)];
  }

  #finish(rest: Buffer): Line | undefined {
    const skipping = this.#skipping;
    const whole =
      this.#held === 0 ? rest : Buffer.concat([...this.#parts, skipping ? Buffer.alloc(0) : rest]);
    this.#parts = [];
    this.#held = 0;
    this.#skipping = false;
    this.#number += 1;
    const bytes = whole.at(-1) === RETURN && !skipping ? whole.subarray(0, -1) : whole;
    return lineOf(bytes, this.#number, skipping || bytes.length > this.#limit);
  }
}

function lineOf(bytes: Buffer, number: number, tooLarge: boolean): Line | undefined {
  if (tooLarge) {
    return { number, text: textOfBytes(bytes), fault: 'too_large', bytes: HEAD_BYTES };
  }
  if (!isUtf8(bytes)) return { number, text: textOfBytes(bytes), fault: 'encoding', bytes: bytes.length };
  const decoded = bytes.toString();
  const text = number === 1 && decoded.startsWith(BOM) ? decoded.slice(1) : decoded;
  return text.trim() === '' ? undefined : { number, text, bytes: bytes.length };
}
