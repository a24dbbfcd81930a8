import { createReadStream } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream/promises';

export interface TimedAnswer {
  readonly status: number;
  /** from the call to the last byte of the answer */
  readonly ms: number;
  readonly bytes: number;
}

/** A request that was not answered as the benchmark needs it. */
export class BenchRequestError extends Error {
  constructor(method: string, path: string, status: number, answer: string) {
    super(`${method} ${path} was answered ${status}: ${answer.slice(0, 500)}`);
  }
}

type Send = (request: ReturnType<typeof startRequest>) => Promise<unknown>;

/** HTTP with as little work of its own as possible: it shares the machine with what it measures. */
export class BenchClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    readonly url: string,
    private readonly token: string,
  ) {}

  /** Asks and throws the answer away. */
  async ask(path: string): Promise<TimedAnswer> {
    const started = performance.now();
    const response = await this.#exchange('GET', path, {}, (r) => Promise.resolve(r.end()));
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length;
    return { status: response.statusCode ?? 0, ms: performance.now() - started, bytes };
  }

  /** @throws {@link BenchRequestError} */
  get<T>(path: string): Promise<T> {
    return this.#json('GET', path, {}, (r) => Promise.resolve(r.end()));
  }

  /** @throws {@link BenchRequestError} */
  post<T>(path: string, body: string | Buffer, type = 'application/json'): Promise<T> {
    return this.#json('POST', path, { 'content-type': type }, (r) => Promise.resolve(r.end(body)));
  }

  /** Streams a file, at the pace at which the server reads. @throws {@link BenchRequestError} */
  postFile<T>(path: string, file: string, type: string): Promise<T> {
    return this.#json('POST', path, { 'content-type': type }, (r) =>
      pipeline(createReadStream(file, { highWaterMark: 262_144 }), r),
    );
  }

  async text(path: string): Promise<string> {
    return textOf(await this.#exchange('GET', path, {}, (r) => Promise.resolve(r.end())));
  }

  close(): void {
    this.#agent.destroy();
  }

  async #json<T>(method: string, path: string, headers: Record<string, string>, send: Send): Promise<T> {
    const response = await this.#exchange(method, path, headers, send);
    const answer = await textOf(response);
    const status = response.statusCode ?? 0;
    if (status >= 300) throw new BenchRequestError(method, path, status, answer);
    return JSON.parse(answer) as T;
  }

  #exchange(
    method: string,
    path: string,
    headers: Record<string, string>,
    send: Send,
  ): Promise<IncomingMessage> {
    const started = startRequest(new URL(path, this.url), this.#agent, method, {
      ...headers,
      authorization: `Bearer ${this.token}`,
    });
    return new Promise((resolve, reject) => {
      started.once('response', resolve);
      started.once('error', reject);
      // An answer may come before everything was sent; then the pipe breaks, and the answer says why.
      send(started).catch(reject);
    });
  }
}

const startRequest = (url: URL, agent: Agent, method: string, headers: Record<string, string>) =>
  request(url, { agent, method, headers });

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
