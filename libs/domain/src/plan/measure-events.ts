import type { CloudEvent } from '../events/event.ts';
import { wireType } from '../events/read-event.ts';
import { measuresDefined } from './measures-defined.ts';
import type { Plan } from './plan.ts';

/** The business key of a measure: `yongchuan-2016-16`. */
export const measureKey = (plan: string, number: number): string => `${plan}-${number}`;

/**
 * A `measure.defined` event for every measure of a plan, on the day of its issue. The same plan gives the same events:
 * loading it twice leaves what was there.
 */
export const measureEvents = (plan: Plan): readonly CloudEvent[] =>
  measuresDefined(plan).map((data) => ({
    specversion: '1.0',
    id: `measure-${data.number}`,
    source: `urn:fadu:plan:${plan.id}`,
    type: wireType('measure.defined'),
    subject: `measure/${measureKey(plan.id, data.number)}`,
    time: `${plan.issuedOn}T00:00:00+08:00`,
    data: { ...data },
  }));
