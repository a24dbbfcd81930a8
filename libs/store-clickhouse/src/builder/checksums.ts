import { type Checksum, type TableShape, tables } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';

// How far the projector is, and who did what, belong to this store and not to what the log says.
const uncompared = new Set(['watermarks', 'audit']);

/** An order-independent checksum of every table that the log decides. */
export async function checksumsOf(store: Asked): Promise<Readonly<Record<string, Checksum>>> {
  const sums: Record<string, Checksum> = {};
  for (const shape of tables) {
    if (uncompared.has(shape.name)) continue;
    const [answer] = await store.ask<{ n: number; a: string; b: string }>(
      checksumQueries[shape.keeping](shape),
    );
    sums[shape.name] = { rows: answer?.n ?? 0, sum: `${answer?.a}:${answer?.b}` };
  }
  return sums;
}

const checksumQueries: Readonly<Record<TableShape['keeping'], (shape: TableShape) => string>> = {
  // A row and its cancellation with the same known_at add up to nothing, without being brought together first. Two
  // hashes, because one sum of 64 bits could agree by chance. What was known and when is part of the content.
  changes: ({ name, columns }) => {
    const content = listed(columns.filter((column) => column.name !== 'sign'));
    return `SELECT sum(sign) AS n, toString(sum(reinterpretAsInt64(sipHash64(${content})) * sign)) AS a,
      toString(sum(reinterpretAsInt64(cityHash64(${content})) * sign)) AS b FROM ${name}`;
  },
  // A row that was written twice counts once.
  append: ({ name, columns }) => summed(`SELECT DISTINCT ${hashes(columns)} FROM ${name}`),
  current: ({ name, columns }) => summed(`SELECT ${hashes(columns)} FROM ${name} FINAL`),
};

const listed = (columns: TableShape['columns']): string =>
  columns.map(({ name }) => `\`${name}\``).join(', ');

const hashes = (columns: TableShape['columns']): string =>
  `sipHash64(${listed(columns)}) AS sip, cityHash64(${listed(columns)}) AS city`;

const summed = (rows: string): string =>
  `SELECT count() AS n, toString(sum(sip)) AS a, toString(sum(city)) AS b FROM (${rows})`;
