import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { text } from 'node:stream/consumers';

/** An answer as it came. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/**
 * Asks without a body, and waits as long as it takes: `fetch` gives up when no answer has begun after five minutes, and
 * the tables of ten million events are built anew for longer.
 * @throws the error of the connection, where there is no answer
 */
export function askPatiently(
  url: URL,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  const request = url.protocol === 'https:' ? secure : plain;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, timeout: 0 }, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, text: body });
      }, reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
