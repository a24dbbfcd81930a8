import { clusterSchema, rowPolicies } from '@fadu/store-clickhouse';
import type { Command } from 'commander';

interface Options {
  readonly cluster?: string;
  readonly database: string;
  readonly policies: boolean;
}

/** `fadu clickhouse-schema`: statements for whoever runs the ClickHouse servers. */
export function schemaCommand(program: Command): void {
  program
    .command('clickhouse-schema')
    .description(
      '打印集群建表语句和按单位的行级权限 print the tables for a cluster, and policies of rows by unit, as SQL',
    )
    .option('--cluster <name>', '集群名 print the tables replicated and sharded on this cluster')
    .option('--database <name>', '数据库 database', 'fadu')
    .option('--policies', '行级权限 print the policies by unit', false)
    .action((options: Options) => {
      console.log(
        statementsFor(options)
          .map((statement) => `${statement.trim()};`)
          .join('\n\n'),
      );
    });
}

function statementsFor({ cluster, database, policies }: Options): readonly string[] {
  const on = cluster === undefined ? '' : `ON CLUSTER '${cluster}'`;
  return [
    ...(cluster === undefined ? [] : clusterSchema({ cluster, database })),
    ...(policies ? rowPolicies(database, cluster === undefined ? '' : '_local', on) : []),
  ];
}
