/**
 * Divides `limit` records among partitions that have `available` ones waiting: nobody gets more than they have,
 * what one leaves goes to the others, and with fewer places than partitions the longest queues come first, so that
 * none waits for ever. Depends on nothing but its arguments: the same reading can be done again.
 */
export function fairShares(available: readonly number[], limit: number): readonly number[] {
  const shares = available.map(() => 0);
  const shortestFirst = [...available.entries()].filter(([, count]) => count > 0).sort((a, b) => a[1] - b[1]);
  let places = Math.max(0, Math.floor(limit));
  for (const [index, [partition, count]] of shortestFirst.entries()) {
    const share = Math.min(count, Math.floor(places / (shortestFirst.length - index)));
    shares[partition] = share;
    places -= share;
  }
  return shares;
}
