import { createHash } from 'node:crypto';

import { type CloudEvent, type EventName, type StoredRecord, canonicalJson, wireType } from '@fadu/domain';

import type { RowFact } from '../sources/template.ts';
import { type Said, saidBefore } from './said-before.ts';

/** A row that counts, with the facts that it states. */
export interface PlannedRow {
  readonly line: number;
  readonly key: string;
  readonly subjects: readonly string[];
  readonly facts: readonly RowFact[];
  readonly raw: string;
}

/** What a row has to say that was not said before. */
export interface Plan {
  readonly facts: readonly CloudEvent[];
  /** corrections and voids */
  readonly acts: readonly CloudEvent[];
  readonly duplicates: number;
}

export interface Delivery {
  /** `import/<template>`: identity of all events of this template */
  readonly source: string;
  /** why something changed, for people: names the file */
  readonly reason: string;
  readonly now: Date;
}

/**
 * Compares what a row states with what the same register said of its subjects before: new facts are stated, changed
 * ones corrected, missing ones voided, and what stands as it is is a duplicate. What other rows say of the same
 * subject is left alone.
 */
export function planRow(
  row: PlannedRow,
  histories: ReadonlyMap<string, readonly StoredRecord[]>,
  delivery: Delivery,
): Plan {
  const facts: CloudEvent[] = [];
  const acts: CloudEvent[] = [];
  let duplicates = 0;
  for (const subject of row.subjects) {
    const said = saidBefore(histories.get(subject) ?? [], delivery.source);
    const stated = row.facts.filter((fact) => fact.subject === subject);
    for (const fact of stated) {
      const before = said.get(fact.fact);
      if (before?.data === undefined) facts.push(factEvent(row.key, fact, { before, delivery }));
      else if (sameAs(fact, before.data)) duplicates += 1;
      else acts.push(correction(subject, before, { fact, delivery }));
    }
    const names = new Set(stated.map(({ fact }) => fact));
    for (const [name, before] of said) {
      if (!names.has(name) && standsBy(row, before)) acts.push(voiding(subject, before, delivery));
    }
  }
  return { facts, acts, duplicates };
}

/** Whether it is a fact that this row stated and never took back. */
const standsBy = ({ key }: PlannedRow, { id, data }: Said): boolean =>
  data !== undefined && id.startsWith(`${key}/`);

/** A day that only stands in for an unknown one does not change because the file is newer. */
function sameAs(fact: RowFact, before: unknown): boolean {
  const on = (before as { on?: unknown }).on;
  const data = fact.proxyDay ? { ...fact.data, on } : fact.data;
  return canonicalJson(data) === canonicalJson(before);
}

interface Stating {
  readonly before: Said | undefined;
  readonly delivery: Pick<Delivery, 'source'>;
}

/** The event that states a fact of a row: `XF-1/registered`; after a void `XF-1/registered/2`. */
export function factEvent(key: string, fact: RowFact, { before, delivery }: Stating): CloudEvent {
  const again = before ? `/${before.generation + 1}` : '';
  return envelope(fact.type, fact.subject, {
    id: `${key}/${fact.fact}${again}`,
    source: delivery.source,
    time: fact.time,
    data: fact.data,
  });
}

function correction(
  subject: string,
  before: Said,
  { fact, delivery }: { readonly fact: RowFact; readonly delivery: Delivery },
): CloudEvent {
  const on = (before.data as { on?: unknown }).on;
  const data = fact.proxyDay ? { ...fact.data, on } : fact.data;
  const hash = createHash('sha256').update(canonicalJson(data)).digest('hex').slice(0, 12);
  return envelope('record.corrected', subject, {
    // Counted, since a register may go from A to B, back to A and again to B; hashed, so that one id is one content.
    id: `${before.id}/corrected/${before.acts + 1}-${hash}`,
    source: delivery.source,
    time: actTime(before, delivery),
    data: { event: before.id, data, reason: delivery.reason },
  });
}

function voiding(subject: string, before: Said, delivery: Delivery): CloudEvent {
  return envelope('record.voided', subject, {
    id: `${before.id}/voided/${before.acts + 1}`,
    source: delivery.source,
    time: actTime(before, delivery),
    data: { event: before.id, reason: delivery.reason },
  });
}

/** Of several corrections the latest stands: so none may be as early as the one before, whatever the clock says. */
const actTime = ({ lastActAt }: Said, { now }: Delivery): string =>
  new Date(Math.max(now.getTime(), lastActAt + 1)).toISOString();

const envelope = (
  type: EventName,
  subject: string,
  rest: Pick<CloudEvent, 'id' | 'source' | 'time' | 'data'>,
): CloudEvent => ({ specversion: '1.0', type: wireType(type), subject, ...rest });
