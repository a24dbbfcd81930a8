import { type ByteStream, type Sender, wireType } from '@fadu/domain';

import type { Keeping } from '../rejections/rejection.ts';

/** Writes down what was decided about a parked case, by whom and why, beside the event that says it. */
export async function parkingDecided(
  { journal, clock }: Pick<Keeping, 'journal' | 'clock'>,
  what: 'retried' | 'dropped',
  detail: { readonly subject: string; readonly reason: string; readonly event: string },
  sender: Sender,
): Promise<void> {
  const act = { at: clock().toISOString(), actor: sender.name, action: `parking.${what}` };
  await journal.append('audit', [{ ...act, ...detail }]);
}

interface Envelope {
  readonly subject: string;
  readonly id: string;
  readonly at: Date;
}

/** The event that takes another one back. */
export const voidOf = (envelope: Envelope, data: { readonly event: string; readonly reason: string }) =>
  bodyOf('record.voided', envelope, data);

/** The event by which a case is judged again. */
export const retryOf = (envelope: Envelope, data: { readonly reason: string }) =>
  bodyOf('record.retried', envelope, data);

/** A decision as a body to be received like any other event. */
async function* bodyOf(
  type: 'record.voided' | 'record.retried',
  { subject, id, at }: Envelope,
  data: object,
): ByteStream {
  const decided = {
    specversion: '1.0',
    id,
    source: 'urn:fadu:parking',
    type: wireType(type),
    subject,
    time: at.toISOString(),
    data,
  };
  yield await Promise.resolve(Buffer.from(JSON.stringify(decided)));
}
