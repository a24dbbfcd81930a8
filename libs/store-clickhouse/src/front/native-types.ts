/** A column type of ClickHouse: `Array(Nullable(String))` is Array of Nullable of String. */
export interface NativeType {
  readonly name: string;
  readonly inner: readonly NativeType[];
  /** what stands in the brackets, where that is no type: `18, 2` */
  readonly args: string;
}

const composed = new Set([
  'Array',
  'Nullable',
  'LowCardinality',
  'Map',
  'Tuple',
  'Nested',
  'SimpleAggregateFunction',
]);

export function nativeTypeOf(text: string): NativeType {
  const open = text.indexOf('(');
  if (open === -1) return { name: text, inner: [], args: '' };
  const name = text.slice(0, open);
  const args = text.slice(open + 1, text.lastIndexOf(')'));
  if (!composed.has(name)) return { name, inner: [], args };
  const parts = partsOf(args);
  const types = name === 'SimpleAggregateFunction' ? parts.slice(1) : parts.map(withoutName);
  return { name, inner: types.map(nativeTypeOf), args: '' };
}

/** Fields of tuples may have names: "`a b` String". */
const withoutName = (part: string): string =>
  /^(?:`(?:[^`\\]|\\.)*`|[\w.]+) +(?=[A-Z])(.*)$/s.exec(part)?.[1] ?? part;

/** Quoted texts, brackets and commas; whatever else stands between them. */
const PIECE = /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[(),]|[^'`(),]+/gs;

/** Divides at the commas that stand in no brackets and no quotes. */
function partsOf(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const sizes: readonly (readonly [RegExp, number])[] = [
  [/^(U?Int8|Bool|Enum8|Nothing)$/, 1],
  [/^(U?Int16|Date|Enum16|BFloat16)$/, 2],
  [/^(U?Int32|Float32|Date32|DateTime|IPv4|Decimal32|Time)$/, 4],
  [/^(U?Int64|Float64|DateTime64|Decimal64|Interval\w+|Time64)$/, 8],
  [/^(U?Int128|UUID|IPv6|Decimal128)$/, 16],
  [/^(U?Int256|Decimal256)$/, 32],
];

/** Bytes of one value, where they are always as many. */
export function sizeOf({ name, args }: NativeType): number | undefined {
  if (name === 'FixedString') return Number(args);
  if (name === 'Decimal') return decimalSize(Number(args.split(',')[0]));
  return sizes.find(([pattern]) => pattern.test(name))?.[1];
}

function decimalSize(precision: number): number {
  if (precision <= 9) return 4;
  if (precision <= 18) return 8;
  return precision <= 38 ? 16 : 32;
}
