import type { createChdbConnection } from 'chdb/connection';

type Connection = ReturnType<typeof createChdbConnection>;
type Query = Parameters<Connection['query']>[0];

// Far below `max_query_size`, which holds for a statement but not for values that are bound to it.
const LONGEST_STATEMENT = 100_000;

/**
 * Gives values to a query by `SET param_…` before it, instead of binding them. Of all queries in the process that bind
 * values the engine runs one at a time, on however many connections (measured, chDB 3.4.0: two of `sleep(1)` take two
 * seconds with a value bound, one without); a statement of its own takes 0.4 ms and leaves the others alone. What is set
 * stays on the connection, so a query and its values are kept together: one such query after the other.
 */
export function settingParameters(connection: Connection): Connection {
  const ask = connection.query.bind(connection);
  let turn: Promise<unknown> = Promise.resolve();
  connection.query = (asked: Query) => {
    const { query_params: values = {}, ...query } = asked;
    const statement = setting(values);
    if (statement === undefined) return ask(asked);
    const answer = turn.then(async () => {
      await connection.command({ ...query, query: statement, clickhouse_settings: {} });
      return ask(query);
    });
    turn = answer.catch(() => undefined);
    return answer;
  };
  return connection;
}

/** The statement that sets the values; undefined when there are none, or they are better bound. */
function setting(values: Readonly<Record<string, unknown>>): string | undefined {
  const all = Object.entries(values);
  if (all.length === 0 || !all.every(([, value]) => isPlain(value))) return undefined;
  const statement = `SET ${all.map(([name, value]) => `param_${name} = '${escaped(textOf(value as Plain))}'`).join(', ')}`;
  return statement.length > LONGEST_STATEMENT ? undefined : statement;
}

type Plain = string | number | boolean | readonly string[];

const isPlain = (value: unknown): value is Plain =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** A value as the engine reads those of parameters: texts escaped, in lists also quoted. */
function textOf(value: Plain): string {
  if (typeof value === 'string') return escaped(value);
  return Array.isArray(value)
    ? `[${value.map((one) => `'${escaped(one as string)}'`).join(',')}]`
    : String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

// Once for the value, and once more because it stands in a statement as a text.
const escaped = (text: string): string => text.replace(/[\\'\t\n\r\0]/g, (one) => ESCAPES[one]!);
