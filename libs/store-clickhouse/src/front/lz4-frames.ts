import { Transform, type TransformCallback } from 'node:stream';

const MAGIC = 0x184d2204;
const STORED = 0x80000000;
// The largest block that a frame may announce, and how far back a match may reach.
const LARGEST_BLOCK = 4 * 1024 * 1024;
const WINDOW = 64 * 1024;

interface Frame {
  readonly blockChecksums: boolean;
  readonly contentChecksum: boolean;
  /** whether blocks refer to what was in the blocks before */
  readonly linked: boolean;
}

/**
 * Undoes LZ4 (the frame format), which Node cannot, and which Python's client sends by default. Checksums are passed
 * over: TCP has its own, and the engine checks what comes out.
 */
export class Lz4Frames extends Transform {
  #waiting: Buffer = Buffer.alloc(0);
  #frame: Frame | undefined;
  #window: Buffer = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    try {
      while (this.#step());
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    const cut = this.#frame !== undefined || this.#waiting.length > 0;
    done(cut ? new Error('The LZ4 data end in the middle') : null);
  }

  /** One header or one block, if it is there as a whole. */
  #step(): boolean {
    return this.#frame ? this.#block(this.#frame) : this.#header();
  }

  #header(): boolean {
    if (this.#waiting.length < 7) return false;
    if (this.#waiting.readUInt32LE(0) !== MAGIC) throw new Error('These are no LZ4 data');
    const flags = this.#waiting[4]!;
    const length = 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
    if (this.#waiting.length < length) return false;
    this.#waiting = this.#waiting.subarray(length);
    this.#window = Buffer.alloc(0);
    this.#frame = {
      linked: (flags & 0x20) === 0,
      blockChecksums: (flags & 0x10) !== 0,
      contentChecksum: (flags & 0x04) !== 0,
    };
    return true;
  }

  #block({ linked, blockChecksums, contentChecksum }: Frame): boolean {
    if (this.#waiting.length < 4) return false;
    const word = this.#waiting.readUInt32LE(0);
    const size = word & ~STORED;
    const length = 4 + size + (size === 0 ? Number(contentChecksum) : Number(blockChecksums)) * 4;
    if (size > LARGEST_BLOCK) throw new Error('An LZ4 block is too large');
    if (this.#waiting.length < length) return false;
    const data = this.#waiting.subarray(4, 4 + size);
    this.#waiting = this.#waiting.subarray(length);
    if (size === 0) {
      this.#frame = undefined;
      return true;
    }
    const plain = word & STORED ? data : decoded(data, this.#window);
    this.push(plain);
    if (linked) this.#window = Buffer.concat([this.#window, plain]).subarray(-WINDOW);
    return true;
  }
}

/** One block: literals, and copies of what came before, up to 64 KiB back into the window. */
function decoded(block: Buffer, window: Buffer): Buffer {
  const out = Buffer.allocUnsafe(window.length + LARGEST_BLOCK);
  window.copy(out);
  let to = window.length;
  let at = 0;
  const longer = (length: number): number => {
    let sum = length;
    if (length !== 15) return sum;
    for (let more = 255; more === 255; sum += more) {
      if (at >= block.length) throw new Error('An LZ4 block ends in the middle');
      more = block[at++]!;
    }
    return sum;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = longer(token >> 4);
    if (at + literals > block.length || to + literals > out.length) throw new Error('An LZ4 block is broken');
    to += block.copy(out, to, at, at + literals);
    at += literals;
    if (at >= block.length) break;
    const back = block.readUInt16LE(at);
    at += 2;
    to = copied(out, to, { back, length: longer(token & 0x0f) + 4 });
  }
  return out.subarray(window.length, to);
}

/** A copy may overlap with itself: then it repeats. */
function copied(out: Buffer, to: number, { back, length }: { back: number; length: number }): number {
  if (back === 0 || back > to || to + length > out.length) throw new Error('An LZ4 block is broken');
  for (let i = 0; i < length; i += 1) out[to + i] = out[to + i - back]!;
  return to + length;
}
