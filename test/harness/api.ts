import type {
  CloudEvent,
  ImportAnswer,
  IngestAnswer,
  RebuildReport,
  ValuesAnswer,
  VerifyReport,
  WatermarkAnswer,
} from '@fadu/domain';

import { ADMIN_TOKEN } from './server.ts';

export type Body = NonNullable<RequestInit['body']>;

/** A request as it goes over the wire; nothing is added but what is said here. */
export interface Request {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** the body, where it is JSON */
  readonly json: Record<string, unknown>;
}

export type Query = Readonly<Record<string, string | readonly string[]>>;

/** A small client of the HTTP API for tests. Every method but `ask` throws when the answer is no success. */
export interface ApiClient {
  ask(request: Request): Promise<Reply>;
  get<T>(path: string, query?: Query): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  sendBatch(events: readonly CloudEvent[]): Promise<IngestAnswer>;
  sendLines(events: readonly CloudEvent[]): Promise<IngestAnswer>;
  importFile(
    file: ImportFile,
    template: string,
    options?: { readonly dryRun: boolean },
  ): Promise<ImportAnswer>;
  /** Waits until everything accepted so far is in the figures. */
  visible(): Promise<WatermarkAnswer>;
  values(indicator: string, query?: Query): Promise<ValuesAnswer>;
  verify(): Promise<VerifyReport>;
  rebuild(): Promise<RebuildReport>;
}

export interface ImportFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const LONGEST_WAIT = '30000';

export function api(url: string, token: string = ADMIN_TOKEN): ApiClient {
  const bearer = { authorization: `Bearer ${token}` };
  const ask = async ({ method = 'GET', path, headers = {}, body }: Request): Promise<Reply> => {
    const streams = body instanceof ReadableStream ? { duplex: 'half' as const } : {};
    const init = { method, headers: { ...headers }, ...(body !== undefined && { body }), ...streams };
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, headers: response.headers, text, json };
  };
  const succeed = async <T>(request: Request): Promise<T> => {
    const reply = await ask({ ...request, headers: { ...bearer, ...request.headers } });
    if (reply.status >= 300) throw new Error(`${request.path} answered ${reply.status}: ${reply.text}`);
    return reply.json as T;
  };
  const send = (type: string, body: Body): Promise<IngestAnswer> =>
    succeed({ method: 'POST', path: '/v1/events', headers: { 'content-type': type }, body });
  const get = <T>(path: string, query: Query = {}): Promise<T> =>
    succeed({ path: `${path}${queryText(query)}` });
  const post = <T>(path: string, body: unknown = {}): Promise<T> =>
    succeed({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  return {
    ask,
    get,
    post,
    sendBatch: (events) => send('application/cloudevents-batch+json', JSON.stringify(events)),
    sendLines: (events) => send('application/x-ndjson', linesOf(events)),
    importFile: ({ name, content }, template, { dryRun } = { dryRun: false }) => {
      const form = new FormData();
      form.set('file', new Blob([content]), name);
      return succeed({
        method: 'POST',
        path: `/v1/imports?template=${template}&dryRun=${dryRun}`,
        body: form,
      });
    },
    visible: async () => {
      for (;;) {
        const watermark = await get<WatermarkAnswer>('/v1/watermark', { wait: LONGEST_WAIT });
        if (watermark.lag === 0) return watermark;
      }
    },
    values: (indicator, query) => get(`/v1/indicators/${indicator}/values`, query),
    verify: () => post('/v1/admin/verify'),
    rebuild: () => post('/v1/admin/rebuild?verify=true'),
  };
}

export const linesOf = (events: readonly CloudEvent[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('');

function queryText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
