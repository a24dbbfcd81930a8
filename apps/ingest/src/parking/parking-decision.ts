import { type ByteStream, type Sender, wireType } from '@fadu/domain';

import type { Keeping } from '../rejections/rejection.ts';

/** Writes down what was decided about a parked case, by whom and why; the projector acts on it in its order. */
export async function parkingDecided(
  { journal, clock }: Pick<Keeping, 'journal' | 'clock'>,
  what: 'retried' | 'dropped',
  detail: { readonly subject: string; readonly reason: string; readonly event?: string },
  sender: Sender,
): Promise<void> {
  const act = { at: clock().toISOString(), actor: sender.name, action: `parking.${what}` };
  await journal.append('audit', [{ ...act, ...detail }]);
}

/** The event that takes another one back, as a body to be received like any other. */
export async function* voidOf(
  subject: string,
  event: string,
  { reason, id, at }: { readonly reason: string; readonly id: string; readonly at: Date },
): ByteStream {
  const voided = {
    specversion: '1.0',
    id,
    source: 'urn:fadu:parking',
    type: wireType('record.voided'),
    subject,
    time: at.toISOString(),
    data: { event, reason },
  };
  yield await Promise.resolve(Buffer.from(JSON.stringify(voided)));
}
