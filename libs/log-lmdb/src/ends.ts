import type { Positions } from '@fadu/domain';

import type { Environment } from './environment.ts';

const ENDS = Buffer.from('ends');
const BYTES = 6;

/**
 * The next offset of every partition, as LMDB has it at this moment: another thread may have written since. Within a
 * write transaction, what that transaction sees.
 */
export function readEnds({ meta, partitions }: Environment): number[] {
  const bytes = meta.get(ENDS);
  return Array.from({ length: partitions }, (_, p) => bytes?.readUIntBE(p * BYTES, BYTES) ?? 0);
}

/** To be called in the transaction that writes the records. */
export function writeEnds({ meta, partitions }: Environment, ends: Positions): void {
  const bytes = Buffer.alloc(partitions * BYTES);
  for (const [partition, end] of ends.entries()) bytes.writeUIntBE(end, partition * BYTES, BYTES);
  meta.putSync(ENDS, bytes);
}
