import type { CloudEvent, IngestAnswer } from '@fadu/domain';

import { linesOf } from '../harness/api.ts';
import { type Server, pause } from '../harness/server.ts';

/** How one delivery is cut off. */
export type Death =
  /** killed after this share of the lines has been written */
  | { readonly when: 'sending'; readonly share: number }
  /** killed so many milliseconds after the last line, before the answer */
  | { readonly when: 'answering'; readonly after: number }
  /** killed so many milliseconds after the answer, while the projector is behind */
  | { readonly when: 'projecting'; readonly after: number };

export interface Outcome {
  /** the server said that it had taken everything */
  readonly answer: IngestAnswer | undefined;
  /** events that were accepted and not yet visible just before the end; undefined when nobody could ask */
  readonly lag: number | undefined;
}

/** Sends a batch as lines and kills the server on the way. */
export async function deliverAndKill(
  server: Server,
  batch: readonly CloudEvent[],
  death: Death,
): Promise<Outcome> {
  if (death.when !== 'projecting') {
    const answer =
      death.when === 'sending'
        ? await cutOff(server, batch, death.share)
        : await unheard(server, batch, death.after);
    return { answer, lag: undefined };
  }
  const answer = await post(server, linesOf(batch));
  if (!answer) throw new Error(`The server refused a batch:\n${server.logs()}`);
  await pause(death.after);
  const lag = await lagOf(server);
  await server.kill9();
  return { answer, lag };
}

async function cutOff(
  server: Server,
  batch: readonly CloudEvent[],
  share: number,
): Promise<IngestAnswer | undefined> {
  const bytes = Buffer.from(linesOf(batch));
  const written = bytes.subarray(0, Math.floor(bytes.length * share));
  const killed = { tell: (): void => undefined };
  const afterwards = new Promise<void>((resolve) => (killed.tell = resolve));
  const body = new ReadableStream({
    async pull(controller) {
      controller.enqueue(written);
      await afterwards;
      controller.close();
    },
  });
  const answering = post(server, body);
  await pause(40); // long enough for what was written to arrive
  await server.kill9();
  killed.tell();
  return answering;
}

async function unheard(
  server: Server,
  batch: readonly CloudEvent[],
  after: number,
): Promise<IngestAnswer | undefined> {
  const answering = post(server, linesOf(batch));
  await pause(after);
  await server.kill9();
  return answering;
}

/** undefined when the connection broke before the answer was complete */
async function post(
  { url, token }: Server,
  body: string | ReadableStream,
): Promise<IngestAnswer | undefined> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
  const duplex = typeof body === 'string' ? {} : { duplex: 'half' as const };
  try {
    const response = await fetch(`${url}/v1/events`, { method: 'POST', headers, body, ...duplex });
    if (response.status === 202) return (await response.json()) as IngestAnswer;
  } catch {
    return undefined;
  }
  throw new Error('The server answered, but not with 202.');
}

async function lagOf({ url, token }: Server): Promise<number> {
  const response = await fetch(`${url}/v1/watermark`, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { lag: number }).lag;
}
