import { setFlagsFromString } from 'node:v8';

import {
  type FaduEvent,
  type LedgerRow,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
} from '@fadu/domain';

import { wholeSeries } from './series.ts';

setFlagsFromString('--allow-natives-syntax');
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- no other way to ask V8
const haveSameMap = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;

const book = createBook(indicators, [lawOf('national', profiles)], stateCouncilCalendar);
const CASES = 60;

/** As from the log: the data of each event was parsed by itself. */
const told = (subject: string, i: number, type: string, data: object): FaduEvent =>
  ({
    id: `${subject}#${i}`,
    source: 's',
    subject,
    type,
    time: `2026-03-0${i + 1}T09:00:00+08:00`,
    recordedAt: `2026-04-0${i + 1}T00:00:00.000Z`,
    data: JSON.parse(JSON.stringify(data)) as unknown,
  }) as FaduEvent;

const petition = (key: string): readonly FaduEvent[] => [
  told(`petition/${key}`, 0, 'petition.registered', {
    on: '2026-03-01',
    unit: 'u1',
    channel: 'visit',
    firstTime: true,
  }),
  told(`petition/${key}`, 1, 'petition.accepted', { on: '2026-03-02' }),
  told(`petition/${key}`, 2, 'petition.rated', { on: '2026-03-05', rating: 'satisfied' }),
];
const enforcement = (key: string): readonly FaduEvent[] => [
  told(`enforcement/${key}`, 0, 'enforcement.opened', {
    unit: 'u1',
    on: '2026-03-01',
    field: 'f',
    party: 'p',
  }),
  told(`enforcement/${key}`, 1, 'enforcement.served', { on: '2026-03-05' }),
];

/** What was judged of many cases of a kind. */
const judged = (eventsOf: (key: string) => readonly FaduEvent[]) =>
  Array.from({ length: CASES }, (_, i) => {
    const events = eventsOf(`k${i}`);
    return wholeSeries({ subject: events[0]!.subject, events, related: new Map() }, book);
  });

/** How many hidden classes the objects have. */
const classesOf = (objects: readonly (object | undefined)[]): number => {
  const kinds: object[] = [];
  for (const one of objects) if (one && !kinds.some((kind) => haveSameMap(kind, one))) kinds.push(one);
  return kinds.length;
};

/**
 * A spread that is followed by a new field gives every object a hidden class of its own, and whoever reads one looks it
 * up at length (decision 0018). A few are right: V8 knows better after some time.
 */
describe.each([
  ['petition', petition, ['registered', 'accepted', 'rated']],
  ['enforcement', enforcement, ['opened', 'served']],
] as const)('cases of the kind %s', (_, eventsOf, facts) => {
  const all = judged(eventsOf);

  it.each(facts)('have one shape for their fact “%s”', (fact) => {
    const found = all.map(({ matter }) => (matter.timeline.whole as never)[fact] as object | undefined);
    expect(found.filter((one) => one !== undefined)).toHaveLength(CASES);
    expect(classesOf(found)).toBeLessThanOrEqual(3);
  });

  it('have one shape, and one for the changes of the ledger', () => {
    expect(classesOf(all.map(({ matter }) => matter.timeline.whole))).toBeLessThanOrEqual(3);
    const rows: readonly LedgerRow[] = all.flatMap(({ changed }) => changed.items);
    expect(rows.length).toBeGreaterThanOrEqual(CASES);
    expect(classesOf(rows)).toBeLessThanOrEqual(3);
  });
});
