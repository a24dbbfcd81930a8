const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/**
 * The partition of a subject: murmur2 of its UTF-8 bytes, made positive, modulo the number of partitions. The same
 * as the default of Kafka's own producer, so that a log keeps its partitions when it moves there.
 */
export function partitionOf(subject: Uint8Array, partitions: number): number {
  return (murmur2(subject) & 0x7fffffff) % partitions;
}

/** The 32-bit murmur2 of Kafka's `Utils.murmur2`, as a signed integer. */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length;
  const whole = length & ~3;
  let hash = SEED ^ length;
  for (let i = 0; i < whole; i += 4) {
    const word = at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    let k = Math.imul(word, M);
    k ^= k >>> 24;
    hash = Math.imul(hash, M) ^ Math.imul(k, M);
  }
  return finish(mixTail(hash, bytes, whole));
}

function mixTail(hash: number, bytes: Uint8Array, whole: number): number {
  const rest = bytes.length - whole;
  if (rest === 0) return hash;
  let mixed = hash;
  for (let i = rest - 1; i >= 0; i -= 1) mixed ^= at(bytes, whole + i) << (8 * i);
  return Math.imul(mixed, M);
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 13), M);
  return mixed ^ (mixed >>> 15);
}

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
