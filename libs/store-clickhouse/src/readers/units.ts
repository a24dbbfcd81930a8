import type { UnitRow } from '@fadu/domain';
import { z } from 'zod';

import type { Asked } from '../connections/pool.ts';

interface Wire {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly enforcement: boolean;
  readonly parent: string;
  readonly uscc: string;
  readonly registered_on: string;
  readonly ended_on: string;
  readonly successor: string;
  readonly history: string;
}

const history = z.array(
  z.object({ on: z.string(), name: z.string(), category: z.string(), enforcement: z.boolean() }),
);

/** Every unit of which anything is known, by id. */
export async function units(store: Asked): Promise<readonly UnitRow[]> {
  const rows = await store.ask<Wire>('SELECT * FROM units FINAL ORDER BY key');
  return rows.map((row) => ({
    id: row.key,
    name: row.name,
    aliases: row.aliases,
    category: row.category,
    enforcement: row.enforcement,
    parent: row.parent,
    uscc: row.uscc,
    registeredOn: row.registered_on,
    endedOn: row.ended_on,
    successor: row.successor,
    history: history.parse(JSON.parse(row.history === '' ? '[]' : row.history)),
  }));
}
