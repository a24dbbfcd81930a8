const TWO_32 = 2 ** 32;
// Up to this length a loop over the characters is quicker than a call into Buffer.
const SHORT = 48;

/** A buffer that grows, with the primitive values of RowBinary. Little endian. */
export class RowBuffer {
  private bytes: Buffer;
  /** the same memory: numbers written through it become single instructions */
  private view: DataView;
  private used = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = Buffer.allocUnsafeSlow(capacity);
    this.view = viewOf(this.bytes);
  }

  /** What was written so far; overwritten by what is written after {@link emptied}. */
  written(): Buffer {
    return this.bytes.subarray(0, this.used);
  }

  /** how many bytes were written */
  get length(): number {
    return this.used;
  }

  /** Forgets what was written after the first `length` bytes. */
  cut(length: number): void {
    this.used = length;
  }

  /** The same memory, with nothing written. */
  emptied(): this {
    this.used = 0;
    return this;
  }

  /** Bytes as they are. */
  bytesOf(values: Uint8Array): void {
    this.reserve(values.length);
    this.bytes.set(values, this.used);
    this.used += values.length;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.used++] = value & 0xff;
  }

  int32(value: number): void {
    this.reserve(4);
    this.view.setInt32(this.used, value, true);
    this.used += 4;
  }

  /** A whole number as 64 bits, two's complement; exact for safe integers. */
  int64(value: number): void {
    this.reserve(8);
    const high = Math.floor(value / TWO_32);
    this.view.setUint32(this.used, value - high * TWO_32, true);
    this.view.setInt32(this.used + 4, high, true);
    this.used += 8;
  }

  bigInt64(value: bigint): void {
    this.reserve(8);
    this.view.setBigInt64(this.used, value, true);
    this.used += 8;
  }

  /** A count: seven bits a byte, lowest first. */
  count(value: number): void {
    this.reserve(10);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.used++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.used++] = rest;
  }

  text(value: string): void {
    if (value.length <= SHORT && this.ascii(value)) return;
    const length = Buffer.byteLength(value, 'utf8');
    this.count(length);
    this.reserve(length);
    this.used += this.bytes.write(value, this.used, 'utf8');
  }

  /** Writes a short text of ASCII characters; false, with nothing written, when it has others. */
  private ascii(value: string): boolean {
    const { length } = value;
    this.reserve(length + 1);
    let at = this.used;
    this.bytes[at++] = length;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 0x7f) return false;
      this.bytes[at++] = code;
    }
    this.used = at;
    return true;
  }

  private reserve(more: number): void {
    const needed = this.used + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
    this.view = viewOf(larger);
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Buffer): DataView =>
  new DataView(buffer, byteOffset, byteLength);
