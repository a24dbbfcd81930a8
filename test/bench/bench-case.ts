import { addDays, type EventName, type LocalDate, wireType } from '@fadu/domain';

/** What a case of the benchmark goes through, in order: `[type, days after the step before, data]`. */
type Step = readonly [
  type: EventName,
  least: number,
  most: number,
  data: (on: LocalDate, roll: number) => string,
];

export const UNITS = 100;
export const MAX_STEPS = 6;
const FIRST_DAY: LocalDate = '2023-01-01';

const bare = (on: LocalDate): string => `{"on":"${on}"}`;
const unitOf = (roll: number): string => `bench-unit-${roll % UNITS}`;

const petition: readonly Step[] = [
  [
    'petition.registered',
    0,
    0,
    (on, r) => `{"unit":"${unitOf(r)}","on":"${on}","channel":"online","firstTime":true}`,
  ],
  ['petition.accepted', 1, 18, bare],
  ['petition.replied', 10, 65, bare],
  ['petition.resolved', 0, 20, bare],
  [
    'petition.rated',
    1,
    10,
    (on, r) => `{"on":"${on}","rating":"${r % 10 === 0 ? 'dissatisfied' : 'satisfied'}"}`,
  ],
  ['petition.repeated', 5, 60, bare],
];

const enforcement: readonly Step[] = [
  [
    'enforcement.opened',
    0,
    0,
    (on, r) => `{"unit":"${unitOf(r)}","on":"${on}","field":"bench","party":{"kind":"legal"}}`,
  ],
  [
    'enforcement.decided',
    20,
    95,
    (on, r) =>
      `{"on":"${on}","procedure":"ordinary","kinds":["fine"],"fine":"${(r % 50) + 1}00.00","major":${r % 8 === 0}}`,
  ],
  ['enforcement.served', 0, 12, bare],
  ['enforcement.published', 0, 6, bare],
  ['enforcement.paid', 0, 15, (on, r) => `{"on":"${on}","amount":"${(r % 50) + 1}00.00","channel":"bank"}`],
  ['enforcement.closed', 5, 30, bare],
];

/** A whole number below 2³², scattered over (seed, case, step): the same on every machine. */
export function scattered(seed: number, n: number, step: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35) ^ Math.imul(step + 1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

export interface BenchCase {
  readonly seed: number;
  /** 0, 1, 2 …: even ones are enforcement cases, odd ones petitions */
  readonly number: number;
  /** day of its first step, counted from the first day */
  readonly start: number;
}

const stepsOf = (number: number): readonly Step[] => (number % 2 === 0 ? enforcement : petition);

/** The day, counted from the first one, of a step of a case. */
export function dayOfStep({ seed, number, start }: BenchCase, step: number): number {
  let day = start;
  for (let k = 1; k <= step; k++) {
    const [, least, most] = stepsOf(number)[k]!;
    day += least + (scattered(seed, number, k) % (most - least + 1));
  }
  return day;
}

/** One step of a case as a line of NDJSON, without its line break. Built by hand: this must outrun what it measures. */
export function lineOf(one: BenchCase, step: number): string {
  const { seed, number } = one;
  const [type, , , data] = stepsOf(number)[step]!;
  const on = addDays(FIRST_DAY, dayOfStep(one, step));
  const subject = `${number % 2 === 0 ? 'enforcement' : 'petition'}/bench-${number}`;
  // The unit depends on the case alone, everything else may differ from step to step.
  const roll = scattered(seed, number, step === 0 ? 0 : 10 + step);
  return (
    `{"specversion":"1.0","id":"${subject}#${step}","source":"bench","type":"${wireType(type)}",` +
    `"subject":"${subject}","time":"${on}T${String(9 + step).padStart(2, '0')}:00:00+08:00","data":${data(on, roll)}}`
  );
}

/** The units to which the cases belong. */
export function* benchUnitLines(): Iterable<string> {
  for (let n = 0; n < UNITS; n++) {
    const category = n === 0 ? 'government' : n % 2 === 0 ? 'department' : 'town';
    const id = `bench-unit-${n}`;
    yield (
      `{"specversion":"1.0","id":"unit/${id}#0","source":"bench","type":"${wireType('unit.registered')}",` +
      `"subject":"unit/${id}","time":"${FIRST_DAY}T08:00:00+08:00",` +
      `"data":{"name":"${id}","category":"${category}","enforcement":true,"on":"${FIRST_DAY}"}}`
    );
  }
}
