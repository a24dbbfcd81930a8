import type { SqlValue } from '@fadu/domain';
import type { createChdbConnection } from 'chdb/connection';

import { paramText } from '../sql/param-text.ts';
import { quotedText } from '../sql/tokens.ts';

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
    const statement = setting(values as Readonly<Record<string, SqlValue>>);
    if (statement === undefined || statement.length > LONGEST_STATEMENT) return ask(asked);
    const answer = turn.then(async () => {
      await connection.command({ ...query, query: statement, clickhouse_settings: {} });
      return ask(query);
    });
    turn = answer.catch(() => undefined);
    return answer;
  };
  return connection;
}

/** The statement that sets the values; undefined when there are none. */
function setting(values: Readonly<Record<string, SqlValue>>): string | undefined {
  const all = Object.entries(values).map(
    ([name, value]) => `param_${name} = ${quotedText(paramText(value))}`,
  );
  return all.length === 0 ? undefined : `SET ${all.join(', ')}`;
}
