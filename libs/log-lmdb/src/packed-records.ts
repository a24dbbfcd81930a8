import { type LogRecord } from '@fadu/domain';

import { HASH_BYTES, writeContentHash } from './content-hash.ts';
import { PLACE_BYTES, identityKey, linkKey } from './keys.ts';

/** Records as bytes: these go to the thread that writes them without being copied. */
export interface Pack {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** One record of a pack; the buffers lie within its bytes. */
export interface PackedRecord {
  readonly subject: Buffer;
  readonly identity: Buffer;
  /** the hash of the content, and room for the place */
  readonly claim: Buffer;
  readonly links: readonly Buffer[];
  readonly json: Buffer;
}

const CLAIM_BYTES = HASH_BYTES + PLACE_BYTES;
const HEAD_BYTES = 12;
/** bytes that a record takes, as a first guess */
const USUAL_BYTES = 512;
/** UTF-8 takes at most so many bytes for each unit of a text */
const BYTES_PER_UNIT = 3;

/** After so many, whoever else waits for this thread has a turn. */
const AT_ONCE = 2_000;

/** Rejects when an event cannot be written as JSON; nothing is lost, since nothing was handed over. */
export async function packed(records: readonly LogRecord[]): Promise<Pack> {
  const pen = new Pen(records.length * USUAL_BYTES);
  for (const [i, record] of records.entries()) {
    pen.record(record);
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
  }
  return { count: records.length, bytes: pen.written() };
}

class Pen {
  #bytes: Buffer;
  #at = 0;

  constructor(size: number) {
    this.#bytes = fresh(size);
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  record({ event, content, links }: LogRecord): void {
    const head = this.#skip(HEAD_BYTES + CLAIM_BYTES);
    writeContentHash(content, this.#bytes, head + HEAD_BYTES);
    const subject = this.#text(event.subject);
    const identity = this.#all(identityKey(event.source, event.id));
    // Few events have any: a key for each costs nothing that counts.
    for (const target of links) {
      const key = linkKey(target, Buffer.from(event.subject));
      const at = this.#skip(2);
      const length = this.#all(key);
      // Only now: what was written may have moved to larger memory.
      this.#bytes.writeUInt16LE(length, at);
    }
    const json = this.#text(JSON.stringify(event));
    this.#bytes.writeUInt32LE(json, head);
    this.#bytes.writeUInt16LE(subject, head + 4);
    this.#bytes.writeUInt16LE(identity, head + 6);
    this.#bytes.writeUInt32LE(links.length, head + 8);
  }

  #text(text: string): number {
    this.#makeRoom(text.length * BYTES_PER_UNIT);
    const length = this.#bytes.write(text, this.#at);
    this.#at += length;
    return length;
  }

  #all(bytes: Uint8Array): number {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return bytes.length;
  }

  #skip(count: number): number {
    this.#makeRoom(count);
    const at = this.#at;
    this.#at += count;
    return at;
  }

  #makeRoom(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = fresh(Math.max(this.#bytes.length * 2, this.#at + count));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}

/** Memory of its own, not a piece of a pool that others use: it goes to another thread. */
const fresh = (size: number): Buffer => Buffer.from(new ArrayBuffer(size));

/** The records of a pack, one after the other. */
export function* unpacked({ count, bytes: all }: Pack): Generator<PackedRecord> {
  const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
  let at = 0;
  const next = (length: number): Buffer => bytes.subarray(at, (at += length));
  for (let i = 0; i < count; i += 1) {
    const head = at;
    at += HEAD_BYTES;
    const claim = next(CLAIM_BYTES);
    const subject = next(bytes.readUInt16LE(head + 4));
    const identity = next(bytes.readUInt16LE(head + 6));
    const links: Buffer[] = [];
    for (let left = bytes.readUInt32LE(head + 8); left > 0; left -= 1) {
      at += 2;
      links.push(next(bytes.readUInt16LE(at - 2)));
    }
    yield { claim, subject, identity, links, json: next(bytes.readUInt32LE(head)) };
  }
}
