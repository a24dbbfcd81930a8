import { type AppendOutcome, type LogRecord, type StoredRecord, contentOf } from '@fadu/domain';

import { HASH_BYTES } from './content-hash.ts';
import { readEnds, writeEnds } from './ends.ts';
import type { Environment } from './environment.ts';
import { SubjectUnfitError } from './errors.ts';
import { offsetAt, partitionAt, writePlace } from './keys.ts';
import { partitionOf } from './murmur2.ts';
import { type Pack, type PackedRecord, unpacked } from './packed-records.ts';

const NOTHING = Buffer.alloc(0);
const MAX_SUBJECT = 900;

/** Outcomes of a pack's records, as they come from another thread: the index of each. */
export const outcomeNames: readonly AppendOutcome[] = ['accepted', 'duplicate', 'conflict'];
const [ACCEPTED, DUPLICATE, CONFLICT] = [0, 1, 2];

/**
 * Writes records within a transaction of the caller's. The identity is claimed first, in one descent of the tree
 * that both looks and writes; only what is new goes on to the log and the indexes.
 */
export function appendRecords(env: Environment, pack: Pack): Uint8Array {
  const ends = readEnds(env);
  const outcomes = new Uint8Array(pack.count);
  let i = 0;
  for (const record of unpacked(pack)) outcomes[i++] = appendOne(env, ends, record);
  if (outcomes.includes(ACCEPTED)) writeEnds(env, ends);
  return outcomes;
}

function appendOne(env: Environment, ends: number[], record: PackedRecord): number {
  const { subject, identity, claim, links, json } = record;
  const partition = partitionOf(subject, env.partitions);
  const offset = ends[partition] ?? 0;
  writePlace(claim, HASH_BYTES, partition, offset);
  if (!claimed(env, identity, claim)) return sameContent(env, record) ? DUPLICATE : CONFLICT;

  env.log.putSync([partition, offset], json);
  env.subjects.putSync([subject, partition, offset], NOTHING);
  for (const link of links) env.links.putSync(link, NOTHING);
  ends[partition] = offset + 1;
  return ACCEPTED;
}

/** lmdb's typings promise nothing, but with `noOverwrite` it answers whether the key was free. */
function claimed(env: Environment, identity: Buffer, claim: Buffer): boolean {
  return (env.ids.putSync(identity, claim, { noOverwrite: true }) as unknown) === true;
}

function sameContent(env: Environment, { identity, claim, json }: PackedRecord): boolean {
  const stored = env.ids.get(identity);
  if (!stored || stored.compare(claim, 0, HASH_BYTES, 0, HASH_BYTES) !== 0) return false;
  const bytes = env.log.get([partitionAt(stored, HASH_BYTES), offsetAt(stored, HASH_BYTES)]);
  return bytes !== undefined && contentIn(bytes) === contentIn(json);
}

const contentIn = (json: Buffer): string => contentOf(JSON.parse(json.toString()) as StoredRecord['event']);

/** @throws SubjectUnfitError, before anything is written */
export function refuseUnfit(records: readonly LogRecord[]): void {
  for (const { event } of records) {
    if (event.subject.includes('\0') || Buffer.byteLength(event.subject) > MAX_SUBJECT) {
      throw new SubjectUnfitError(event.subject);
    }
  }
}
