import { type ClickHouseError, refused } from './clickhouse-error.ts';
import type { Token } from './tokens.ts';

/** What a statement that only asks begins with. */
const asking = new Set(['SELECT', 'WITH', 'SHOW', 'DESCRIBE', 'EXISTS', 'EXPLAIN']);

/** Table functions that make rows of nothing or of what stands in the statement. */
const harmless = new Set([
  'numbers',
  'numbers_mt',
  'zeros',
  'zeros_mt',
  'primes',
  'generateseries',
  'generate_series',
  'generaterandom',
  'values',
  'sqlstandardvalues',
  'view',
  'viewexplain',
  'null',
  'format',
]);

// Plain functions that read files, ask name servers and other hosts, or send texts to a language model. The engine
// lets a read-only connection call them (measured: file('/etc/passwd')), and takes them as names, too: APPLY(file).
const reachingOut =
  /^(file|hascolumnintable|reversednsquery|catboostevaluate|ai(classify|generate|embed|extract|translate)\w*)$/;

/**
 * Why a reader may not run a statement, if so. What is allowed is what only asks, and asks only the tables: the
 * engine's own `readonly` still lets through `INTO OUTFILE`, `file()`, `DESCRIBE TABLE url(…)` and `KILL QUERY`.
 *
 * @param tokens of the statement as the engine itself has written it anew: one statement, without comments
 * @param tableFunctions the names of all that this engine has
 */
export function refusalOf(
  tokens: readonly Token[],
  tableFunctions: ReadonlySet<string>,
): ClickHouseError | undefined {
  const first = tokens.find(({ text }) => text !== '(');
  if (!first || !asking.has(first.text.toUpperCase())) return notAsking(first?.text ?? '');
  for (const [index, token] of tokens.entries()) {
    const wrong = wrongAt(token, tokens[index + 1], tableFunctions);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongAt(
  token: Token,
  next: Token | undefined,
  tableFunctions: ReadonlySet<string>,
): ClickHouseError | undefined {
  if (token.kind !== 'word' && token.kind !== 'quoted') return undefined;
  const name = token.text.toLowerCase();
  if (name === 'into' && next?.text.toLowerCase() === 'outfile') {
    return refused.access('INTO OUTFILE writes files on the server. Leave it out: the answer comes to you');
  }
  if (reachingOut.test(name)) {
    return refused.access(
      `The name "${token.text}" is a function that reads beyond the tables. Leave it out`,
    );
  }
  if (next?.text === '(' && reachesBeyond(name, tableFunctions)) {
    return refused.access(`The table function "${token.text}" reads beyond the tables. Leave it out`);
  }
  return undefined;
}

const reachesBeyond = (name: string, tableFunctions: ReadonlySet<string>): boolean =>
  tableFunctions.has(name) && !harmless.has(name);

const notAsking = (word: string): ClickHouseError =>
  refused.readonly(
    `Cannot execute "${word.slice(0, 40)}" in readonly mode. A reader may ask with ${[...asking].join(', ')}`,
  );

/** A name given as a parameter `{x:Identifier}` may not bring in what the text may not name. */
export const isReachingOut = (name: string): boolean => reachingOut.test(name.toLowerCase());
