/** What the engine refuses, by ClickHouse's own codes and names; or what we refuse in its stead. */
export class ClickHouseError extends Error {
  constructor(
    readonly clickhouseCode: number,
    readonly type: string,
    readonly text: string,
  ) {
    super(`Code: ${clickhouseCode}. DB::Exception: ${text} (${type})`);
  }
}

const FORM = /^Code: (\d+)\. DB::Exception: ([\s\S]*?)\s*\(([A-Z0-9_]+)\)\s*$/;
// Errors inside a step are wrapped: the innermost text says what is wrong.
const WRAPPED = /^Code: \d+\. DB::Exception: ([\s\S]*?) \([A-Z0-9_]+\) \(version [^)]*\)\.?$/;

/** Reads the engine's own code and name out of what it throws; a fault of the program goes on as it is. */
export function clickhouseErrorOf(thrown: unknown): unknown {
  if (thrown instanceof ClickHouseError || !(thrown instanceof Error)) return thrown;
  return ofServer(thrown) ?? ofEngine(thrown.message) ?? thrown;
}

/** As the client for servers throws it. */
function ofServer(thrown: Error): ClickHouseError | undefined {
  const { code, type, message } = thrown as { code?: unknown; type?: unknown; message: string };
  if (typeof code !== 'string' || typeof type !== 'string' || !/^\d+$/.test(code)) return undefined;
  return new ClickHouseError(Number(code), type, message);
}

function ofEngine(message: string): ClickHouseError | undefined {
  const [, code, text = '', type = ''] = FORM.exec(message) ?? [];
  return code === undefined
    ? undefined
    : new ClickHouseError(Number(code), type, WRAPPED.exec(text)?.[1] ?? text);
}

export const refused = {
  readonly: (text: string) => new ClickHouseError(164, 'READONLY', text),
  access: (text: string) => new ClickHouseError(497, 'ACCESS_DENIED', text),
  notBuilt: (text: string) => new ClickHouseError(48, 'NOT_IMPLEMENTED', text),
  tooLarge: (text: string) => new ClickHouseError(307, 'TOO_MANY_BYTES', text),
  busy: (text: string) => new ClickHouseError(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', text),
  argument: (text: string) => new ClickHouseError(36, 'BAD_ARGUMENTS', text),
} as const;
