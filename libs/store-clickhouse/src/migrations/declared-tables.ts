import { type TableShape, declaredTables } from '@fadu/domain';

import { clickhouseType } from '../row-binary/column-types.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

/** The statement that makes the table of a declared kind from its shape. */
const createTable = ({ name, zh, columns }: TableShape): string => `
CREATE TABLE IF NOT EXISTS ${name} (
${columns.map((c) => `  \`${c.name}\` ${clickhouseType[c.type]} COMMENT ${quoted(c.zh)}`).join(',\n')}
) ENGINE = ReplacingMergeTree(version) ORDER BY subject
SETTINGS non_replicated_deduplication_window = 1000, old_parts_lifetime = 60
COMMENT ${quoted(zh)}`;

/**
 * Tables of declared kinds. They need no migration of their own: when a shape changes the projector builds the store
 * anew beside the live one (its fingerprint covers the shapes), and the new tables take the place of the old.
 */
export const createDeclaredTables: readonly string[] = declaredTables.map(createTable);
