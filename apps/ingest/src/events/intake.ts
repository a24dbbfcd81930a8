import type {
  AppendOutcome,
  EventLogReader,
  EventLogWriter,
  Fault,
  IngestAnswer,
  Sender,
} from '@fadu/domain';

import type { Refusal, RejectionKeeper } from '../rejections/rejection.ts';
import type { Stamp } from '../stamp.ts';
import { type CheckedEvent, checkEvent, conflictFault, resendable, stamped } from './check-event.ts';

/** An event as it arrived. */
export interface Arrival {
  /** 0 for the first */
  readonly index: number;
  readonly sent: unknown;
  /** what was sent, as text, where that is at hand; else it is written anew for whatever is refused */
  readonly raw: string | undefined;
  readonly bytes: number;
}

export interface IntakeParts {
  readonly log: EventLogWriter & Pick<EventLogReader, 'end'>;
  readonly stamp: Stamp;
  readonly keeper: RejectionKeeper;
  readonly sender: Sender;
  /** what came was a stream of lines: a refusal says which line */
  readonly numbered: boolean;
}

/** Holds no more than needed: what waits is copied about by the garbage collector. */
interface Waiting {
  readonly index: number;
  readonly checked: CheckedEvent;
}

const CHUNK_EVENTS = 25_000;
const CHUNK_BYTES = 8 * 1_048_576;
const LISTED = 1_000;

/**
 * Takes the events of one request: checks them, hands them to the log in chunks, keeps what is refused and counts.
 * While one chunk is being written the next one is read, never more than that: so the sender is slowed down to the
 * pace of the log, and memory stays flat.
 */
export class Intake {
  readonly #parts: IntakeParts;
  #waiting: Waiting[] = [];
  #refusals: (Refusal & { readonly index: number })[] = [];
  #bytes = 0;
  #inFlight: Promise<void> = Promise.resolve();
  #accepted = 0;
  #duplicates = 0;
  #migrated = 0;
  #rejectedTotal = 0;
  readonly #rejected: IngestAnswer['rejected'] = [];

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  get migrated(): number {
    return this.#migrated;
  }

  take(arrival: Arrival): void {
    this.#bytes += arrival.bytes;
    const checking = checkEvent(arrival.sent, this.#parts.sender);
    if (checking.ok) this.#waiting.push({ index: arrival.index, checked: checking.checked });
    else this.refuse(arrival, { eventId: checking.id ?? '', fault: checking.fault });
  }

  refuse(arrival: Arrival, why: Pick<Refusal, 'eventId' | 'fault'>): void {
    const raw = arrival.raw ?? textOf(arrival.sent);
    this.#refusals.push({ ...why, line: arrival.index + 1, index: arrival.index, raw });
  }

  /** True when a chunk is full and {@link flush} is due. */
  get full(): boolean {
    return this.#waiting.length + this.#refusals.length >= CHUNK_EVENTS || this.#bytes >= CHUNK_BYTES;
  }

  /** Waits for the chunk before and sets this one going. */
  async flush(): Promise<void> {
    await this.#inFlight;
    const waiting = this.#waiting;
    const refusals = this.#refusals;
    this.#waiting = [];
    this.#refusals = [];
    this.#bytes = 0;
    this.#inFlight = this.#write(waiting, refusals);
    // Whoever waits next hears of a failure; until then it must not count as unheard.
    this.#inFlight.catch(() => undefined);
  }

  /** Resolves when nothing is being written any more, well or badly. */
  async settled(): Promise<void> {
    await this.#inFlight.catch(() => undefined);
  }

  async finish(): Promise<IngestAnswer> {
    await this.flush();
    await this.#inFlight;
    return {
      accepted: this.#accepted,
      duplicates: this.#duplicates,
      rejected: this.#rejected.toSorted((a, b) => a.index - b.index),
      rejectedTotal: this.#rejectedTotal,
      position: [...this.#parts.log.end()],
    };
  }

  async #write(
    waiting: readonly Waiting[],
    refused: readonly (Refusal & { index: number })[],
  ): Promise<void> {
    const refusals = [...refused];
    if (waiting.length > 0) {
      const now = this.#parts.stamp.next();
      const outcomes = await this.#parts.log.append(waiting.map(({ checked }) => stamped(checked, now)));
      for (const [i, one] of waiting.entries()) {
        if (this.#count(one, outcomes[i]!) === 'conflict') refusals.push(conflictOf(one));
      }
    }
    refusals.sort((a, b) => a.index - b.index);
    await this.#parts.keeper.keep(refusals);
    for (const refusal of refusals) this.#list(refusal);
  }

  #count({ checked }: Waiting, outcome: AppendOutcome): AppendOutcome {
    if (outcome === 'duplicate') this.#duplicates += 1;
    if (outcome === 'accepted') {
      this.#accepted += 1;
      if (checked.migrated) this.#migrated += 1;
    }
    return outcome;
  }

  #list({ index, eventId, fault }: Refusal & { readonly index: number }): void {
    this.#rejectedTotal += 1;
    if (this.#rejected.length >= LISTED) return;
    const { code, path } = fault;
    const message = this.#parts.numbered ? onLine(index + 1, fault) : answered(fault);
    this.#rejected.push({ index, id: eventId === '' ? null : eventId, code, path, message });
  }
}

/** The sentences with what was sent, where they do not say it themselves. */
function answered({ zh, en, value }: Pick<Fault, 'zh' | 'en' | 'value'>): string {
  return `${zh} ${en}${value === '' || en.includes(value) ? '' : ` Sent: ${value}`}`;
}

const onLine = (line: number, { zh, en, value }: Fault): string =>
  answered({ zh: `第${line}行：${zh}`, en: `Line ${line}: ${en}`, value });

const conflictOf = ({ index, checked }: Waiting): Refusal & { readonly index: number } => ({
  index,
  line: index + 1,
  eventId: checked.event.id,
  fault: conflictFault(checked.event),
  raw: resendable(checked),
});

function textOf(sent: unknown): string {
  try {
    return JSON.stringify(sent) ?? '';
  } catch {
    return ''; // nested too deep for the stack; the sender still has it
  }
}
