/** Bytes that {@link writeContentHash} writes. */
export const HASH_BYTES = 8;

/**
 * Writes a fast 64-bit hash of `content` into `target` at `offset`. Not a cryptographic one: two contents with the
 * same hash must be compared in full, two with different hashes differ for certain.
 */
export function writeContentHash(content: string, target: Buffer, offset: number): void {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < content.length; i += 1) {
    const unit = content.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  const first = avalanche(low, high);
  target.writeUInt32BE(first, offset);
  target.writeUInt32BE(avalanche(high, first), offset + 4);
}

function avalanche(a: number, b: number): number {
  return (Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)) >>> 0;
}
