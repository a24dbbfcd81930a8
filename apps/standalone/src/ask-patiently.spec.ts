import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { askPatiently } from './ask-patiently.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<URL> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(started.address() as AddressInfo).port}/v1/admin/rebuild?verify=true`);
}

describe('asking patiently', () => {
  it('gives status and text, and says who asks for what', async () => {
    const url = await serving((request, response) => {
      response.statusCode = 409;
      response.end(`${request.method} ${request.url} ${request.headers.authorization}`);
    });
    expect(await askPatiently(url, 'POST', { authorization: 'Bearer t' })).toEqual({
      status: 409,
      text: 'POST /v1/admin/rebuild?verify=true Bearer t',
    });
  });

  it('waits for an answer that comes in pieces', async () => {
    const url = await serving((_, response) => {
      response.write('{"events":');
      setTimeout(() => response.end('1}'), 50);
    });
    expect((await askPatiently(url, 'POST', {})).text).toBe('{"events":1}');
  });

  it('fails when the connection is cut off before or within the answer', async () => {
    const cut = await serving((request) => request.socket.destroy());
    await expect(askPatiently(cut, 'POST', {})).rejects.toThrow();
    server?.close();
    const half = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('{"a', () => response.destroy());
    });
    await expect(askPatiently(half, 'POST', {})).rejects.toThrow();
  });
});
