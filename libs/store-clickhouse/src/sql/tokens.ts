export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'symbol';
  /** as written; of a quoted name, what it names */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a statement in ClickHouse's SQL, without spaces and comments. Whatever is no word, name or text is a
 * symbol of one character. Never fails: what is left open goes on to the end.
 */
export function* tokensOf(sql: string): Generator<Token> {
  let at = 0;
  while (at < sql.length) {
    const start = at;
    at = afterSpace(sql, at);
    if (at > start) continue;
    const token = tokenAt(sql, at);
    at = token.end;
    yield token;
  }
}

const WORD = /[A-Za-z_][\w$]*/y;
const SPACE = /\s+|--[^\n]*|#[ !][^\n]*/y;
const HEREDOC = /\$(\w*)\$/y;

function afterSpace(sql: string, at: number): number {
  if (sql.startsWith('/*', at)) return endOf(sql, '*/', at + 2);
  return matched(SPACE, sql, at)?.end ?? at;
}

function tokenAt(sql: string, start: number): Token {
  const first = sql[start] ?? '';
  if (first === "'") return { kind: 'string', text: '', start, end: afterQuote(sql, start) };
  if (first === '`' || first === '"') {
    const end = afterQuote(sql, start);
    return { kind: 'quoted', text: nameIn(sql.slice(start + 1, end - 1), first), start, end };
  }
  const heredoc = matched(HEREDOC, sql, start);
  if (heredoc) return { kind: 'string', text: '', start, end: endOf(sql, heredoc.text, heredoc.end) };
  const word = matched(WORD, sql, start);
  if (word) return { kind: 'word', text: word.text, start, end: word.end };
  return { kind: 'symbol', text: first, start, end: start + 1 };
}

function matched(pattern: RegExp, sql: string, at: number): { text: string; end: number } | undefined {
  pattern.lastIndex = at;
  const text = pattern.exec(sql)?.[0];
  return text === undefined ? undefined : { text, end: at + text.length };
}

function endOf(sql: string, closing: string, from: number): number {
  const found = sql.indexOf(closing, from);
  return found === -1 ? sql.length : found + closing.length;
}

/** After the closing quote; a doubled one and one behind a backslash do not close. */
function afterQuote(sql: string, start: number): number {
  const quote = sql[start];
  let at = start + 1;
  while (at < sql.length) {
    if (sql[at] === '\\') at += 2;
    else if (sql[at] !== quote) at += 1;
    else if (sql[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return sql.length;
}

const nameIn = (inside: string, quote: string): string =>
  inside.replaceAll(quote + quote, quote).replaceAll(/\\(.)/gs, '$1');

/** A text as SQL writes it. */
export const quotedText = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`;

/** A name as SQL writes it. */
export const quotedName = (name: string): string =>
  `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
