import { tables } from '@fadu/domain';

import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { clusterSchema } from './cluster-schema.ts';
import { rowPolicies } from './row-policies.ts';

const schema = clusterSchema({ cluster: 'fadu', database: 'fadu' });
const policies = [...rowPolicies('fadu'), ...rowPolicies('fadu', '_local', "ON CLUSTER 'fadu'")];

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());

/** The statement as the engine writes it anew: it throws where it cannot read it. */
async function read(statement: string): Promise<string> {
  const query = 'SELECT formatQuerySingleLine({statement:String}) AS sql';
  const answer = await store.client.query({ query, query_params: { statement }, format: 'JSONEachRow' });
  const [row] = await answer.json<{ sql: string }>();
  return row?.sql ?? '';
}

describe('the schema for a cluster', () => {
  it('is read by the engine, statement by statement, and runs on the whole cluster', async () => {
    for (const statement of schema) expect(await read(statement)).toContain('ON CLUSTER fadu');
  });

  it.each(tables.map(({ name }) => name))('has %s replicated, and sharded before it', (table) => {
    const local = schema.find((statement) => statement.includes(` fadu.${table}_local ON CLUSTER`)) ?? '';
    expect(local).toMatch(/Replicated(Replacing)?MergeTree\('\/clickhouse\/tables\/\{shard\}\/fadu\//);
    expect(local).toContain('replicated_deduplication_window = 1000');
    expect(local).not.toContain('non_replicated');
    const before = schema.find((statement) => statement.includes(` fadu.${table} ON CLUSTER`)) ?? '';
    expect(before).toContain(`Distributed('fadu', 'fadu', '${table}_local', `);
  });

  it('keeps all rows of a case on one shard', () => {
    const sharded = tables.filter(({ columns }) => columns.some(({ name }) => name === 'subject'));
    for (const { name } of sharded) {
      expect(schema.join('\n')).toContain(`'${name}_local', cityHash64(subject))`);
    }
  });

  it('does to both whatever a later migration does to a table', () => {
    const altered = schema.filter((statement) => statement.startsWith('ALTER'));
    const local = altered.filter((statement) => /^ALTER TABLE fadu\.\w+_local /.test(statement));
    expect(altered).toHaveLength(2 * local.length);
    expect(altered.filter((statement) => !local.includes(statement)).join()).not.toContain('CODEC');
  });
});

describe('the policies by unit', () => {
  it('are read by the engine', async () => {
    for (const statement of policies) expect(await read(statement)).not.toBe('');
  });

  it('cover every table for those of a unit and for the others', () => {
    for (const { name } of tables) {
      for (const suffix of ['', '_local']) {
        const on = policies.filter((statement) => statement.includes(` ON fadu.${name}${suffix} FOR`));
        expect(on).toHaveLength(2);
      }
    }
  });

  it('hide what says nothing of units', () => {
    const of = (table: string) =>
      policies.find((statement) => statement.includes(`of_unit  ON fadu.${table} FOR`));
    expect(of('audit')).toContain('USING 0 ');
    expect(of('units')).toContain('USING 1 ');
    expect(of('suits')).toContain('hasAny(defendants');
  });
});
