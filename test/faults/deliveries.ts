import type { CloudEvent } from '@fadu/domain';

import { event } from '../harness/event.ts';
import { chance, pick, whole } from './chance.ts';

const UNITS = ['u-1', 'u-2', 'u-3', 'u-4', 'u-5', 'u-6'];

/** Events as a client sends them: in batches, with repeats, late facts, corrections and voids. */
export interface Deliveries {
  readonly batches: readonly (readonly CloudEvent[])[];
  /** every event that must be in the log in the end, once each */
  readonly distinct: readonly CloudEvent[];
}

/** The same batches for the same seed. `sizes` says how many events each batch has, about. */
export function deliveries(seed: number, sizes: readonly number[]): Deliveries {
  const random = chance(seed);
  const distinct: CloudEvent[] = [...units()];
  const backlog: CloudEvent[] = [];
  let cases = 0;
  const batches = sizes.map((size, index) => {
    const batch: CloudEvent[] = index === 0 ? [...units()] : [];
    while (batch.length < size) {
      const facts =
        random() < 0.5 ? petition(`F-${(cases += 1)}`, random) : penalty(`〔2025〕${(cases += 1)}`, random);
      distinct.push(...facts);
      // Most facts come with their case; some come batches later, as from another system.
      for (const fact of facts) (random() < 0.8 ? batch : backlog).push(fact);
      if (random() < 0.1) batch.push(pick(random, batch)); // a client that says everything twice
    }
    batch.push(...backlog.splice(0, whole(random, 0, backlog.length)));
    return batch;
  });
  batches.at(-1)!.push(...backlog);
  return { batches, distinct };
}

const units = (): readonly CloudEvent[] =>
  UNITS.map((id, i) =>
    event('unit.registered', `unit/${id}`, {
      name: `单位${i + 1}`,
      category: 'department',
      enforcement: true,
      on: '2020-01-01',
    }),
  );

const day = (random: () => number, from = 0): string =>
  new Date(Date.UTC(2025, 0, 1 + from + whole(random, 0, 200))).toISOString().slice(0, 10);

function petition(key: string, random: () => number): readonly CloudEvent[] {
  const subject = `petition/${key}`;
  const registered = { unit: pick(random, UNITS), on: day(random), channel: 'letter', firstTime: true };
  const facts = [
    event('petition.registered', subject, registered),
    event('petition.accepted', subject, { on: day(random, 10) }),
  ];
  if (random() < 0.7) facts.push(event('petition.replied', subject, { on: day(random, 40) }));
  if (random() < 0.2)
    facts.push(event('petition.transferred', subject, { toUnit: pick(random, UNITS), on: day(random, 20) }));
  if (random() < 0.1) facts.push(voided(subject, 'petition.accepted'));
  return facts;
}

function penalty(key: string, random: () => number): readonly CloudEvent[] {
  const subject = `enforcement/${key}`;
  const opened = { unit: pick(random, UNITS), on: day(random), party: { kind: 'legal' } };
  const decided = {
    on: day(random, 60),
    procedure: 'ordinary',
    kinds: ['fine'],
    fine: `${whole(random, 1, 90)}00.50`,
  };
  const facts = [
    event('enforcement.opened', subject, opened),
    event('enforcement.decided', subject, decided),
  ];
  if (random() < 0.6) facts.push(event('enforcement.served', subject, { on: day(random, 70) }));
  if (random() < 0.1) facts.push(corrected(subject, 'enforcement.decided', { ...decided, fine: '1.00' }));
  return facts;
}

const voided = (subject: string, type: string): CloudEvent =>
  event('record.voided', subject, { event: `${subject}/${type}`, reason: '误报' });

const corrected = (subject: string, type: string, data: Readonly<Record<string, unknown>>): CloudEvent =>
  event('record.corrected', subject, { event: `${subject}/${type}`, data, reason: '金额有误' });

/** Moved to a case of its own, with an identity of its own, so that no two deliveries meet; units stay what they are. */
export const ofItsOwn = (event: CloudEvent, seed: number): CloudEvent => ({
  ...event,
  source: `${event.source}-${seed}`,
  ...(event.subject.startsWith('unit/') ? {} : { subject: `${event.subject}-${seed}` }),
});
