import type { Readable } from 'node:stream';

import { type Parser, parse } from 'csv-parse';
import iconv from 'iconv-lite';

import type { Encoding } from './sniff.ts';
import type { Table, TableBreak, TableRow } from './table-row.ts';

const RECORD_BYTES = 1_048_576;

/** The rows of a CSV, as they come: quoted line breaks are part of a cell, a stray quote is a character. */
export async function* readCsv(
  content: Readable,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: string },
): Table {
  const rows: TableRow[] = [];
  const parser = openParser(delimiter, (row) => rows.push(row));
  try {
    for await (const text of decoded(content, encoding)) {
      await written(parser, text);
      yield* rows.splice(0);
    }
    await ended(parser);
    yield* rows.splice(0);
  } catch (error) {
    yield* rows.splice(0);
    yield breakOf(error);
  } finally {
    parser.destroy();
    content.destroy();
  }
}

function openParser(delimiter: string, onRow: (row: TableRow) => void): Parser {
  let line = 1;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    raw: true,
    // An opening quote without an end would otherwise swallow the rest of the file into one cell, and into memory.
    max_record_size: RECORD_BYTES,
    // Taken here and not from the stream, which on an error forgets the rows that nobody has fetched yet.
    on_record: (record: unknown) => {
      const { record: cells, raw } = record as { record: string[]; raw: string };
      // Counted here: what the parser counts depends on where blank lines stand.
      const blank = /^[\r\n]*/.exec(raw)![0];
      const written = raw.slice(blank.length);
      onRow({ line: line + breaksIn(blank), cells, raw: written.trimEnd() });
      line += breaksIn(raw);
      return null;
    },
  });
  parser.on('error', () => undefined); // every error also reaches the one who writes
  return parser.resume();
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

async function* decoded(content: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8');
  for await (const chunk of content as AsyncIterable<Buffer>) yield decoder.write(chunk);
  yield decoder.end() ?? '';
}

const written = (parser: Parser, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });

const ended = (parser: Parser): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once('error', reject).once('end', resolve).end();
  });

function breakOf(error: unknown): TableBreak {
  const { code, lines, message } = error as { code?: string; lines?: number; message: string };
  const unclosed = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  return {
    line: lines ?? 0,
    broken: unclosed
      ? unclosedQuote
      : { zh: `文件从此处起无法读取（${message}）`, en: `from here on the file cannot be read (${message})` },
    raw: '',
  };
}

const unclosedQuote = {
  zh: '有一个引号没有结束，其后的行无法读取：请补上或删去引号，再导入一次',
  en: 'a quotation mark is never closed, and what follows cannot be read: close or remove it and import again',
};
