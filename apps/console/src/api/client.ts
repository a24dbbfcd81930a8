import type { Problem } from '@fadu/domain';
import { token } from './token.ts';

/** A refusal of the API, in its own words, or `network` when there was no answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    readonly code: string,
    /** in Chinese */
    readonly title: string,
    /** in English */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

const networkProblem = (cause: unknown): ProblemError => new ProblemError(0, 'network', '', String(cause));

/** Reads a problem document; an answer of another kind (a proxy's page) still says its status. */
export function problemFrom(status: number, body: string): ProblemError {
  try {
    const { code, title, detail } = JSON.parse(body) as Partial<Problem>;
    return new ProblemError(status, code ?? `http.${status}`, title ?? '', detail ?? '');
  } catch {
    return new ProblemError(status, `http.${status}`, '', body.slice(0, 200));
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Path and query; empty values are left out, so that the API's defaults hold. */
export function address(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

export const authorization = (): Record<string, string> => {
  const value = token.read();
  return value === undefined ? {} : { authorization: `Bearer ${value}` };
};

async function call(url: string, init: RequestInit): Promise<Response> {
  const headers = { accept: 'application/json', ...authorization(), ...init.headers } as Record<
    string,
    string
  >;
  const response = await fetch(url, { ...init, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw networkProblem(cause);
  });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return response;
}

/**
 * Asks the API.
 * @throws {@link ProblemError} when it refuses or cannot be reached
 */
export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const response = await call(address(path, query), signal ? { signal } : {});
  return (await response.json()) as T;
}

/**
 * Fetches a file; a link could not carry the token.
 * @throws {@link ProblemError} when it is refused or the API cannot be reached
 */
export async function getFile(path: string): Promise<Blob> {
  const response = await call(path, { headers: { accept: '*/*' } });
  return response.blob();
}

/**
 * Sends a body. Answers without content give undefined.
 * @throws {@link ProblemError} when it is refused or the API cannot be reached
 */
export async function post<T>(path: string, body: string, contentType: string): Promise<T> {
  const response = await call(path, { method: 'POST', body, headers: { 'content-type': contentType } });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
