import { type LogRecord, type StoredRecord, contentOf } from '@fadu/domain';

import { HASH_BYTES, writeContentHash } from '../content-hash.ts';
import type { Environment, Table } from '../environment.ts';
import { PLACE_BYTES, identityKey, linkKey, offsetAt, partitionAt, placeBytes, writePlace } from '../keys.ts';

const NOTHING = Buffer.alloc(0);

/** Where a record lies. */
export interface Place {
  readonly partition: number;
  readonly offset: number;
}

export interface Placing {
  readonly env: Environment;
  /** identity, partition → place of the record that stands there, where another partition had the identity first */
  readonly doubles: Table;
}

/** `again`: this partition had the identity before; the record is passed over. `double`: another partition had it. */
export type Placed = 'new' | 'again' | 'double';

/**
 * Writes a record at the place that it has elsewhere. Within a partition the first record of an identity stands,
 * whatever writers raced for it: so every replica comes to the same. Between partitions there is no order; both records
 * stand, and whoever wrote them settles it by an event.
 */
export function placeRecord({ env, doubles }: Placing, record: LogRecord, place: Place): Placed {
  const { event, content, links } = record;
  const subject = Buffer.from(event.subject);
  const identity = identityKey(event.source, event.id);
  const taken = env.ids.get(identity);
  if (taken) {
    if (partitionAt(taken, HASH_BYTES) === place.partition) return 'again';
    const at = placeBytes(place.partition, place.offset);
    const key = Buffer.concat([identity, at.subarray(0, 2)]);
    if (doubles.get(key)) return 'again';
    doubles.putSync(key, Buffer.concat([taken.subarray(HASH_BYTES), at]));
  } else {
    const claim = Buffer.allocUnsafe(HASH_BYTES + PLACE_BYTES);
    writeContentHash(content, claim, 0);
    writePlace(claim, HASH_BYTES, place.partition, place.offset);
    env.ids.putSync(identity, claim);
  }
  env.log.putSync([place.partition, place.offset], Buffer.from(JSON.stringify(event)));
  env.subjects.putSync([subject, place.partition, place.offset], NOTHING);
  for (const target of links) env.links.putSync(linkKey(target, subject), NOTHING);
  return taken ? 'double' : 'new';
}

/** The record at a place. */
export function recordAt(env: Environment, { partition, offset }: Place): StoredRecord | undefined {
  const bytes = env.log.get([partition, offset]);
  return bytes && { partition, offset, event: JSON.parse(bytes.toString()) as StoredRecord['event'] };
}

/** The first record of an identity, with whether it says the same. */
export function holderOf(
  env: Environment,
  { event, content }: Pick<LogRecord, 'event' | 'content'>,
): { readonly place: Place; readonly same: boolean } | undefined {
  const taken = env.ids.get(identityKey(event.source, event.id));
  if (!taken) return undefined;
  const place = { partition: partitionAt(taken, HASH_BYTES), offset: offsetAt(taken, HASH_BYTES) };
  const hash = Buffer.allocUnsafe(HASH_BYTES);
  writeContentHash(content, hash, 0);
  if (taken.compare(hash, 0, HASH_BYTES, 0, HASH_BYTES) !== 0) return { place, same: false };
  const held = recordAt(env, place);
  return { place, same: held !== undefined && contentOf(held.event) === content };
}

/** The two places of a double: the one that the replica met first, and the other. */
export function doublePlaces(value: Buffer): readonly [Place, Place] {
  const at = (from: number): Place => ({
    partition: partitionAt(value, from),
    offset: offsetAt(value, from),
  });
  return [at(0), at(PLACE_BYTES)];
}
