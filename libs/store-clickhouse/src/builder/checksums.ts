import { type Checksum, type TableShape, tables } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';

// How far the projector is, and who did what, belong to this store and not to what the log says.
const uncompared = new Set(['watermarks', 'audit']);

/** An order-independent checksum of every table that the log decides. */
export async function checksumsOf(store: Asked): Promise<Readonly<Record<string, Checksum>>> {
  const sums: Record<string, Checksum> = {};
  for (const shape of tables) {
    if (uncompared.has(shape.name)) continue;
    const [answer] = await store.ask<Checksum>(checksumQueries[shape.keeping](shape));
    sums[shape.name] = answer ?? { rows: 0, sum: '0' };
  }
  return sums;
}

const checksumQueries: Readonly<Record<TableShape['keeping'], (shape: TableShape) => string>> = {
  // A row and its cancellation with the same known_at add up to nothing, without being brought together first. What
  // was known and when is part of the content: a rebuilt store must answer for the past, too.
  changes: ({ name, columns }) => {
    const content = columns.filter((column) => column.name !== 'sign');
    return `SELECT sum(sign) AS rows, toString(sum(${hashOf(content)} * sign)) AS sum FROM ${name}`;
  },
  // A row that was written twice counts once.
  append: ({ name, columns }) => summed(`SELECT DISTINCT ${hashOf(columns)} AS hash FROM ${name}`),
  current: ({ name, columns }) => summed(`SELECT ${hashOf(columns)} AS hash FROM ${name} FINAL`),
};

/** The content of a row as a number of 128 bits; sums of it run over and begin anew, the same everywhere. */
const hashOf = (columns: TableShape['columns']): string =>
  `reinterpretAsInt128(sipHash128(${columns.map(({ name }) => `\`${name}\``).join(', ')}))`;

const summed = (hashes: string): string =>
  `SELECT count() AS rows, toString(sum(hash)) AS sum FROM (${hashes})`;
