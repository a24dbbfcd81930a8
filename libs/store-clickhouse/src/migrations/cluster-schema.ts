import { type TableShape, tables } from '@fadu/domain';

import { createDeclaredTables } from './declared-tables.ts';
import { createMigrations, statementsOf } from './migrate.ts';
import { migrations } from './register.ts';

export interface ClusterOptions {
  /** as `remote_servers` of the servers names it */
  readonly cluster: string;
  readonly database: string;
}

/**
 * Every table replicated and sharded, by the same statements that make them on one server: `x_local` on every replica
 * holds a shard's rows, and `x` stands before all shards. All rows of a case are on one shard, so that its newest row
 * and its cancellations meet.
 */
export function clusterSchema(options: ClusterOptions): readonly string[] {
  const { cluster, database } = options;
  const statements = [
    createMigrations,
    ...migrations.flatMap(({ sql }) => statementsOf(sql)),
    ...createDeclaredTables,
  ].map((statement) => statement.trim());
  return [
    `CREATE DATABASE IF NOT EXISTS ${database} ON CLUSTER '${cluster}' ENGINE = Atomic`,
    ...statements.flatMap((statement) => clustered(statement, options)),
  ];
}

function clustered(statement: string, options: ClusterOptions): readonly string[] {
  for (const [pattern, make] of variants) {
    const found = pattern.exec(statement);
    if (found) return make(found, `ON CLUSTER '${options.cluster}'`, options);
  }
  throw new Error(`No cluster variant is known of: ${statement.slice(0, 80)}`);
}

type Variant = (found: RegExpExecArray, on: string, options: ClusterOptions) => readonly string[];

const clusteredTable: Variant = (
  [, table = '', columns, replacing = '', version, rest = ''],
  on,
  options,
) => {
  const { cluster, database } = options;
  const path = `'/clickhouse/tables/{shard}/${database}/${table}_local', '{replica}'`;
  const engine = `Replicated${replacing}MergeTree(${path}${version === undefined ? '' : `, ${version}`})`;
  const settings = rest.replace('non_replicated_deduplication_window', 'replicated_deduplication_window');
  return [
    `CREATE TABLE IF NOT EXISTS ${database}.${table}_local ${on} (${columns}) ENGINE = ${engine} ${settings}`,
    `CREATE TABLE IF NOT EXISTS ${database}.${table} ${on} AS ${database}.${table}_local
ENGINE = Distributed('${cluster}', '${database}', '${table}_local', ${shardOf(table)})`,
  ];
};

const clusteredView: Variant = ([, view, selected = ''], on, { database }) => [
  `CREATE VIEW IF NOT EXISTS ${database}.${view} ${on} ${selected.replace(/\nFROM (\w+)/, `\nFROM ${database}.$1`)}`,
];

const clusteredChange: Variant = ([, table, change = ''], on, { database }) => [
  `ALTER TABLE ${database}.${table}_local ${on} ${change}`,
  // What stands before the shards stores nothing, so it compresses nothing.
  `ALTER TABLE ${database}.${table} ${on} ${change.replace(/ CODEC\((?:[^()]|\([^()]*\))*\)/g, '')}`,
];

const variants: readonly (readonly [RegExp, Variant])[] = [
  [
    /^CREATE TABLE IF NOT EXISTS (\w+) \(([\s\S]*)\) ENGINE = (Replacing)?MergeTree(?:\((\w+)\))? ([\s\S]*)$/,
    clusteredTable,
  ],
  [/^CREATE VIEW IF NOT EXISTS (\w+) ([\s\S]*)$/, clusteredView],
  [/^ALTER TABLE (\w+) ([\s\S]*)$/, clusteredChange],
];

const shapes = new Map<string, TableShape>(tables.map((shape) => [shape.name, shape]));

function shardOf(table: string): string {
  const names = shapes.get(table)?.columns.map(({ name }) => name) ?? [];
  if (names.includes('subject')) return 'cityHash64(subject)';
  return names.includes('part') ? 'part' : 'rand()';
}
