import { passwords } from './temporary-store.ts';

interface Sent {
  readonly as?: keyof typeof passwords;
  readonly in?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
}

/** Ways to ask a front that runs at the address. */
export function frontRequests(url: () => string) {
  async function send(body: string | Buffer | undefined, sent: Sent = {}) {
    const user = sent.as ?? 'analyst';
    const response = await fetch(`${url()}/?${new URLSearchParams(sent.in).toString()}`, {
      method: sent.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'x-clickhouse-user': user, 'x-clickhouse-key': passwords[user], ...sent.headers },
      ...(body === undefined ? {} : { body }),
    });
    const code = response.headers.get('x-clickhouse-exception-code');
    return { status: response.status, headers: response.headers, code, text: await response.text() };
  }
  const write = async (sql: string | Buffer, params: Sent['in'] = {}) => {
    const { status, text } = await send(sql, { as: 'projector', in: params });
    if (status !== 200) throw new Error(text);
  };
  const ask = async (sql: string, sent: Sent = {}) => (await send(sql, sent)).text;
  return { send, ask, write };
}
