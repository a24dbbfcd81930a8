import { DomainError, type Problem, type WatermarkAnswer } from '@fadu/domain';

import { compose } from './compose.ts';
import { type Config, ConfigError } from './config.ts';
import { askPatiently } from './ask-patiently.ts';
import { adminTokenOf, openDataFolder, runningServer } from './data-folder.ts';

/** What the server answered instead of what was asked for; the message is its own. */
export class RefusedError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title} [${problem.code}]\n${problem.detail}`);
  }
}

/** Nobody answered, or the connection was cut off. */
export class UnreachableError extends DomainError {
  readonly code = 'api.unreachable';

  constructor(url: string, cause: unknown) {
    super(
      `Nobody answered at ${url} (${reasonOf(cause)}). See whether the server runs and whether FADU_API_URL is its address; what was sent may have arrived.`,
      {
        zh: `${url} 没有应答：请检查服务是否在运行、FADU_API_URL 是否正确；已发出的内容可能已经收到。`,
        cause,
      },
    );
  }
}

/** `fetch` says only that it failed; why stands in its cause, which of several addresses has no message of its own. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message;
}

/** What can be sent: text, a form, a stream. */
export type Body = NonNullable<RequestInit['body']>;

/** The HTTP API as the command line uses it. */
export interface Client {
  readonly url: string;
  get<T>(path: string, query?: Readonly<Record<string, unknown>>): Promise<T>;
  send<T>(method: string, path: string, body?: { readonly type?: string; readonly data: Body }): Promise<T>;
  close(): Promise<void>;
}

/**
 * Speaks to the server that runs on the data folder; where none runs, opens the folder itself, on a free port of this
 * machine, for as long as the command takes. So every command has one way, whoever holds the folder.
 */
export async function openClient(config: Config): Promise<Client> {
  if (config.apiUrl !== undefined) return clientOf(config.apiUrl, tokenFor(config), () => Promise.resolve());
  if (config.mode === 'distributed')
    throw new ConfigError('请用 FADU_API_URL 指明接口地址。Say with FADU_API_URL where the API is.');
  const folder = openDataFolder(config.dataDir);
  const token = adminTokenOf(folder, config.adminToken);
  const server = await runningServer(folder);
  if (server) return clientOf(server.url, token, () => Promise.resolve());
  const own = await compose(config, folder, token);
  const url = await own.api.listen('127.0.0.1', 0);
  const client = clientOf(url, token, () => own.close());
  await caughtUp(url, client);
  return client;
}

/**
 * What was written while nobody projected, by a command before or a server that was stopped, must be in the answer.
 * @throws RefusedError when the projector stands still for a minute
 */
async function caughtUp(url: string, client: Client): Promise<void> {
  for (let unwell = 0; unwell < PATIENCE_MS; unwell += PAUSE_MS) {
    const { reasons } = (await (await fetch(new URL('/health/ready', url))).json()) as {
      reasons: readonly string[];
    };
    if (reasons.length > 0 && unwell + PAUSE_MS >= PATIENCE_MS) throw new RefusedError(behind(reasons));
    const wait = reasons.length === 0 ? WAIT_MS : 0;
    const { lag } = await client.get<WatermarkAnswer>('/v1/watermark', { wait });
    if (reasons.length === 0 && lag === 0) return;
    if (reasons.length === 0) unwell = 0;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** A data folder of one's own says nothing of a server elsewhere. */
function tokenFor({ adminToken }: Config): string {
  if (adminToken !== undefined) return adminToken;
  throw new ConfigError('请用 FADU_ADMIN_TOKEN 给出令牌。Give the token of that API with FADU_ADMIN_TOKEN.');
}

const WAIT_MS = 30_000;
const PAUSE_MS = 50;
const PATIENCE_MS = 60_000;

const behind = (reasons: readonly string[]): Problem => ({
  type: 'urn:fadu:problem:projector.behind',
  title: '数据尚未计入完毕',
  status: 503,
  detail: `${reasons.join(' ')} Start the server with npm start, and ask again when /health/ready says ok.`,
  code: 'projector.behind',
});

function clientOf(url: string, token: string, close: () => Promise<void>): Client {
  const authorization = `Bearer ${token}`;
  async function call<T>(path: string, init: RequestInit & { duplex?: 'half' }): Promise<T> {
    const headers = { ...(init.headers as Record<string, string>), authorization };
    const { ok, text } = await reaching(url, async () => {
      const response = await fetch(new URL(path, url), { ...init, headers });
      return { ok: response.ok, text: await response.text() };
    });
    return answerIn(ok, text);
  }
  return {
    url,
    get: (path, query = {}) => call(`${path}${queryText(query)}`, {}),
    send: async (method, path, body) => {
      if (body === undefined) {
        const asked = () => askPatiently(new URL(path, url), method, { authorization });
        const { status, text } = await reaching(url, asked);
        return answerIn(status < 400, text);
      }
      const headers = body.type === undefined ? {} : { 'content-type': body.type };
      return call(path, { method, body: body.data, duplex: 'half', headers });
    },
    close,
  };
}

async function reaching<T>(url: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new UnreachableError(url, error);
  }
}

function answerIn<T>(ok: boolean, text: string): T {
  if (!ok) throw new RefusedError(withHint(JSON.parse(text) as Problem));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

const withHint = (problem: Problem): Problem =>
  problem.status === 401
    ? {
        ...problem,
        detail: `${problem.detail}\n若服务是用 FADU_ADMIN_TOKEN 启动的，请为此命令设置同一个值。If the server was started with FADU_ADMIN_TOKEN, set the same for this command.`,
      }
    : problem;

/** `{unit: ['a', 'b'], on: undefined}` → `?unit=a&unit=b` */
export function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((v) => v !== undefined)
      .map((v): [string, string] => [name, String(v)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
