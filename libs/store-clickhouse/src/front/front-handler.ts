import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

import { ClickHouseError, refused } from '../sql/clickhouse-error.ts';
import { EngineSession, type Settings } from '../sql/engine-session.ts';
import { contentTypeOf } from '../sql/formats.ts';
import { type Answered, formatOf, read } from '../sql/reading.ts';
import { tokensOf } from '../sql/tokens.ts';
import { bodyOf } from './encodings.ts';
import { answerPieces, summaryOf } from './front-answer.ts';
import { type FrontRequest, readRequest, type Statement, statementOf } from './front-request.ts';
import type { FrontSlots } from './front-slots.ts';
import { type Passwords, whoSends } from './front-users.ts';
import { insertStatementIn } from './insert-statement.ts';
import { nativeFor } from './native-blocks.ts';
import { insertSpooled } from './spooled-insert.ts';
import { type ReaderLimits, readerSettings, valueOf } from './url-settings.ts';

export interface FrontParts {
  /** the engine's folder, which this process has open */
  readonly engine: string;
  readonly spool: string;
  /** what a request without one means */
  readonly database: string;
  readonly passwords: Passwords;
  readonly limits: ReaderLimits;
  readonly slots: FrontSlots;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly asked: FrontRequest;
  readonly statement: Statement;
}

/** Answers one request with SQL in it. @throws {ClickHouseError} as long as nothing was answered */
export async function answerSql(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
  address: URLSearchParams,
): Promise<void> {
  const user = whoSends(request, address, parts.passwords);
  const asked = readRequest(request, address, randomUUID);
  response.setHeader('x-clickhouse-query-id', asked.queryId);
  const statement = await statementOf(address, bodyOf(request));
  const exchange = { request, response, asked, statement };
  const within = async (work: typeof ask) => {
    const engine = new EngineSession(parts.engine);
    try {
      await engine.use(asked.database ?? parts.database);
      await work(parts, engine, exchange);
    } finally {
      await engine.close();
    }
  };
  // What is written never waits for those who read.
  if (user === 'projector' && !asked.asksOnly) await within(execute);
  else await parts.slots.within(() => within(ask));
}

async function ask({ limits }: FrontParts, engine: EngineSession, exchange: Exchange): Promise<void> {
  const { request, response, asked } = exchange;
  const settings = readerSettings(asked.settings, limits);
  const { params, format } = asked;
  const answered = await read(engine, { sql: textOf(exchange.statement), params, format, settings });
  await answerPieces(request, response, forProtocol(answered, asked), asked.compresses);
}

/** What the projector sends is run as it is: it makes and changes tables, and brings rows. */
async function execute(parts: FrontParts, engine: EngineSession, exchange: Exchange): Promise<void> {
  const { request, response, asked, statement } = exchange;
  const settings = givenSettings(asked);
  const insert = insertStatementIn(statement.head);
  if (insert) {
    const rowsWritten = await insertSpooled(engine, insert, dataOf(statement, insert.dataAt), {
      folder: parts.spool,
      settings,
    });
    const summary = summaryOf({ rowsRead: rowsWritten, bytesRead: 0, rowsWritten });
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=UTF-8', 'x-clickhouse-summary': summary })
      .end();
    return;
  }
  const sql = textOf(statement);
  refuseFiles(sql);
  await engine.set(settings);
  await engine.set(Object.fromEntries(Object.entries(asked.params).map(([n, v]) => [`param_${n}`, v])));
  const { bytes } = await engine.run(sql, asked.format);
  const format = formatOf([...tokensOf(sql)]) ?? asked.format;
  const answered = { format, contentType: contentTypeOf(format), pieces: Readable.from([bytes]) };
  await answerPieces(request, response, forProtocol(answered, asked), asked.compresses);
}

const forProtocol = (answered: Answered, { protocol }: FrontRequest): Answered =>
  answered.format === 'Native' && protocol > 0
    ? { ...answered, pieces: nativeFor(protocol, answered.pieces) }
    : answered;

const givenSettings = ({ settings }: FrontRequest): Settings =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, valueOf(value)]));

async function* dataOf({ head, rest }: Statement, from: number): AsyncGenerator<Buffer> {
  yield head.subarray(from);
  yield* rest;
}

function textOf({ head, complete }: Statement): string {
  if (complete) return head.toString('utf8');
  throw new ClickHouseError(
    62,
    'SYNTAX_ERROR',
    `A statement may be ${head.length} bytes long. Send values as parameters`,
  );
}

/** Over HTTP there are no files to write to or read from, also for the projector. */
function refuseFiles(sql: string): void {
  const words = [...tokensOf(sql)]
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text.toUpperCase());
  const pair = words.findIndex(
    (word, i) => /^(INTO|FROM)$/.test(word) && /^(OUT|IN)FILE$/.test(words[i + 1] ?? ''),
  );
  if (pair !== -1) throw refused.access(`${words[pair]} ${words[pair + 1]} is not for HTTP`);
}
