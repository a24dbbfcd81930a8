import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

import { refused } from '../sql/clickhouse-error.ts';
import { isOfInterface } from './url-settings.ts';

/** A request of the HTTP interface, without its body. */
export interface FrontRequest {
  readonly address: URLSearchParams;
  readonly queryId: string;
  readonly database: string | undefined;
  readonly format: string;
  readonly params: Readonly<Record<string, string>>;
  /** everything else in the address is a setting */
  readonly settings: Readonly<Record<string, string>>;
  /** GET and HEAD may never change anything */
  readonly asksOnly: boolean;
  readonly compresses: boolean;
  /** of the native protocol, that blocks of the format Native are to be written for; 0 when absent */
  readonly protocol: number;
}

const NAME = /^[A-Za-z_]\w{0,127}$/;

/** @throws {ClickHouseError} for what this interface does not do */
export function readRequest(
  request: IncomingMessage,
  address: URLSearchParams,
  newId: () => string,
): FrontRequest {
  for (const [word, why] of notHere) if (isSet(address.get(word))) throw refused.notBuilt(why);
  const entries = [...address.entries()];
  const param = ([name]: [string, string]) => name.startsWith('param_');
  const settings = Object.fromEntries(entries.filter(([name]) => !isOfInterface(name)));
  const params = Object.fromEntries(entries.filter(param).map(([name, value]) => [name.slice(6), value]));
  const unfit = [...Object.keys(settings), ...Object.keys(params)].find((name) => !NAME.test(name));
  if (unfit !== undefined)
    throw refused.argument(`"${unfit.slice(0, 40)}" is no name of a setting or parameter`);
  const header = (name: string): string | undefined => [request.headers[name]].flat()[0];
  return {
    address,
    queryId: address.get('query_id') || newId(),
    database: header('x-clickhouse-database') ?? address.get('database') ?? undefined,
    format: header('x-clickhouse-format') ?? address.get('default_format') ?? 'TabSeparated',
    params,
    settings,
    asksOnly: request.method !== 'POST',
    compresses: address.get('enable_http_compression') !== '0',
    protocol: Number(address.get('client_protocol_version') ?? 0),
  };
}

const notHere: readonly (readonly [string, string])[] = [
  ['compress', "The native compression (compress=1) is not built here. Send 'Accept-Encoding: gzip' instead"],
  [
    'decompress',
    "The native compression (decompress=1) is not built here. Use 'Content-Encoding: gzip' instead",
  ],
  ['session_check', 'Sessions are not kept here: every request stands alone'],
  ['role', 'Roles are not built here: what a user may do is fixed'],
];

const isSet = (value: string | null): boolean => value !== null && value !== '' && value !== '0';

/** Statements longer than this are refused, as by a ClickHouse server. Data behind one may be of any length. */
const STATEMENT_BYTES = 262_144;

export interface Statement {
  /** the beginning of what was sent, in the address and then in the body */
  readonly head: Buffer;
  /** what of the body comes after */
  readonly rest: AsyncIterable<Buffer>;
  /** whether the head is all there is */
  readonly complete: boolean;
}

/** Reads as much of the body as a statement can be long. */
export async function statementOf(address: URLSearchParams, body: Readable): Promise<Statement> {
  const inAddress = address.get('query') ?? '';
  const collected: Buffer[] = inAddress === '' ? [] : [Buffer.from(`${inAddress}\n`)];
  let bytes = collected.reduce((sum, { length }) => sum + length, 0);
  const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let complete = false;
  while (bytes < STATEMENT_BYTES && !complete) {
    const next = await chunks.next();
    if (next.done) complete = true;
    else {
      collected.push(next.value);
      bytes += next.value.length;
    }
  }
  return { head: Buffer.concat(collected), rest: { [Symbol.asyncIterator]: () => chunks }, complete };
}
