import type { Settings, SqlSession } from './engine-session.ts';
import { ClickHouseError, refused } from './clickhouse-error.ts';
import { contentTypeOf } from './formats.ts';
import { isReachingOut, refusalOf } from './permit.ts';
import { quotedText, type Token, tokensOf } from './tokens.ts';

/** What a reader asks. */
export interface Asking {
  readonly sql: string;
  /** values of `{name:Type}`, as text in the engine's escaped form: `\N`, `\t` */
  readonly params: Readonly<Record<string, string>>;
  /** for a statement that names no format */
  readonly format: string;
  /** checked before; limits included */
  readonly settings: Settings;
}

export interface Answered {
  readonly format: string;
  readonly contentType: string;
  /** the first piece is there: what fails from now on, fails in the middle */
  readonly pieces: AsyncIterable<Buffer>;
}

/**
 * Runs a statement that only asks. The engine writes it anew first, so that what is checked is what is run.
 *
 * @throws {ClickHouseError}
 */
export async function read(engine: SqlSession, asking: Asking): Promise<Answered> {
  const names = Object.values(asking.params).filter(isReachingOut);
  if (names.length > 0 && /:\s*Identifier\b/.test(asking.sql)) {
    throw refused.access(`The name "${names[0]}" is a function that reads beyond the tables`);
  }
  const { sql, tokens } = await permitted(engine, asking.sql);
  const format = formatOf(tokens) ?? asking.format;
  await engine.set(asking.settings);
  await engine.set(
    Object.fromEntries(Object.entries(asking.params).map(([name, value]) => [`param_${name}`, value])),
  );
  return {
    format,
    contentType: contentTypeOf(format),
    pieces: await begun(engine.answer(sql, format)),
  };
}

async function permitted(
  engine: SqlSession,
  text: string,
): Promise<{ readonly sql: string; readonly tokens: readonly Token[] }> {
  const sql = await written(engine, text);
  const tokens = [...tokensOf(sql)];
  const refusal = refusalOf(tokens, await tableFunctionsOf(engine));
  if (refusal) throw refusal;
  return { sql, tokens };
}

async function written(engine: SqlSession, text: string): Promise<string> {
  try {
    const { bytes } = await engine.run(`SELECT formatQuerySingleLine(${quotedText(text)})`, 'RawBLOB');
    return bytes.toString('utf8');
  } catch (error) {
    if (!(error instanceof ClickHouseError)) throw error;
    // What is wrong with the statement, not with ours around it.
    const [said = ''] = error.text.split(/: In scope SELECT formatQuerySingleLine\(/);
    throw new ClickHouseError(error.clickhouseCode, error.type, said);
  }
}

// The engine is part of the program: its functions do not change while it runs.
let tableFunctions: ReadonlySet<string> | undefined;

async function tableFunctionsOf(engine: SqlSession): Promise<ReadonlySet<string>> {
  if (!tableFunctions) {
    const { bytes } = await engine.run('SELECT lower(name) FROM system.table_functions', 'TabSeparated');
    tableFunctions = new Set(bytes.toString('utf8').trim().split('\n'));
  }
  return tableFunctions;
}

/** The format that a statement of the engine's own writing names: `… FORMAT x` or `… FORMAT x SETTINGS …`. */
export function formatOf(tokens: readonly Token[]): string | undefined {
  const at = tokens.findLastIndex(({ kind, text }, index) => {
    const after = tokens[index + 2];
    const ends = after === undefined || after.text === 'SETTINGS';
    return kind === 'word' && text === 'FORMAT' && /^\w+$/.test(tokens[index + 1]?.text ?? '') && ends;
  });
  return at === -1 ? undefined : tokens[at + 1]?.text;
}

/** The same pieces, after the first one has been made: most errors come before it. */
async function begun(pieces: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const first = await pieces.next();
  return (async function* () {
    try {
      if (first.done) return;
      yield first.value;
      yield* pieces;
    } finally {
      // Whoever stops reading after the first piece has not begun the others.
      await pieces.return(undefined);
    }
  })();
}
