import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

import { ClickHouseError } from '../sql/clickhouse-error.ts';
import type { Answered } from '../sql/reading.ts';
import { encodingFor } from './encodings.ts';

/** What was read and written, as the header X-ClickHouse-Summary tells it. */
export interface Summary {
  readonly rowsRead: number;
  readonly bytesRead: number;
  readonly rowsWritten: number;
}

const nothing: Summary = { rowsRead: 0, bytesRead: 0, rowsWritten: 0 };

export const summaryOf = ({ rowsRead, bytesRead, rowsWritten }: Summary = nothing): string =>
  JSON.stringify({
    read_rows: String(rowsRead),
    read_bytes: String(bytesRead),
    written_rows: String(rowsWritten),
    written_bytes: '0',
    total_rows_to_read: '0',
    result_rows: '0',
    result_bytes: '0',
    elapsed_ns: '0',
  });

/** ClickHouse's own assignment of its codes to HTTP, as far as they happen here; 500 for the rest. */
const statusOfCode: Readonly<Record<number, number>> = {
  194: 401,
  192: 403,
  193: 403,
  516: 403,
  497: 403,
  36: 400,
  27: 400,
  41: 400,
  53: 400,
  62: 400,
  117: 400,
  456: 400,
  46: 404,
  47: 404,
  50: 404,
  60: 404,
  63: 404,
  73: 404,
  81: 404,
  115: 404,
  16: 404,
  48: 501,
  432: 400,
  159: 408,
  307: 413,
  202: 503,
};

/** The exception as the body, with its code; nothing of it when part of an answer is on its way. */
export function answerException(response: ServerResponse, thrown: unknown, version: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const error =
    thrown instanceof ClickHouseError
      ? thrown
      : new ClickHouseError(1002, 'UNKNOWN_EXCEPTION', textOf(thrown));
  const status = statusOfCode[error.clickhouseCode] ?? 500;
  response.removeHeader('content-encoding');
  response.writeHead(status, {
    'content-type': 'text/plain; charset=UTF-8',
    'x-clickhouse-exception-code': String(error.clickhouseCode),
    'x-clickhouse-summary': summaryOf(),
    // What was not read of the body would be taken for the next request.
    connection: 'close',
    ...(status === 401 && { 'www-authenticate': 'Basic realm="ClickHouse server HTTP API"' }),
  });
  response.end(`${error.message} (version ${version})\n`);
}

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Sends the pieces at the pace of the client, compressed if it takes that. */
export async function answerPieces(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Answered,
  compresses: boolean,
): Promise<void> {
  const encoding = compresses ? encodingFor(request.headers['accept-encoding']) : undefined;
  const tag = randomBytes(8).toString('hex');
  response.writeHead(200, {
    'content-type': answered.contentType,
    'x-clickhouse-format': answered.format,
    'x-clickhouse-exception-tag': tag,
    'x-clickhouse-summary': summaryOf(),
    ...(encoding && { 'content-encoding': encoding.name }),
  });
  const sink = encoding?.compress() ?? response;
  if (sink !== response) sink.pipe(response, { end: false });
  try {
    await sendAll(answered.pieces, sink, response);
  } catch (error) {
    breakOff(sink, response, exceptionBlock(textOf(error), tag));
  }
}

async function sendAll(
  pieces: AsyncIterable<Buffer>,
  sink: Writable,
  response: ServerResponse,
): Promise<void> {
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!sink.write(piece)) await drained(sink, response);
  }
  if (sink !== response) await ended(sink, response);
  response.end();
  await finished(response);
}

// Whoever asks and does not read keeps the engine from all others.
const UNREAD_MS = 10_000;

/** Until the sink takes more, or the client has gone; one that reads nothing for long is cut off. */
const drained = (sink: Writable, response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(impatience);
      sink.off('drain', done);
      response.off('close', done);
      resolve();
    };
    const impatience = setTimeout(() => response.destroy(), UNREAD_MS);
    sink.once('drain', done);
    response.once('close', done);
  });

/** Until all that was compressed has been handed on, or the client has gone. */
const ended = (sink: Writable, response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      response.off('close', done);
      resolve();
    };
    sink.once('end', done).end();
    response.once('close', done);
  });

/** How ClickHouse tells of an error in the middle of an answer since 25.11. */
const exceptionBlock = (text: string, tag: string): string => {
  const message = `${text}\n`;
  return `\r\n__exception__\r\n${tag}\r\n${message}${Buffer.byteLength(message)} ${tag}\r\n__exception__\r\n`;
};

/** Ends without the end: a client that does not know the block must not take half an answer for the whole. */
function breakOff(sink: Writable, response: ServerResponse, block: string): void {
  const cut = () => response.socket?.destroySoon();
  if (response.destroyed) return;
  if (sink === response) response.write(block, cut);
  else {
    sink.once('end', cut);
    sink.end(block);
  }
}
