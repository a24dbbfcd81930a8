import {
  type CloudEvent,
  createBook,
  type FaduEvent,
  indicators,
  judge,
  lawOf,
  matterAt,
  profiles,
  readEvent,
  sideOf,
  stateCouncilCalendar,
  upcast,
} from '@fadu/domain';

import { benchEvents, benchItemsEvents, benchUnitLines, inBuffers } from './generate.ts';

const small = { events: 10_000, cases: 3_000, order: 'ordered' } as const;
const linesOf = (lines: Iterable<string>): readonly string[] => [...lines];
const eventsOf = (lines: Iterable<string>): readonly CloudEvent[] =>
  linesOf(lines).map((line) => JSON.parse(line) as CloudEvent);
const onOf = (event: CloudEvent): string => (event.data as { on: string }).on;

describe('the events of the benchmark', () => {
  it('are exactly as many events and cases as asked for, each id once', () => {
    for (const [events, cases] of [
      [10_000, 3_000],
      [1_001, 1_000],
      [6, 1],
      [599, 100],
    ] as const) {
      const made = eventsOf(benchEvents({ ...small, events, cases }));
      expect(made).toHaveLength(events);
      expect(new Set(made.map((e) => e.id)).size).toBe(events);
      expect(new Set(made.map((e) => e.subject)).size).toBe(cases);
    }
  });

  it('come in the order of their days', () => {
    const days = eventsOf(benchEvents(small)).map(onOf);
    expect(days).toEqual(days.toSorted());
    expect(days[0]!.slice(0, 7)).toBe('2023-01');
    expect(days.at(-1)!.slice(0, 4)).toBe('2026');
    expect(days.at(-1)! <= '2026-11-15').toBe(true);
  });

  it('are the same case by case, each case whole before the next', () => {
    const byCase = eventsOf(benchEvents({ ...small, order: 'by-case' }));
    expect(byCase.map((e) => e.id).toSorted()).toEqual(
      eventsOf(benchEvents(small))
        .map((e) => e.id)
        .toSorted(),
    );
    const turns = byCase.filter((e, i) => e.subject !== byCase[i - 1]?.subject).length;
    expect(turns).toBe(small.cases);
  });

  it('are the same when shuffled, in an order that has nothing to do with time', () => {
    const ordered = linesOf(benchEvents(small));
    const shuffled = linesOf(benchEvents({ ...small, order: 'shuffled' }));
    expect(shuffled.toSorted()).toEqual(ordered.toSorted());
    const rising = shuffled.filter((line, i) => i > 0 && shuffled[i - 1]! < line).length;
    expect(rising / shuffled.length).toBeGreaterThan(0.45);
    expect(rising / shuffled.length).toBeLessThan(0.55);
    expect(linesOf(benchEvents({ ...small, order: 'shuffled' }))).toEqual(shuffled);
  });

  it('differ by seed', () => {
    expect(linesOf(benchEvents({ ...small, seed: 2 }))).not.toEqual(
      linesOf(benchEvents({ ...small, seed: 3 })),
    );
  });

  it('are accepted by ingest', () => {
    const made = [...eventsOf(benchUnitLines()), ...eventsOf(benchEvents({ ...small, events: 18_000 }))];
    expect(made.map((event) => readEvent(event)).filter((reading) => !reading.ok)).toEqual([]);
  });

  it('mix both kinds of case, long and short', () => {
    const steps = new Map<string, number>();
    for (const { subject } of eventsOf(benchEvents(small))) steps.set(subject, (steps.get(subject) ?? 0) + 1);
    for (const kind of ['petition', 'enforcement']) {
      const lengths = [...steps].flatMap(([subject, n]) => (subject.startsWith(kind) ? [n] : []));
      expect(lengths).toHaveLength(1_500);
      expect([...new Set(lengths)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it('are refused in numbers that do not fit', () => {
    expect(() => benchEvents({ ...small, events: 999, cases: 1_000 })).toThrow(RangeError);
    expect(() => benchEvents({ ...small, events: 6_001, cases: 1_000 })).toThrow(RangeError);
  });

  it('fill buffers that lose nothing', () => {
    const lines = linesOf(benchEvents(small));
    const buffers = [...inBuffers(lines, 10_000)];
    expect(Buffer.concat(buffers).toString()).toBe(`${lines.join('\n')}\n`);
    expect(buffers.length).toBeGreaterThan(100);
    expect([...inBuffers([])]).toEqual([]);
  });
});

describe('the events for a number of items', () => {
  it('make about that many', () => {
    const book = createBook(indicators, [lawOf('national', profiles)], stateCouncilCalendar);
    const files = new Map<string, FaduEvent[]>();
    for (const event of eventsOf(benchItemsEvents(10_000))) {
      files.set(event.subject, [...(files.get(event.subject) ?? []), upcast(event)]);
    }
    const none = new Map<string, readonly FaduEvent[]>();
    const items = [...files].flatMap(([subject, events]) =>
      judge(matterAt({ subject, events, related: none }).matter, book).filter(
        (item) => item.seenFrom <= '2026-12-31' && '2026-12-31' < item.seenTo && sideOf(item, '2026-12-31'),
      ),
    );
    expect(Math.abs(items.length / 10_000 - 1)).toBeLessThan(0.05);
  });
});
