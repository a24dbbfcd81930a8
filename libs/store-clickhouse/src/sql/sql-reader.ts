import { DomainError, type SqlAnswer, type SqlQuestion, type SqlReader } from '@fadu/domain';

import { connectionSettings } from '../connections/connection.ts';
import { type ReaderLimits, readerLimits } from '../front/url-settings.ts';
import type { FrontSlots } from '../front/front-slots.ts';
import { ClickHouseError } from './clickhouse-error.ts';
import type { SqlSession } from './engine-session.ts';
import { paramText } from './param-text.ts';
import { read } from './reading.ts';

type Code = 'sql.invalid' | 'sql.refused' | 'sql.limit' | 'sql.busy';

/** What the engine says against a question, in its own words: they name the place in the statement. */
export class SqlError extends DomainError {
  constructor(
    readonly code: Code,
    readonly clickhouseCode: number,
    message: string,
  ) {
    super(message, { zh: titles[code] });
  }
}

const titles: Readonly<Record<Code, string>> = {
  'sql.invalid': '查询语句有误',
  'sql.refused': '查询只能读取数据表',
  'sql.limit': '查询超出限度',
  'sql.busy': '同时查询的人过多，请稍后再试',
};

const codes: Readonly<Record<number, Code>> = {
  164: 'sql.refused',
  497: 'sql.refused',
  158: 'sql.limit',
  159: 'sql.limit',
  241: 'sql.limit',
  307: 'sql.limit',
  396: 'sql.limit',
  202: 'sql.busy',
};

/** A question in passing; whoever wants more takes the ClickHouse interface. */
export const adhocLimits: ReaderLimits = { ...readerLimits, seconds: 20, rows: 100_000 };

/** Answers people's SQL, each question in a session of its own. */
export class ClickHouseSqlReader implements SqlReader {
  constructor(
    private readonly open: () => Promise<SqlSession>,
    private readonly slots: FrontSlots,
    private readonly limits: ReaderLimits,
  ) {}

  async ask({ sql, params, format }: SqlQuestion): Promise<SqlAnswer> {
    const leave = await this.slots.enter().catch(asDomainError);
    let session: SqlSession | undefined;
    const done = async () => {
      await session?.close();
      leave();
    };
    try {
      session = await this.open();
      const texts = Object.entries(params).map(([name, value]) => [name, paramText(value)] as const);
      const settings = { ...connectionSettings, ...limitSettings(this.limits) };
      const answer = await read(session, { sql, params: Object.fromEntries(texts), format, settings });
      return { contentType: answer.contentType, body: finishing(answer.pieces, done) };
    } catch (error) {
      await done();
      return asDomainError(error);
    }
  }
}

const limitSettings = ({ seconds, rows, memory, threads }: ReaderLimits) => ({
  max_execution_time: seconds,
  max_result_rows: rows,
  max_memory_usage: memory,
  max_threads: threads,
});

// Whoever asks and does not read keeps the engine from all others.
const FETCHED_WITHIN_MS = 60_000;

/** Not a generator: one that nobody has begun to read runs no `finally` when it is thrown away. */
function finishing(pieces: AsyncIterable<Buffer>, done: () => Promise<void>): AsyncIterable<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const late = new SqlError('sql.limit', 159, 'The answer was not fetched within a minute.');
  let expired = false;
  const end = async () => {
    clearTimeout(impatience);
    await done();
  };
  const impatience = setTimeout(() => {
    expired = true;
    void done();
  }, FETCHED_WITHIN_MS).unref();
  const next = async () => {
    if (expired) throw late;
    try {
      const piece = await iterator.next();
      if (piece.done) await end();
      return piece;
    } catch (error) {
      await end();
      return asDomainError(expired ? late : error);
    }
  };
  return {
    [Symbol.asyncIterator]: () => ({
      next,
      return: async () => {
        await iterator.return?.(undefined);
        await end();
        return { done: true, value: undefined };
      },
    }),
  };
}

function asDomainError(error: unknown): never {
  if (!(error instanceof ClickHouseError)) throw error;
  const code = codes[error.clickhouseCode] ?? 'sql.invalid';
  throw new SqlError(code, error.clickhouseCode, `${error.text.replace(/\.?$/, '.')} (${error.type})`);
}
