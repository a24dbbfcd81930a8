import fc from 'fast-check';

import { type CloudEvent, addDays, dayNumber, isLocalDate, wireType } from '@fadu/domain';

import { ANCHORS, daysAround } from './random-days.ts';
import { type Draft, facts, unit } from './random-facts.ts';
import { laterFacts } from './random-later-facts.ts';

/** A fact, or an act upon an event of the same list (by its place; earlier, later or even itself). */
type Content = { readonly fact: Draft } | { readonly voids: number } | Correcting;

interface Correcting {
  readonly corrects: number;
  readonly shift: number;
  readonly unit: string;
  readonly fits: boolean;
}

interface Planned {
  readonly content: Content;
  /** minutes after the first writing; two can be the same */
  readonly written: number;
}

function planned(fact: fc.Arbitrary<Draft>): fc.Arbitrary<Planned> {
  return fc.record({
    written: fc.nat(30),
    content: fc.oneof(
      { weight: 10, arbitrary: fact.map((drawn): Content => ({ fact: drawn })) },
      { weight: 1, arbitrary: fc.record({ voids: fc.nat(60) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          corrects: fc.nat(60),
          shift: fc.integer({ min: -40, max: 40 }),
          unit,
          fits: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
        }),
      },
    ),
  });
}

/** One history: its days lie around one day. */
function historyOf(factsOf: (typeof facts)[string]): fc.Arbitrary<readonly Planned[]> {
  return fc.oneof(
    ...ANCHORS.map((anchor) =>
      fc.array(planned(factsOf(daysAround(anchor))), { maxLength: 45, size: 'max' }),
    ),
  );
}

/**
 * Random histories of all kinds, as events of two sources that use the same ids: facts out of legal order, written at
 * the same instant in two spellings, voids of facts and of voids, corrections that move a day or name another unit,
 * corrections of corrections, corrections that do not fit.
 */
export const randomHistories = historiesOf(facts);

/** The same of the kinds that came later, and of what came later to the first kinds. */
export const laterHistories = historiesOf(laterFacts);

function historiesOf(kinds: typeof facts): fc.Arbitrary<readonly CloudEvent[]> {
  return fc
    .tuple(fc.tuple(...Object.values(kinds).map(historyOf)), fc.constantFrom(1, 1, 5, 30))
    .map(([lists, grain]) => {
      let before = 0;
      const events = lists.flatMap((list) => {
        const written = new Writing(list, before).events();
        before += list.length;
        return written;
      });
      return events.map((event) => ({ ...event, data: coarse(event.data, grain) }));
    });
}

/** Content whose days are multiples of some days: much happens on one day then, and terms of 30 and 60 end on it. */
function coarse(value: unknown, grain: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => coarse(inner, grain));
  if (typeof value === 'string')
    return isLocalDate(value) ? addDays(value, -(dayNumber(value) % grain)) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, coarse(inner, grain)]));
}

const START = Date.parse('2026-06-01T00:00:00Z');
const EIGHT_HOURS = 8 * 3_600_000;

/** Writes one list down: acts need the events upon which they act, wherever these stand. */
class Writing {
  readonly #written = new Map<number, CloudEvent | undefined>();

  constructor(
    private readonly list: readonly Planned[],
    private readonly before: number,
  ) {}

  events(): readonly CloudEvent[] {
    return this.list.map((_, i) => this.#event(i)).filter((e) => e !== undefined);
  }

  #event(i: number): CloudEvent | undefined {
    if (!this.#written.has(i)) {
      // An act upon an act upon itself finds nothing here, and is left out.
      this.#written.set(i, undefined);
      this.#written.set(i, this.#write(i));
    }
    return this.#written.get(i);
  }

  #write(i: number): CloudEvent | undefined {
    const { content, written } = this.list[i]!;
    const envelope = { specversion: '1.0' as const, ...this.#identity(i), time: spelled(written, i) };
    if ('fact' in content) {
      const { subject, type, data } = content.fact;
      return { ...envelope, type: wireType(type), subject, data };
    }
    const place = ('voids' in content ? content.voids : content.corrects) % this.list.length;
    const target = this.#event(place);
    if (!target) return undefined;
    const { subject } = target;
    if ('voids' in content) {
      return {
        ...envelope,
        type: wireType('record.voided'),
        subject,
        data: { event: target.id, reason: 'void' },
      };
    }
    const data = { event: target.id, data: this.#replacement(target, content), reason: 'moved' };
    return { ...envelope, type: wireType('record.corrected'), subject, data };
  }

  /** Neighbours of the two sources share an id. */
  #identity(i: number) {
    const n = this.before + i;
    return { id: `e${n - (n % 2)}`, source: n % 2 === 0 ? 'random' : 'other' };
  }

  #replacement(target: CloudEvent, { shift, unit: other, fits }: Correcting): unknown {
    const data = target.data as Record<string, unknown>;
    if (!fits) return { ...data, unheardOf: true };
    if (target.type === wireType('record.voided')) {
      return { ...data, event: this.#identity(Math.abs(shift) % this.list.length).id };
    }
    if (target.type === wireType('record.corrected')) {
      return { ...data, data: moved(data['data'] as Record<string, unknown>, shift, other) };
    }
    return moved(data, shift, other);
  }
}

/** Every third instant is written in local time. */
function spelled(minutes: number, i: number): string {
  const at = START + minutes * 60_000;
  if (i % 3 > 0) return new Date(at).toISOString();
  return new Date(at + EIGHT_HOURS).toISOString().replace('.000Z', '+08:00');
}

/** The same content with its days moved and another unit. */
function moved(data: Record<string, unknown>, by: number, other: string): Record<string, unknown> {
  const replaced = { ...data };
  for (const field of ['on', 'approvedOn', 'promulgatedOn', 'from', 'effectiveOn', 'dueOn']) {
    if (typeof replaced[field] === 'string') replaced[field] = addDays(replaced[field], by);
  }
  for (const field of ['unit', 'toUnit', 'respondent']) {
    if (typeof replaced[field] === 'string') replaced[field] = other;
  }
  return replaced;
}
