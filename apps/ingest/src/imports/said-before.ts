import {
  type CloudEvent,
  type FaduEvent,
  type StoredRecord,
  amends,
  settleHistory,
  upcast,
} from '@fadu/domain';

/** What a register has said of one fact so far, in all its deliveries. */
export interface Said {
  /** id of the event that states it */
  readonly id: string;
  /** 1, or more where it was taken back and stated anew */
  readonly generation: number;
  /** as it stands by the register's own words; undefined when it took the fact back */
  readonly data: unknown;
  /** how many corrections and voids of it there were */
  readonly acts: number;
  /** time of the last of these, in milliseconds; 0 when there is none */
  readonly lastActAt: number;
}

/**
 * What stands by the words of `source` alone, by fact. What others corrected or voided is left alone: a register that
 * repeats itself says nothing new, and does not undo what an office decided meanwhile.
 */
export function saidBefore(records: readonly StoredRecord[], source: string): ReadonlyMap<string, Said> {
  const own = records
    .filter(({ event }) => event.source === source)
    .map(({ event }) => upcast(event as CloudEvent));
  const standing = new Map(settleHistory(own).facts.map((fact) => [fact.id, fact.data]));
  const said = new Map<string, Said>();
  for (const event of own) {
    if (event.type.startsWith('record.')) continue;
    const [, fact = '', generation = '1'] = event.id.split('/');
    if ((said.get(fact)?.generation ?? 0) >= Number(generation)) continue;
    const acts = own.filter((act) => isActOn(act, event.id));
    const lastActAt = Math.max(0, ...acts.map(({ time }) => Date.parse(time)));
    const state = { acts: acts.length, lastActAt, data: standing.get(event.id) };
    said.set(fact, { id: event.id, generation: Number(generation), ...state });
  }
  return said;
}

const isActOn = (event: FaduEvent, id: string): boolean => amends(event) && event.data.event === id;
