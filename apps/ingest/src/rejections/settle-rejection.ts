import type { RejectionRow, Sender } from '@fadu/domain';

import { RejectionSettledError, RejectionUnknownError } from '../errors.ts';
import type { KeptRejection, Keeping } from './rejection.ts';

/** Looks a kept rejection up, e.g. in the store. */
export type FindRejection = (id: string) => Promise<RejectionRow | undefined>;

/** @throws RejectionUnknownError, RejectionSettledError */
export async function openRejection(find: FindRejection, id: string): Promise<RejectionRow> {
  const rejection = await find(id);
  if (!rejection) throw new RejectionUnknownError(id);
  if (rejection.state !== 'open') throw new RejectionSettledError(id, rejection.state);
  return rejection;
}

export interface Settlement {
  readonly state: 'resent' | 'dismissed';
  readonly sender: Sender;
  readonly reason?: string;
}

/** Writes down that a rejection needs no more care, and who said so. The refusal itself stays. */
export async function settleRejection(
  { journal, clock }: Keeping,
  rejection: RejectionRow,
  { state, sender, reason }: Settlement,
): Promise<void> {
  const { eventId, ...row } = rejection;
  const at = clock().toISOString();
  const settled: KeptRejection = { ...row, event_id: eventId, state, resolved_at: at, version: 2 };
  await journal.append('rejections', [settled]);
  const act = { at, actor: sender.name, action: `rejection.${state}`, rejection: rejection.id };
  await journal.append('audit', [reason === undefined ? act : { ...act, reason }]);
}
