import { type TableShape, tables } from '@fadu/domain';

/** Whoever has this role sees what concerns their units, and nothing else. */
const ROLE = 'unit_reader';

/** The columns that may say whose a row is, and how. */
const ofUnits: Readonly<Record<string, (mine: string) => string>> = {
  unit: (mine) => `unit IN ${mine}`,
  respondent: (mine) => `respondent IN ${mine}`,
  defendants: (mine) => `hasAny(defendants, (SELECT groupArray(unit) FROM ${mine}))`,
};

/** Everybody may see these: they say how things are called, and what the law is. */
const open = new Set(['units', 'laws', 'watermarks']);

/**
 * Statements that let the people of a unit read the rows of their unit only. A table that has a policy shows others
 * nothing unless another policy covers them, so each table gets two. Whose units are whose stands in `unit_readers`.
 *
 * @param suffix of the tables that hold the rows: `_local` on a cluster
 */
export function rowPolicies(database: string, suffix: '' | '_local' = '', on = ''): readonly string[] {
  const mine = `(SELECT unit FROM ${database}.unit_readers WHERE user = currentUser())`;
  return [
    `CREATE TABLE IF NOT EXISTS ${database}.unit_readers ${on} (user String, unit String) ENGINE = ${
      on === ''
        ? 'MergeTree'
        : `ReplicatedMergeTree('/clickhouse/tables/all/${database}/unit_readers', '{shard}-{replica}')`
    } ORDER BY (user, unit) COMMENT '单位用户可见的单位'`,
    `CREATE ROLE IF NOT EXISTS ${ROLE} ${on}`,
    ...tables.flatMap((shape) => [
      `CREATE ROW POLICY OR REPLACE of_unit ${on} ON ${database}.${shape.name}${suffix} FOR SELECT USING ${conditionOf(shape, mine)} TO ${ROLE}`,
      `CREATE ROW POLICY OR REPLACE of_all ${on} ON ${database}.${shape.name}${suffix} FOR SELECT USING 1 TO ALL EXCEPT ${ROLE}`,
    ]),
    `GRANT ${on} SELECT ON ${database}.* TO ${ROLE}`,
  ];
}

function conditionOf({ name, columns }: TableShape, mine: string): string {
  if (open.has(name)) return '1';
  const told = columns.find((column) => Object.hasOwn(ofUnits, column.name));
  return told ? ofUnits[told.name]!(mine) : '0';
}
