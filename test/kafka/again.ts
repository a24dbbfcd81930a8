import { pause } from '../harness/server.ts';

const PAUSE_MS = 500;

/** Tries until it succeeds, every half a second, so many times more; then it fails as the last attempt did. */
export async function again<T>(work: () => Promise<T>, times: number): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await work();
    } catch (error) {
      if (i === times) throw error;
      await pause(PAUSE_MS);
    }
  }
}
