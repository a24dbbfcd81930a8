import type { CloudEvent, Instant, LocalDate } from '@fadu/domain';

import { enforcementItems } from './enforcement.ts';
import type { Asked, Fact, Item } from './fact.ts';
import { factsAsKnown } from './facts-as-known.ts';
import { laterItems } from './later/later.ts';
import { litigationItems } from './litigation.ts';
import { unitItems } from './organisation.ts';
import { personItems } from './person.ts';
import { petitionItems } from './petition.ts';
import { reconsiderationItems } from './reconsideration.ts';

/**
 * A second, naive reading of contract §3–§5, written by the words and not by the program: it looks at all events on
 * one day, keeps no intervals and knows no ledger. What it says is compared with what the store says.
 */
export class Oracle {
  readonly #facts: ReadonlyMap<string, readonly Fact[]>;

  /** What is known at an instant of these events; everything when absent. */
  constructor(events: readonly CloudEvent[], knownAt?: Instant) {
    this.#facts = factsAsKnown(events, knownAt);
  }

  /** Every item that stands on a day. */
  items(asked: Asked): readonly Item[] {
    const laws = this.seen('law', asked.on);
    const meetings = this.seen('meeting', asked.on);
    const each = (kind: string, items: (facts: readonly Fact[]) => readonly Item[]) =>
      this.seen(kind, asked.on).flatMap(items);
    return [
      ...each('petition', (facts) => petitionItems(facts, asked)),
      ...each('enforcement', (facts) => enforcementItems(facts, asked)),
      ...each('reconsideration', (facts) => reconsiderationItems(facts, asked)),
      ...each('litigation', litigationItems),
      ...each('person', (facts) => personItems(facts, laws, asked)),
      ...each('unit', (facts) => unitItems(facts, meetings, asked)),
    ];
  }

  /** Every item of the indicators that came after the first ones. */
  laterItems(asked: Asked): readonly Item[] {
    return laterItems((kind) => this.seen(kind, asked.on), asked);
  }

  /** Whether anybody ever told it by a day: an event of the type, whose field is filled, or so filled. */
  everTold(what: string, on: LocalDate): boolean {
    const [name, field, value] = what.split(' ');
    const told = this.seen('', on).flat();
    const fits = ({ data }: Fact): boolean =>
      field === undefined || (field in data && (value === undefined || data[field] === value));
    return told.some((fact) => fact.name === name && fits(fact));
  }

  /** The facts of every subject of a kind (of all, when '') that are seen on a day (rule 1). */
  seen(kind: string, on: LocalDate): readonly (readonly Fact[])[] {
    return [...this.#facts]
      .filter(([subject]) => kind === '' || subject.startsWith(`${kind}/`))
      .map(([, facts]) => facts.filter((f) => f.on <= on));
  }
}
