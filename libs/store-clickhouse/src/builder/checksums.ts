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
    const [a, b] = hashesOf(columns.filter((column) => column.name !== 'sign'));
    return `SELECT sum(sign) AS rows, concat(toString(sum(${a} * sign)), ':', toString(sum(${b} * sign))) AS sum FROM ${name}`;
  },
  // A row that was written twice counts once.
  append: ({ name, columns }) => summed('DISTINCT', columns, name),
  current: ({ name, columns }) => summed('', columns, `${name} FINAL`),
};

// Two hashes, because sums of 64 bits could agree by chance; sums run over and begin anew, the same everywhere. These
// two, because SipHash over so many columns takes fifteen times as long.
const hashesOf = (columns: TableShape['columns']): readonly [string, string] => {
  const content = columns.map(({ name }) => `\`${name}\``).join(', ');
  return [`reinterpretAsInt64(cityHash64(${content}))`, `reinterpretAsInt64(xxh3(${content}))`];
};

function summed(distinct: string, columns: TableShape['columns'], from: string): string {
  const [a, b] = hashesOf(columns);
  return `SELECT count() AS rows, concat(toString(sum(a)), ':', toString(sum(b))) AS sum
    FROM (SELECT ${distinct} ${a} AS a, ${b} AS b FROM ${from})`;
}
