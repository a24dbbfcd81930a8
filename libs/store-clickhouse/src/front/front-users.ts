import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';

import { z } from 'zod';

import { ClickHouseError } from '../sql/clickhouse-error.ts';

/** `projector` may write; everybody else only asks. */
export const frontUsers = ['projector', 'api', 'grafana_ro', 'analyst'] as const;
export type FrontUser = (typeof frontUsers)[number];

/** Who may come in, by name. */
export type Passwords = Readonly<Partial<Record<FrontUser, string>>>;

const kept = z.partialRecord(z.enum(frontUsers), z.string().min(16));
const OWNER_ONLY = 0o600;

/** The passwords of a file (mode 600), which is made with random ones, or completed, if need be. */
export async function passwordsIn(path: string, users: readonly FrontUser[]): Promise<Passwords> {
  const found = kept.parse(JSON.parse(await readFile(path, 'utf8').catch(noSuchFile)));
  const missing = users.filter((user) => found[user] === undefined);
  const all = { ...found, ...Object.fromEntries(missing.map((user) => [user, newPassword()])) };
  if (missing.length > 0) await writeFile(path, `${JSON.stringify(all, null, 2)}\n`, { mode: OWNER_ONLY });
  await chmod(path, OWNER_ONLY);
  return Object.fromEntries(users.map((user) => [user, all[user]]));
}

const newPassword = (): string => randomBytes(24).toString('base64url');

function noSuchFile(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '{}';
  throw error;
}

interface Credentials {
  readonly name: string;
  readonly password: string;
}

/**
 * Who sends a request, by basic authentication, the headers `X-ClickHouse-User` and `X-ClickHouse-Key`, or `user` and
 * `password` in the address.
 *
 * @throws {ClickHouseError} REQUIRED_PASSWORD, AUTHENTICATION_FAILED
 */
export function whoSends(
  request: IncomingMessage,
  address: URLSearchParams,
  passwords: Passwords,
): FrontUser {
  const { name, password } = credentialsOf(request, address);
  const user = frontUsers.find((known) => known === name);
  // Compared also when there is no such user, so that the time taken does not tell.
  const right = equal(password, (user && passwords[user]) ?? newPassword());
  if (user && right) return user;
  if (name === 'default' && password === '') {
    throw new ClickHouseError(194, 'REQUIRED_PASSWORD', 'Give a user and its password');
  }
  throw new ClickHouseError(
    516,
    'AUTHENTICATION_FAILED',
    `${name.slice(0, 64)}: Authentication failed: password is incorrect, or there is no user with such name`,
  );
}

function credentialsOf({ headers }: IncomingMessage, address: URLSearchParams): Credentials {
  const [, basic] = /^Basic +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (basic !== undefined) {
    const [name = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { name, password: rest.join(':') };
  }
  const header = (name: string): string | undefined => [headers[name]].flat()[0];
  return {
    name: header('x-clickhouse-user') ?? address.get('user') ?? 'default',
    password: header('x-clickhouse-key') ?? address.get('password') ?? '',
  };
}

function equal(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
