import { type Token, tokensOf } from '../sql/tokens.ts';

/** `INSERT INTO db.table (a, b) SETTINGS … FORMAT x` and where the data behind it begin. */
export interface InsertStatement {
  readonly database: string | undefined;
  readonly table: string;
  /** absent: all columns */
  readonly columns: readonly string[] | undefined;
  /** as written, without the word */
  readonly settings: string;
  readonly format: string;
  readonly dataAt: number;
}

/**
 * Reads an INSERT whose data come behind it; undefined when it is something else, such as `INSERT … SELECT`. Bytes as
 * characters (latin1), so that positions are positions in the body.
 */
export function insertStatementIn(head: Buffer): InsertStatement | undefined {
  const text = head.toString('latin1');
  const reader = new TokenReader(text);
  if (!reader.word('INSERT') || !reader.word('INTO')) return undefined;
  const target = targetOf(reader);
  if (!target) return undefined;
  const columns = reader.symbol('(') ? namesUpToBracket(reader) : undefined;
  const settings = reader.word('SETTINGS') ? reader.textUpTo('FORMAT', 'VALUES') : '';
  const format = formatAfter(reader);
  if (!format) return undefined;
  return {
    ...target,
    columns: columns?.map(utf8),
    settings: utf8(settings),
    format: format.name,
    dataAt: format.end + lengthOfGap(text.slice(format.end, format.end + 1000)),
  };
}

function targetOf(reader: TokenReader): Pick<InsertStatement, 'database' | 'table'> | undefined {
  reader.word('TABLE');
  const first = reader.name();
  if (first === undefined) return undefined;
  const second = reader.symbol('.') ? reader.name() : undefined;
  return second === undefined
    ? { database: undefined, table: utf8(first) }
    : { database: utf8(first), table: utf8(second) };
}

function formatAfter(reader: TokenReader): { readonly name: string; readonly end: number } | undefined {
  if (reader.word('VALUES')) return { name: 'Values', end: reader.end };
  if (!reader.word('FORMAT')) return undefined;
  const name = reader.name();
  return name === undefined ? undefined : { name, end: reader.end };
}

function namesUpToBracket(reader: TokenReader): readonly string[] {
  const names: string[] = [];
  while (!reader.symbol(')')) {
    const name = reader.name();
    if (name !== undefined) names.push(name);
    else if (!reader.symbol(',')) break;
  }
  return names;
}

/** Data begin after the first line break, if only spaces stand before it; otherwise after the spaces. */
const lengthOfGap = (text: string): number => /^[ \t\f]*\r?\n?/.exec(text)?.[0].length ?? 0;

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

class TokenReader {
  readonly #tokens: Iterator<Token>;
  #next: Token | undefined;
  /** where the last token taken ends */
  end = 0;

  constructor(private readonly text: string) {
    this.#tokens = tokensOf(text);
    this.#advance();
  }

  word(word: string): boolean {
    return this.#take(this.#next?.kind === 'word' && this.#next.text.toUpperCase() === word) !== undefined;
  }

  symbol(symbol: string): boolean {
    return this.#take(this.#next?.kind === 'symbol' && this.#next.text === symbol) !== undefined;
  }

  name(): string | undefined {
    return this.#take(this.#next?.kind === 'word' || this.#next?.kind === 'quoted')?.text;
  }

  textUpTo(...words: readonly string[]): string {
    const from = this.end;
    while (this.#next && !words.includes(this.#next.text.toUpperCase())) this.#take(true);
    return this.text.slice(from, this.end).trim();
  }

  #take(fits: boolean): Token | undefined {
    const token = this.#next;
    if (!fits || !token) return undefined;
    this.end = token.end;
    this.#advance();
    return token;
  }

  #advance(): void {
    const next = this.#tokens.next();
    this.#next = next.done ? undefined : next.value;
  }
}
