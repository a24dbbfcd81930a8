import { Session } from 'chdb';

import { clickhouseErrorOf } from './clickhouse-error.ts';
import { headerLength, isStreamed } from './formats.ts';
import { quotedName, quotedText } from './tokens.ts';

export type Settings = Readonly<Record<string, string | number>>;

export interface Materialised {
  readonly bytes: Buffer;
  readonly rowsRead: number;
  readonly bytesRead: number;
}

/** One request's way to the engine, whichever it is. */
export interface SqlSession {
  set(settings: Settings): Promise<void>;
  /** @throws {ClickHouseError} */
  run(sql: string, format?: string): Promise<Materialised>;
  /** The pieces of an answer, header and all; nothing is written. @throws {ClickHouseError} */
  answer(sql: string, format: string): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** The most that a whole answer may hold before it is written out, when it cannot be sent in pieces. */
const WHOLE_BYTES = 64 * 1024 * 1024;

/**
 * One connection to the embedded engine for one request: what is set on a connection stays with it, so nobody may use
 * it after. Opening one takes 0.15 ms. Only where the process has the folder open already, and on the same thread.
 */
export class EngineSession implements SqlSession {
  readonly #session: Session;

  constructor(folder: string) {
    this.#session = new Session(folder);
  }

  async use(database: string): Promise<void> {
    await this.run(`USE ${quotedName(database)}`);
  }

  async set(settings: Settings): Promise<void> {
    const assignments = Object.entries(settings).map(
      ([name, value]) => `${name} = ${typeof value === 'number' ? value : quotedText(value)}`,
    );
    if (assignments.length > 0) await this.run(`SET ${assignments.join(', ')}`);
  }

  /** @throws {ClickHouseError} */
  async run(sql: string, format = 'TabSeparated'): Promise<Materialised> {
    try {
      const answer = await this.#session.queryAsync(sql, { format });
      const bytes = answer.bytes();
      return {
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        rowsRead: answer.rowsRead,
        bytesRead: answer.bytesRead,
      };
    } catch (error) {
      throw clickhouseErrorOf(error);
    }
  }

  async *answer(sql: string, format: string): AsyncGenerator<Buffer> {
    const inPieces = isStreamed(format) && /^\W*(SELECT|WITH)\b/i.test(sql);
    if (!inPieces) await this.set({ max_result_bytes: WHOLE_BYTES });
    await this.set({ readonly: 1 });
    if (inPieces) yield* this.#pieces(sql, format);
    else yield (await this.run(sql, format)).bytes;
  }

  /** Pieces as the engine makes them, with the header of the first one only. */
  async *#pieces(sql: string, format: string): AsyncGenerator<Buffer> {
    let first = true;
    try {
      for await (const piece of this.#session.queryStream(sql, { format })) {
        const raw = piece.raw();
        const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
        yield first ? bytes : bytes.subarray(headerLength(format, bytes));
        first = false;
      }
    } catch (error) {
      throw clickhouseErrorOf(error);
    }
  }

  close(): Promise<void> {
    this.#session.close();
    return Promise.resolve();
  }
}
