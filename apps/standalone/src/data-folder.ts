import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lies where in the data folder. */
export interface DataFolder {
  readonly root: string;
  readonly log: string;
  readonly store: string;
  readonly tokens: string;
  readonly adminToken: string;
  /** users of the ClickHouse interface, with their passwords */
  readonly clickhouseUsers: string;
  /** address and process of the server that runs on this folder */
  readonly server: string;
}

export function openDataFolder(root: string): DataFolder {
  mkdirSync(root, { recursive: true });
  return {
    root,
    log: join(root, 'log'),
    store: join(root, 'store'),
    tokens: join(root, 'tokens.json'),
    adminToken: join(root, 'admin-token'),
    clickhouseUsers: join(root, 'clickhouse-users.json'),
    server: join(root, 'server.json'),
  };
}

/** The administrator's token: given, or kept in the folder (mode 600), or made now. */
export function adminTokenOf(folder: DataFolder, given: string | undefined): string {
  if (given !== undefined) return given;
  if (existsSync(folder.adminToken)) return readFileSync(folder.adminToken, 'utf8').trim();
  const token = randomBytes(24).toString('base64url');
  writeFileSync(folder.adminToken, `${token}\n`, { mode: 0o600 });
  chmodSync(folder.adminToken, 0o600);
  return token;
}

const ANSWER_MS = 5_000;

export interface RunningServer {
  readonly url: string;
  readonly pid: number;
}

/**
 * The server that runs on this folder, if one does. It must answer: after a kill its number may belong to another
 * process, in a container even to this one.
 */
export async function runningServer(folder: DataFolder): Promise<RunningServer | undefined> {
  if (!existsSync(folder.server)) return undefined;
  try {
    const server = JSON.parse(readFileSync(folder.server, 'utf8')) as RunningServer;
    process.kill(server.pid, 0);
    if (server.pid === process.pid) return undefined;
    const { ok } = await fetch(new URL('/health/live', server.url), {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return ok ? server : undefined;
  } catch {
    // A file left behind by a process that was killed. One that lives but is too busy to answer holds the tables.
    return undefined;
  }
}

export const announceServer = (folder: DataFolder, url: string): void => {
  writeFileSync(folder.server, JSON.stringify({ url, pid: process.pid } satisfies RunningServer));
};

export const withdrawServer = (folder: DataFolder): void => {
  rmSync(folder.server, { force: true });
};
