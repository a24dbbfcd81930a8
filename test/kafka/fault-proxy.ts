import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How far an insert has come when something befalls it. */
export type Phase = 'before' | 'during' | 'after';

/** `pass` lets it be; `cut` closes the connection without a word; `half` gives half an answer and closes. */
export type Fate = 'pass' | 'cut' | 'half';

/** Stands between a projector and ClickHouse, and lets things befall inserts. */
export class FaultProxy {
  /** asked at each phase of each insert and each exchange of tables; may wait, or kill somebody */
  fate: (phase: Phase, statement: string) => Fate | Promise<Fate> = () => 'pass';
  readonly #server: Server;
  #target = '';

  constructor() {
    this.#server = createServer((incoming, outgoing) => {
      this.#pass(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  /** Gives the address to be used in place of the target's. */
  async listen(target: string): Promise<string> {
    this.#target = target;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The same address, another ClickHouse behind it. */
  retarget(target: string): void {
    this.#target = target;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await whole(incoming);
    const statement = statementOf(incoming.url ?? '', body);
    const writes = /^(INSERT|EXCHANGE)/.test(statement);
    const at = (phase: Phase): Fate | Promise<Fate> => (writes ? this.fate(phase, statement) : 'pass');
    if ((await at('before')) !== 'pass') return void outgoing.destroy();
    const half = (await at('during')) !== 'pass';
    const answer = await this.#forward(incoming, half ? body.subarray(0, body.length >> 1) : body, half);
    const fate = answer ? await at('after') : 'cut';
    if (!answer || fate === 'cut') outgoing.destroy();
    else tell(outgoing, answer, fate === 'half');
  }

  #forward(incoming: IncomingMessage, body: Buffer, half: boolean): Promise<Answer | undefined> {
    const { hostname, port } = new URL(this.#target);
    const headers = without(incoming.headers, 'transfer-encoding', 'content-length');
    const length = body.length * (half ? 2 : 1) + (half ? 1 : 0);
    return new Promise((resolve) => {
      const out = request(
        {
          hostname,
          port,
          path: incoming.url,
          method: incoming.method,
          headers: { ...headers, 'content-length': length },
        },
        (response) => {
          whole(response).then(
            (answer) =>
              resolve({ status: response.statusCode ?? 500, headers: plain(response), body: answer }),
            () => resolve(undefined),
          );
        },
      );
      out.on('error', () => resolve(undefined));
      // Half of what was announced, and then the line goes dead.
      if (half) out.write(body, () => out.destroy());
      else out.end(body);
    });
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const plain = ({ headers }: IncomingMessage): IncomingMessage['headers'] =>
  without(headers, 'transfer-encoding', 'connection');

const without = (headers: IncomingMessage['headers'], ...names: string[]): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** All of an answer; or half of one that promised more, and then nothing. */
function tell(outgoing: ServerResponse, { status, headers, body }: Answer, half: boolean): void {
  outgoing.writeHead(status, { ...headers, 'content-length': body.length + (half ? 9 : 0) });
  if (half) outgoing.write(body.subarray(0, body.length >> 1), () => outgoing.destroy());
  else outgoing.end(body);
}

/** Rows come with statement and token in the address; any other statement is the body itself. */
function statementOf(url: string, body: Buffer): string {
  const given = new URL(url, 'http://proxy').searchParams;
  const query = given.get('query') ?? body.subarray(0, 200).toString();
  return `${query} ${given.get('insert_deduplication_token') ?? ''}`;
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
