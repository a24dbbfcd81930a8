import type { CloudEvent, EventLogReader, EventLogWriter, HistoryReader } from '@fadu/domain';

import { checkedEvent, conflictFault, stamped } from '../events/check-event.ts';
import type { Refusal } from '../rejections/rejection.ts';
import type { Stamp } from '../stamp.ts';
import { type Delivery, type Plan, type PlannedRow, planRow } from './plan-row.ts';

export type ImportLog = EventLogWriter & EventLogReader & HistoryReader;

export interface Delivered {
  readonly accepted: number;
  readonly corrections: number;
  readonly duplicates: number;
  readonly refusals: readonly Refusal[];
}

/** Compares rows with the log and, unless it is a dry run, appends what is new. */
export async function deliverRows(
  rows: readonly PlannedRow[],
  parts: {
    readonly log: ImportLog;
    readonly stamp: Stamp;
    readonly delivery: Delivery;
    readonly dryRun: boolean;
  },
): Promise<Delivered> {
  const { log, stamp, delivery, dryRun } = parts;
  const histories = await log.histories([...new Set(rows.flatMap(({ subjects }) => subjects))]);
  const plans = rows.map((row) => ({ row, plan: planRow(row, histories, delivery) }));
  const duplicates = sum(plans, ({ plan }) => plan.duplicates);
  if (dryRun) {
    const accepted = sum(plans, ({ plan }) => plan.facts.length);
    return { accepted, corrections: sum(plans, ({ plan }) => plan.acts.length), duplicates, refusals: [] };
  }
  const events = plans.flatMap(({ row, plan }) => eventsOf(row, plan));
  if (events.length === 0) return { accepted: 0, corrections: 0, duplicates, refusals: [] };
  const now = stamp.next();
  const records = events.map(({ event }) => stamped(checkedEvent(event), now));
  const outcomes = await log.append(records);
  const counts = { accepted: 0, corrections: 0, duplicates, refusals: [] as Refusal[] };
  for (const [i, { row, event, act }] of events.entries()) {
    if (outcomes[i] === 'accepted') counts[act ? 'corrections' : 'accepted'] += 1;
    // The id of an act holds its content: the same id with another time is the same act, done by someone else just now.
    else if (outcomes[i] === 'duplicate' || act) counts.duplicates += 1;
    else counts.refusals.push(refusalOf(row, event));
  }
  return counts;
}

const eventsOf = (row: PlannedRow, { facts, acts }: Plan) => [
  ...facts.map((event) => ({ row, event, act: false })),
  ...acts.map((event) => ({ row, event, act: true })),
];

const refusalOf = ({ line, raw }: PlannedRow, event: CloudEvent): Refusal => ({
  line,
  eventId: event.id,
  fault: conflictFault(event),
  raw,
});

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
