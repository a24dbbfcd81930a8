import type { Fault, Instant, Journal } from '@fadu/domain';

export type Origin = 'http' | 'import' | 'resend';

/** Something that was refused, before it is kept. */
export interface Refusal {
  /** from 1 */
  readonly line: number;
  readonly eventId: string;
  readonly fault: Fault;
  /** what was sent, as text */
  readonly raw: string;
}

/** One row of the table `rejections`, as it goes into the journal. */
export interface KeptRejection {
  readonly id: string;
  readonly at: Instant;
  readonly origin: string;
  readonly batch: string;
  readonly line: number;
  readonly event_id: string;
  readonly code: string;
  readonly path: string;
  readonly value: string;
  readonly message: string;
  readonly raw: string;
  readonly state: 'open' | 'resent' | 'dismissed';
  readonly resolved_at?: Instant;
  /** 1 when refused, 2 when sent again or dismissed */
  readonly version: number;
}

/** How much of what was sent is kept. */
export const RAW_BYTES = 65_536;
/** A little more, by which a text shows that it is longer, even when its last character is cut. */
export const HEAD_BYTES = RAW_BYTES + 8;
const CUT = '…[cut]';

/** What was sent, cut to {@link RAW_BYTES} with a mark where it is longer. */
export function keepable(raw: string): string {
  if (raw.length * 3 <= RAW_BYTES) return raw;
  const bytes = Buffer.from(raw);
  if (bytes.length <= RAW_BYTES) return raw;
  const cut = bytes.subarray(0, RAW_BYTES - Buffer.byteLength(CUT)).toString();
  return `${cut.replace(/\ufffd+$/, '')}${CUT}`;
}

/** Put before what is no UTF-8 and therefore kept in Base64, so that not a byte of it is lost. */
const BASE64 = 'base64:';

/** The beginning of a body as text, of which {@link keepable} keeps all or says that it was cut. */
export function textOfBytes(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  try {
    // As of a stream: a character that is cut in two at the end is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: head.length === HEAD_BYTES });
  } catch {
    return `${BASE64}${head.toString('base64')}`;
  }
}

export interface Keeping {
  readonly journal: Journal;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** Keeps what one request or one file had refused; the batch tells them together. */
export class RejectionKeeper {
  readonly #keeping: Keeping;
  readonly #origin: Origin;
  readonly batch: string;

  constructor(keeping: Keeping, origin: Origin, batch: string) {
    this.#keeping = keeping;
    this.#origin = origin;
    this.batch = batch;
  }

  /** Durable when it resolves. */
  async keep(refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    const at = this.#keeping.clock().toISOString();
    const rows = refusals.map(({ line, eventId, fault, raw }): KeptRejection => {
      const { code, path, value, message } = fault;
      const place = { id: this.#keeping.newId(), at, origin: this.#origin, batch: this.batch, line };
      const why = { event_id: eventId, code, path, value, message };
      return { ...place, ...why, raw: keepable(raw), state: 'open', version: 1 };
    });
    await this.#keeping.journal.append('rejections', rows);
  }
}
