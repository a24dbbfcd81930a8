import { type UnitCase, unitOn } from '../../cases/unit-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import type { EventName } from '../../events/register.ts';
import type { Related } from '../../judging/related.ts';
import type { ParameterOf, UnitDuty } from '../../law/parameters.ts';
import { indicator, settledOnly } from '../definition.ts';
import { type Head, fromHead, ids } from './head.ts';
import { UNIT_EVENTS, binds } from './unit-duty.ts';

/** Something that a unit must have from a day on. */
export interface OwedThing {
  /** tells it from other things that the same unit must have */
  readonly part?: string;
  /** the last day to get it; on that day it is not missing yet */
  readonly by: LocalDate;
  /** the fact by which the unit has it now */
  readonly has: { readonly on: LocalDate; readonly event: string } | undefined;
}

type Bound = Pick<UnitDuty, 'units' | 'enforcing'>;

interface Standing<V extends Bound> extends Omit<Head<'unit'>, 'subject' | 'parameters' | 'reads' | 'ticks'> {
  /** whom it binds, and from when; the value in force on the day asked for */
  readonly duty: ParameterOf<V>;
  /** event types of what makes the unit have it */
  readonly reads: readonly EventName[];
  /** what the unit must have, and has, given its acts as seen on the day */
  readonly things: (related: Related, duty: V, unit: UnitCase) => readonly OwedThing[];
}

/**
 * What units of some categories must have: one item for each unit and thing, as on the day asked for. What came late is
 * there all the same; who was late is told by asking for the day of the deadline. A unit that begins after the deadline
 * lacks it from its first day.
 */
export const unitStanding = <V extends Bound>({ duty, things, reads, ...head }: Standing<V>) =>
  indicator<'unit'>({
    ...fromHead<'unit'>({ silence: 'no_data', ...head, subject: 'unit' }),
    kind: 'stock',
    aggregate: settledOnly,
    unit: 'percent',
    parameters: [duty],
    decidedBy: head.decidedBy ?? reads,
    reads: [...UNIT_EVENTS, ...reads],
    begins: ['unit.registered'],
    // No event tells that a duty has begun or ended.
    ticks: (_unit, { law }) => law.history(duty).map(({ from }) => from),
    items(unit, { on, law, related }) {
      const required = law.on(duty, on)?.value as V | undefined;
      const standing = unitOn(unit, on);
      if (!required || !standing || !binds(required, standing)) return [];
      return things(related, required, unit).map(({ part, by, has }) => ({
        item: part === undefined ? `unit/${unit.key}` : `unit/${unit.key}/${part}`,
        unit: unit.key,
        placedOn: standing.on,
        dueOn: has ? undefined : by,
        settledOn: has?.on,
        rule: duty,
        evidence: ids([standing.event, has?.event]),
      }));
    },
  });
