const PAUSE_MS = 100;

/** Gives up after so many milliseconds, whatever becomes of the work. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tries again what Kafka says may pass, such as a leader that is being chosen; its client does not, for some requests. */
export async function persisting<T>(work: () => Promise<T>, ms: number): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Whether Kafka's client would try it again: a broker that is away, a leader that is being chosen. */
export function mayPass(error: unknown): boolean {
  const { name, retriable, cause } = error as { name?: string; retriable?: boolean; cause?: unknown };
  if (name === 'KafkaJSNumberOfRetriesExceeded' || retriable === true) return true;
  return cause !== undefined && cause !== error && mayPass(cause);
}
