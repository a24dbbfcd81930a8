import { ConnectionPool } from './connections/pool.ts';
import { overHttp, type ServerAddress, SOCKETS } from './connections/server-connection.ts';
import { FrontSlots } from './front/front-slots.ts';
import { assertMigrated, migrate } from './migrations/migrate.ts';
import { type ApiStore, apiStore, type ProjectorStore, projectorStore, type Role } from './stores.ts';
import { ServerSession } from './sql/server-session.ts';
import { streamInsert } from './writer/stream-insert.ts';

/** Questions of people at a time, waiting, and for how long (ms): the server has limits of its own for each. */
const ADHOC = [4, 32, 10_000] as const;

export interface ServerStoreOptions<R extends Role> extends ServerAddress {
  /** absent: `fadu`. A rebuild happens in `<database>_next` beside it. */
  readonly database?: string | undefined;
  readonly role: R;
}

/**
 * Opens the tables on a ClickHouse server. The projector makes or migrates them first; the API only reads, so it is
 * refused until a projector has. Several projectors may open them at once: each statement bears being run again.
 *
 * @throws {StoreNotMigratedError} when the API comes before the projector
 * @throws {MigrationChangedError} {@link StoreNewerError}
 */
export async function openServerStore(options: ServerStoreOptions<'api'>): Promise<ApiStore>;
export async function openServerStore(options: ServerStoreOptions<'projector'>): Promise<ProjectorStore>;
export async function openServerStore({
  database = 'fadu',
  role,
  ...server
}: ServerStoreOptions<Role>): Promise<ApiStore | ProjectorStore> {
  const connect = overHttp(server);
  if (role === 'api') {
    await assertMigrated(connect, database);
    const client = await connect({ database });
    const openSql = () => Promise.resolve(new ServerSession(client));
    return apiStore({
      pool: new ConnectionPool([client], SOCKETS),
      openSql,
      slots: new FrontSlots(...ADHOC),
    });
  }
  await migrate(connect, database);
  return projectorStore(connect, database, { insertBy: streamInsert });
}
