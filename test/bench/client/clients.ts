import { type Spread, spreadOf } from '../report/figure.ts';
import { BenchRequestError, type BenchClient } from './bench-client.ts';

/** Answers with the path of the n-th request. */
export type Paths = (n: number) => string;

export interface Load {
  readonly clients: number;
  /** of all clients together */
  readonly requests: number;
}

const WARM_UP = 5;
/** What is slow must not hold up everything else: after so long the requests made by then are enough. */
const LONGEST_MS = 10_000;

/**
 * So many clients ask back to back, without a pause to think: harder than people are. The first requests are not
 * counted. @throws {@link BenchRequestError} at the first answer that is not 200
 */
export async function askAll(
  client: BenchClient,
  paths: Paths,
  { clients, requests }: Load,
): Promise<Spread> {
  for (let n = 0; n < WARM_UP; n++) await askOne(client, paths(n));
  const times: number[] = [];
  let next = WARM_UP;
  const until = performance.now() + LONGEST_MS;
  const askOn = async (): Promise<void> => {
    while (next < WARM_UP + requests && performance.now() < until)
      times.push(await askOne(client, paths(next++)));
  };
  await Promise.all(Array.from({ length: clients }, askOn));
  return spreadOf(times);
}

async function askOne(client: BenchClient, path: string): Promise<number> {
  const { status, ms } = await client.ask(path);
  if (status !== 200) throw new BenchRequestError('GET', path, status, '');
  return ms;
}
