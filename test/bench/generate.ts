import { dayOfStep, lineOf, MAX_STEPS, scattered, type BenchCase } from './bench-case.ts';

export { benchUnitLines } from './bench-case.ts';

export interface BenchOptions {
  readonly events: number;
  readonly cases: number;
  /**
   * `by-case`: one case after the other, as an older system hands its cases over; `ordered`: by legal day, so that
   * hundreds of cases grow side by side; `shuffled`: in an order that has nothing to do with time
   */
  readonly order: 'by-case' | 'ordered' | 'shuffled';
  readonly seed?: number;
}

/** From 2023-01-01; the longest case takes 173 days, so that none reaches beyond November 2026. */
const DAYS_OF_OPENING = 1_240;

/**
 * Enforcement cases and petitions as lines of NDJSON, exactly as many events and cases as asked for. In order it holds
 * only the cases in hand; shuffled it holds four bytes an event.
 * @throws RangeError unless there are 1 to 6 events a case
 */
export function benchEvents(options: BenchOptions): Iterable<string> {
  const { events, cases } = options;
  if (events < cases || events > cases * MAX_STEPS) {
    throw new RangeError(
      `${events} events do not fit ${cases} cases: ask for 1 to ${MAX_STEPS} events a case.`,
    );
  }
  if (options.order === 'by-case') return linesAt(options, placesByCase(options));
  return options.order === 'ordered' ? inOrder(options) : shuffled(options);
}

/** One finished enforcement case and one petition make about this many items (see generate.spec.ts). */
export const ITEMS_PER_CASE = 7.45;
export const STEPS_PER_CASE = 5;

/** Enough ordered events for about `items` items under one profile. */
export function benchItemsEvents(items: number, seed?: number): Iterable<string> {
  const cases = Math.round(items / ITEMS_PER_CASE);
  return benchEvents({
    events: cases * STEPS_PER_CASE,
    cases,
    order: 'ordered',
    ...(seed !== undefined && { seed }),
  });
}

/** Lines put together into buffers of about `bytes`, each line ended. */
export function* inBuffers(lines: Iterable<string>, bytes = 65_536): Iterable<Buffer> {
  let text: string[] = [];
  let length = 0;
  for (const line of lines) {
    text.push(line);
    length += line.length + 1;
    if (length < bytes) continue;
    yield Buffer.from(`${text.join('\n')}\n`);
    text = [];
    length = 0;
  }
  if (text.length > 0) yield Buffer.from(`${text.join('\n')}\n`);
}

const caseOf = ({ cases, seed = 1 }: BenchOptions, number: number): BenchCase => ({
  seed,
  number,
  start: Math.floor((number * DAYS_OF_OPENING) / cases),
});

/** How many steps a case goes through: the mean is met exactly, neighbours differ by up to two either way. */
function stepsIn({ events, cases, seed = 1 }: BenchOptions, number: number): number {
  const even = (n: number): number =>
    Math.floor(((n + 1) * events) / cases) - Math.floor((n * events) / cases);
  const first = number - (number % 4);
  if (first + 3 >= cases) return even(number);
  // Of four neighbours two give what the other two take, so that both kinds of case come long and short.
  const givers = [even(first), even(first + 1)];
  const takers = [even(first + 2), even(first + 3)];
  const room = Math.min(Math.min(...givers) - 1, MAX_STEPS - Math.max(...takers));
  const moved = scattered(seed, first, 99) % (Math.max(0, Math.min(2, room)) + 1);
  return even(number) + (number % 4 < 2 ? -moved : moved);
}

function* inOrder(options: BenchOptions): Iterable<string> {
  const waiting = new Map<number, number[]>();
  let day = 0;
  let last = 0;
  for (let number = 0; number < options.cases; number++) {
    const one = caseOf(options, number);
    for (; day < one.start; day++) yield* linesAt(options, taken(waiting, day));
    for (let step = 0; step < stepsIn(options, number); step++) {
      const on = dayOfStep(one, step);
      const places = waiting.get(on);
      if (places) places.push(number * MAX_STEPS + step);
      else waiting.set(on, [number * MAX_STEPS + step]);
      last = Math.max(last, on);
    }
  }
  for (; day <= last; day++) yield* linesAt(options, taken(waiting, day));
}

function taken(waiting: Map<number, number[]>, day: number): readonly number[] {
  const places = waiting.get(day) ?? [];
  waiting.delete(day);
  return places;
}

const shuffled = (options: BenchOptions): Iterable<string> => linesAt(options, shuffledPlaces(options));

/** A place is a case and a step in one number. */
function* linesAt(options: BenchOptions, places: Iterable<number>): Iterable<string> {
  for (const place of places) {
    yield lineOf(caseOf(options, Math.floor(place / MAX_STEPS)), place % MAX_STEPS);
  }
}

function* placesByCase(options: BenchOptions): Iterable<number> {
  for (let number = 0; number < options.cases; number++) {
    for (let step = 0; step < stepsIn(options, number); step++) yield number * MAX_STEPS + step;
  }
}

/** Every (case, step), dealt by Fisher and Yates. */
function shuffledPlaces(options: BenchOptions): Uint32Array {
  const places = new Uint32Array(options.events);
  let filled = 0;
  for (let number = 0; number < options.cases; number++) {
    for (let step = 0; step < stepsIn(options, number); step++) places[filled++] = number * MAX_STEPS + step;
  }
  for (let i = places.length - 1; i > 0; i--) {
    const j = scattered(options.seed ?? 1, i, 7) % (i + 1);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}
