import { refused } from '../sql/clickhouse-error.ts';
import { type NativeType, nativeTypeOf, sizeOf } from './native-types.ts';

// Since this version of the protocol, each column says whether it is written in a special way; ours never are.
const SAYS_SPECIAL = 54_454;
/** Information about a block: not of overflows (field 1), of no bucket (field 2), end. */
const BLOCK_INFO = Buffer.from([1, 0, 2, 0xff, 0xff, 0xff, 0xff, 0]);
const NOT_SPECIAL = Buffer.from([0]);

/**
 * Blocks of the format Native as a client wants them that names its version of the protocol (`client_protocol_version`:
 * the Go driver, and so Grafana): the engine writes them without, as for version 0.
 *
 * @throws {ClickHouseError} for types whose length is not known here
 */
export async function* nativeFor(version: number, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield rewritten(piece, version >= SAYS_SPECIAL);
}

function rewritten(piece: Buffer, special: boolean): Buffer {
  const reader = new NativeReader(piece);
  const out: Buffer[] = [];
  while (!reader.ended) {
    out.push(BLOCK_INFO);
    const head = reader.at;
    const columns = reader.count();
    const rows = reader.count();
    out.push(piece.subarray(head, reader.at));
    for (let column = 0; column < columns; column += 1) {
      const from = reader.at;
      reader.text();
      const type = nativeTypeOf(reader.text());
      out.push(piece.subarray(from, reader.at));
      if (special) out.push(NOT_SPECIAL);
      const data = reader.at;
      if (rows > 0) reader.column(type, rows);
      out.push(piece.subarray(data, reader.at));
    }
  }
  return Buffer.concat(out);
}

/** Goes over a block without taking the values: it only finds where columns end. */
class NativeReader {
  at = 0;

  constructor(private readonly bytes: Buffer) {}

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  count(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes.readUInt8(this.at++);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    const length = this.count();
    return this.bytes.toString('utf8', this.at, (this.at += length));
  }

  column(type: NativeType, rows: number): void {
    this.at += 8 * dictionaries(type);
    this.#values(type, rows);
  }

  #values(type: NativeType, rows: number): void {
    const size = sizeOf(type);
    const composed = Object.hasOwn(this.#composed, type.name) ? this.#composed[type.name] : undefined;
    if (size !== undefined) this.at += size * rows;
    else if (composed) composed(type.inner, rows);
    else
      throw refused.notBuilt(
        `Columns of the type ${type.name} are not sent to this client. Convert them to String`,
      );
  }

  readonly #composed: Readonly<Record<string, (inner: readonly NativeType[], rows: number) => void>> = {
    String: (_, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const length = this.count();
        this.at += length;
      }
    },
    Nullable: ([inner], rows) => {
      this.at += rows;
      this.#values(inner!, rows);
    },
    Array: ([inner], rows) => this.#lists([inner!], rows),
    Map: (inner, rows) => this.#lists(inner, rows),
    Nested: (inner, rows) => this.#lists(inner, rows),
    Tuple: (inner, rows) => {
      for (const type of inner) this.#values(type, rows);
    },
    SimpleAggregateFunction: ([inner], rows) => this.#values(inner!, rows),
    LowCardinality: ([inner], rows) => this.#dictionary(inner!, rows),
  };

  #lists(inner: readonly NativeType[], rows: number): void {
    if (rows === 0) return;
    this.at += 8 * rows;
    const total = Number(this.bytes.readBigUInt64LE(this.at - 8));
    for (const type of inner) this.#values(type, total);
  }

  /** Keys once, then for every row which key. */
  #dictionary(inner: NativeType, rows: number): void {
    if (rows === 0) return;
    const width = 2 ** (this.bytes.readUInt8(this.at) & 0x03);
    const keys = Number(this.bytes.readBigUInt64LE(this.at + 8));
    this.at += 16;
    this.#values(inner.name === 'Nullable' ? inner.inner[0]! : inner, keys);
    this.at += 8 + width * rows;
  }
}

const dictionaries = ({ name, inner }: NativeType): number =>
  (name === 'LowCardinality' ? 1 : 0) + inner.reduce((sum, type) => sum + dictionaries(type), 0);
