import type { EventLogReader, EventLogWriter, Positions, StoredRecord } from '../ports/event-log.ts';
import { logRecord } from './log-records.ts';

type Log = EventLogWriter & EventLogReader;

/** Part of the event log contract: reading in pages, fairly over the partitions. */
export function readContract(log: () => Log): void {
  const start = (): number[] => new Array<number>(log().partitions).fill(0);

  it('gives partitions ascending and offsets ascending within them', async () => {
    await log().append(spread(60));
    const places = (await log().read(start(), 1_000)).map(({ partition, offset }) => [partition, offset]);
    expect(places).toHaveLength(60);
    expect(places).toEqual([...places].sort(([p = 0, o = 0], [q = 0, r = 0]) => p - q || o - r));
  });

  it('goes on where the positions say', async () => {
    await log().append(spread(40));
    const end = log().end();
    await log().append(spread(40, 'second'));
    const read = await log().read(end, 1_000);
    expect(read).toHaveLength(40);
    expect(read.every(({ event }) => event.id.startsWith('second'))).toBe(true);
  });

  it('gives nothing at the end, and nothing for a limit of 0', async () => {
    await log().append(spread(5));
    expect(await log().read(log().end(), 100)).toEqual([]);
    expect(await log().read(start(), 0)).toEqual([]);
  });

  it.each([1, 3, 7, 50])('reads everything once in pages of %i', async (limit) => {
    await log().append(spread(90));
    const seen: StoredRecord[] = [];
    let at: Positions = start();
    for (;;) {
      const page = await log().read(at, limit);
      expect(page.length).toBeLessThanOrEqual(limit);
      if (page.length === 0) break;
      seen.push(...page);
      at = advanced(at, page);
    }
    expect(at).toEqual(log().end());
    expect(new Set(seen.map(({ event }) => event.id)).size).toBe(90);
    expect(seen).toHaveLength(90);
  });

  it('lets no large partition starve the others', async () => {
    const large = Array.from({ length: 500 }, (_, i) => logRecord(`large-${i}`, 'petition/one'));
    await log().append([...large, ...spread(60)]);
    const waiting = log()
      .end()
      .filter((end) => end > 0).length;
    const page = await log().read(start(), 64);
    expect(page).toHaveLength(64);
    expect(new Set(page.map(({ partition }) => partition)).size).toBe(waiting);
  });

  it('fills the page from a large partition when the others have little', async () => {
    await log().append(Array.from({ length: 100 }, (_, i) => logRecord(`large-${i}`, 'petition/one')));
    expect(await log().read(start(), 80)).toHaveLength(80);
  });
}

const spread = (count: number, prefix = 'spread'): ReturnType<typeof logRecord>[] =>
  Array.from({ length: count }, (_, i) => logRecord(`${prefix}-${i}`, `petition/${i}`));

/** Fails where a page does not go on exactly at the position. */
function advanced(at: Positions, page: readonly StoredRecord[]): Positions {
  const next = [...at];
  for (const { partition, offset } of page) {
    expect(offset).toBe(next[partition]);
    next[partition] = offset + 1;
  }
  return next;
}
