import { type AppendOutcome, type LogRecord, type StoredRecord, contentOf } from '@fadu/domain';

import { HASH_BYTES, writeContentHash } from './content-hash.ts';
import { readEnds, writeEnds } from './ends.ts';
import type { Environment } from './environment.ts';
import { SubjectUnfitError } from './errors.ts';
import {
  PLACE_BYTES,
  identityKey,
  linkKey,
  offsetAt,
  partitionAt,
  placeKey,
  subjectKey,
  writePlace,
} from './keys.ts';
import { partitionOf } from './murmur2.ts';

const NOTHING = Buffer.alloc(0);
const MAX_SUBJECT = 900;

/**
 * Writes records within a transaction of the caller's. The identity is claimed first, in one descent of the tree
 * that both looks and writes; only what is new goes on to the log and the indexes.
 */
export function appendRecords(env: Environment, records: readonly LogRecord[]): AppendOutcome[] {
  const ends = readEnds(env);
  const outcomes = records.map((record) => appendOne(env, ends, record));
  if (outcomes.includes('accepted')) writeEnds(env, ends);
  return outcomes;
}

function appendOne(env: Environment, ends: number[], { event, content, links }: LogRecord): AppendOutcome {
  const subject = Buffer.from(event.subject);
  const partition = partitionOf(subject, env.partitions);
  const offset = ends[partition] ?? 0;

  const identity = identityKey(event.source, event.id);
  const claim = Buffer.allocUnsafe(HASH_BYTES + PLACE_BYTES);
  writeContentHash(content, claim, 0);
  writePlace(claim, HASH_BYTES, partition, offset);
  if (!claimed(env, identity, claim)) return sameContent(env, identity, { claim, content });

  env.log.putSync(placeKey(partition, offset), Buffer.from(JSON.stringify(event)));
  env.subjects.putSync(subjectKey(subject, partition, offset), NOTHING);
  for (const target of links) env.links.putSync(linkKey(target, subject), NOTHING);
  ends[partition] = offset + 1;
  return 'accepted';
}

/** lmdb's typings promise nothing, but with `noOverwrite` it answers whether the key was free. */
function claimed(env: Environment, identity: Buffer, claim: Buffer): boolean {
  return (env.ids.putSync(identity, claim, { noOverwrite: true }) as unknown) === true;
}

function sameContent(
  env: Environment,
  identity: Buffer,
  { claim, content }: { readonly claim: Buffer; readonly content: string },
): AppendOutcome {
  const stored = env.ids.get(identity);
  if (!stored || stored.compare(claim, 0, HASH_BYTES, 0, HASH_BYTES) !== 0) return 'conflict';
  const place = placeKey(partitionAt(stored, HASH_BYTES), offsetAt(stored, HASH_BYTES));
  const bytes = env.log.get(place);
  if (!bytes) return 'conflict';
  const event = JSON.parse(bytes.toString()) as StoredRecord['event'];
  return contentOf(event) === content ? 'duplicate' : 'conflict';
}

/** @throws SubjectUnfitError, before anything is written */
export function refuseUnfit(records: readonly LogRecord[]): void {
  for (const { event } of records) {
    if (event.subject.includes('\0') || Buffer.byteLength(event.subject) > MAX_SUBJECT) {
      throw new SubjectUnfitError(event.subject);
    }
  }
}
