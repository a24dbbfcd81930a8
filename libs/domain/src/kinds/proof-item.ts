import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** A proof that a unit asks or asked for (subject `proof_item/<事项编号>`): cancelled, or replaced by a promise. */
export const proofItem = declareKind({
  kind: 'proof_item',
  zh: '证明事项',
  en: 'Proof asked for',
  events: {
    'proof_item.listed': eventType(['列入清单', 'Listed'], {
      unit: reference,
      name: text(200),
      on: localDate,
    }),
    'proof_item.commitment_adopted': eventType(['实行告知承诺制', 'Commitment adopted'], {
      unit: reference,
      on: localDate,
    }),
    'proof_item.cancelled': eventType(['取消', 'Cancelled'], { unit: reference, on: localDate }),
  },
  opening: ['proof_item.listed', 'proof_item.commitment_adopted', 'proof_item.cancelled'],
  unitOf: (c) =>
    (
      first(c, 'proof_item.listed') ??
      first(c, 'proof_item.commitment_adopted') ??
      first(c, 'proof_item.cancelled')
    )?.unit,
  order: [{ earlier: 'proof_item.listed', later: ['proof_item.commitment_adopted', 'proof_item.cancelled'] }],
  table: {
    name: 'proof_items',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'proof_item.listed')?.name ?? ''),
      day('listed_on', '列入日期', (c) => first(c, 'proof_item.listed')),
      day('commitment_on', '实行告知承诺日期', (c) => first(c, 'proof_item.commitment_adopted')),
      day('cancelled_on', '取消日期', (c) => first(c, 'proof_item.cancelled')),
    ],
  },
});
