/** Formats whose answers may be put together from pieces: rows after rows, with nothing before, between or after. */
const plainRows = new Set([
  'TabSeparated',
  'TSV',
  'TabSeparatedRaw',
  'TSVRaw',
  'CSV',
  'JSONEachRow',
  'JSONLines',
  'NDJSON',
  'JSONStringsEachRow',
  'JSONCompactEachRow',
  'JSONCompactStringsEachRow',
  'LineAsString',
  'RawBLOB',
  'Native',
  'RowBinary',
  'TSKV',
  'Null',
]);

type Header = 'line' | 'two lines' | 'csv line' | 'two csv lines' | 'names and types' | 'names';

/** The same with a header, which every piece of the engine's brings along: it is kept once. */
const withHeader: Readonly<Record<string, Header>> = {
  TabSeparatedWithNames: 'line',
  TSVWithNames: 'line',
  TabSeparatedWithNamesAndTypes: 'two lines',
  TSVWithNamesAndTypes: 'two lines',
  JSONCompactEachRowWithNames: 'line',
  JSONCompactEachRowWithNamesAndTypes: 'two lines',
  JSONCompactStringsEachRowWithNames: 'line',
  JSONCompactStringsEachRowWithNamesAndTypes: 'two lines',
  CSVWithNames: 'csv line',
  CSVWithNamesAndTypes: 'two csv lines',
  RowBinaryWithNames: 'names',
  RowBinaryWithNamesAndTypes: 'names and types',
};

/** Whether an answer in this format can be sent piece by piece; otherwise it is made as a whole. */
export const isStreamed = (format: string): boolean =>
  plainRows.has(format) || Object.hasOwn(withHeader, format);

/** Bytes of the header that a piece of an answer begins with. */
export function headerLength(format: string, piece: Buffer): number {
  const header = Object.hasOwn(withHeader, format) ? withHeader[format] : undefined;
  switch (header) {
    case 'line':
      return afterLines(piece, 1, false);
    case 'two lines':
      return afterLines(piece, 2, false);
    case 'csv line':
      return afterLines(piece, 1, true);
    case 'two csv lines':
      return afterLines(piece, 2, true);
    case 'names':
      return afterNames(piece, 1);
    case 'names and types':
      return afterNames(piece, 2);
    case undefined:
      return 0;
  }
}

function afterLines(piece: Buffer, lines: number, quotes: boolean): number {
  let open = false;
  let left = lines;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at];
    if (quotes && byte === 0x22) open = !open;
    if (byte === 0x0a && !open && (left -= 1) === 0) return at + 1;
  }
  return piece.length;
}

/** A count, then so many texts, once or twice. */
function afterNames(piece: Buffer, times: number): number {
  let at = 0;
  const count = (): number => {
    let value = 0;
    for (let shift = 1; at < piece.length; shift *= 128) {
      const byte = piece[at++]!;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  const columns = count();
  for (let text = 0; text < columns * times; text += 1) {
    const length = count();
    at += length;
  }
  return at;
}

const contentTypes: readonly (readonly [RegExp, string])[] = [
  [
    /^(JSON(Strings)?EachRow|JSONLines|NDJSON|JSONCompact(Strings)?EachRow\w*)$/,
    'application/x-ndjson; charset=UTF-8',
  ],
  [/^JSON/, 'application/json; charset=UTF-8'],
  [/^CSV$/, 'text/csv; charset=UTF-8; header=absent'],
  [/^CSVWithNames/, 'text/csv; charset=UTF-8; header=present'],
  [/^(TabSeparated|TSV)/, 'text/tab-separated-values; charset=UTF-8'],
  [/^XML$/, 'application/xml; charset=UTF-8'],
  [/^Markdown$/, 'text/markdown; charset=UTF-8'],
  [/^(Pretty|Vertical|Values|SQLInsert|TSKV|LineAsString)/, 'text/plain; charset=UTF-8'],
];

export const contentTypeOf = (format: string): string =>
  contentTypes.find(([pattern]) => pattern.test(format))?.[1] ?? 'application/octet-stream';
