import { type TableShape, tables } from '@fadu/domain';

import { MigrationChangedError, StoreNewerError } from '../errors.ts';
import { clickhouseType } from '../row-binary/column-types.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations } from './register.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());

interface ColumnWire {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

const columnsOf = (table: string) =>
  store.rows<ColumnWire>(`SELECT name, type, comment FROM system.columns
    WHERE database = 'fadu' AND table = '${table}' ORDER BY position`);

const commentOf = async (table: string) =>
  (
    await store.rows<{ comment: string }>(
      `SELECT comment FROM system.tables WHERE database = 'fadu' AND name = '${table}'`,
    )
  )[0]?.comment;

describe.each(tables.map((shape) => [shape.name, shape] as const))(
  'the table %s',
  (name, shape: TableShape) => {
    it('has the columns of its shape, in their order, with their types and Chinese descriptions', async () => {
      expect(await columnsOf(name)).toEqual(
        shape.columns.map((column) => ({
          name: column.name,
          type: clickhouseType[column.type],
          comment: column.zh,
        })),
      );
    });

    it('says in Chinese what it is', async () => {
      expect(await commentOf(name)).toBe(shape.zh);
    });

    it('forgets no insert token too soon', async () => {
      const [table] = await store.rows<{ ddl: string }>(
        `SELECT create_table_query AS ddl FROM system.tables WHERE database = 'fadu' AND name = '${name}'`,
      );
      expect(table?.ddl).toContain('non_replicated_deduplication_window = 1000');
    });
  },
);

describe.each(['items', 'findings', 'migrations'])('%s', (name) => {
  it('describes itself and every column in Chinese', async () => {
    const comments = [await commentOf(name), ...(await columnsOf(name)).map(({ comment }) => comment)];
    expect(comments.filter((comment) => !/\p{Script=Han}/u.test(comment ?? ''))).toEqual([]);
  });
});

describe('migrating', () => {
  const connect = () => store.connect;
  const first: Migration = {
    name: '0001-first',
    sql: 'CREATE TABLE IF NOT EXISTS a (x String) ENGINE = Memory;\n',
  };
  const ran = () => store.rows<{ name: string }>('SELECT name FROM other.migrations ORDER BY name');

  it('runs each migration once', async () => {
    await migrate(connect(), 'other', [first]);
    await migrate(connect(), 'other', [first]);
    expect(await ran()).toEqual([{ name: '0001-first' }]);
  });

  it('runs what is new', async () => {
    const second = { name: '0002-second', sql: 'ALTER TABLE a ADD COLUMN IF NOT EXISTS y String;\n' };
    await migrate(connect(), 'other', [first, second]);
    expect(await ran()).toHaveLength(2);
  });

  it('refuses a migration whose text was changed after it ran', async () => {
    const edited = { ...first, sql: `${first.sql}-- nicer` };
    await expect(migrate(connect(), 'other', [edited])).rejects.toThrow(MigrationChangedError);
  });

  it('refuses a database that a newer program has migrated', async () => {
    await expect(migrate(connect(), 'other', [first])).rejects.toThrow(StoreNewerError);
  });

  it('stands under names that are sorted and unique', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });
});
