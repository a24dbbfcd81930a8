import type { EventName } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';

/** Steps that follow from an earlier one: none of `later` can be dated before the first `earlier`. */
export interface OrderRule {
  readonly earlier: EventName;
  readonly later: readonly EventName[];
}

/** What cannot happen before what. The same day is in order: dates have no hours. */
export const orderRules: readonly OrderRule[] = [
  {
    earlier: 'unit.registered',
    later: [
      'unit.renamed',
      'unit.category_changed',
      'unit.merged',
      'unit.abolished',
      'unit.split',
      'unit.alias_added',
    ],
  },
  { earlier: 'person.posted', later: ['person.left'] },
  {
    earlier: 'enforcement.opened',
    later: [
      'enforcement.legal_reviewed',
      'enforcement.extended',
      'enforcement.decided',
      'enforcement.not_punished',
      'enforcement.withdrawn',
      'enforcement.closed',
      'enforcement.notified',
      'enforcement.hearing_notified',
      'enforcement.hearing_held',
      'enforcement.group_discussed',
    ],
  },
  {
    earlier: 'enforcement.decided',
    later: [
      'enforcement.served',
      'enforcement.published',
      'enforcement.filed_for_record',
      'enforcement.surcharged',
      'enforcement.paid',
      'enforcement.enforcement_applied',
      'enforcement.revoked',
      'enforcement.credit_shared',
    ],
  },
  {
    earlier: 'enforcement.crime_suspected',
    later: [
      'enforcement.transfer_approved',
      'enforcement.transfer_refused',
      'enforcement.transferred_to_police',
    ],
  },
  { earlier: 'enforcement.transfer_approved', later: ['enforcement.transferred_to_police'] },
  {
    earlier: 'enforcement.transferred_to_police',
    later: [
      'enforcement.police_accepted',
      'enforcement.police_rejected',
      'enforcement.police_returned',
      'enforcement.evidence_handed_over',
    ],
  },
  { earlier: 'enforcement.hearing_notified', later: ['enforcement.hearing_held'] },
  { earlier: 'enforcement.published', later: ['enforcement.publicity_withdrawn'] },
  { earlier: 'enforcement.evidence_registered', later: ['enforcement.evidence_handled'] },
  { earlier: 'enforcement.paid', later: ['enforcement.fine_handed_in', 'enforcement.fine_banked'] },
  {
    earlier: 'petition.registered',
    later: [
      'petition.accepted',
      'petition.not_accepted',
      'petition.transferred',
      'petition.withdrawn',
      'petition.merged',
      'petition.extended',
      'petition.replied',
      'petition.resolved',
      'petition.rated',
      'petition.repeated',
      'petition.objected',
    ],
  },
  { earlier: 'petition.accepted', later: ['petition.extended', 'petition.replied'] },
  { earlier: 'petition.replied', later: ['petition.review_requested'] },
  { earlier: 'petition.review_requested', later: ['petition.reviewed'] },
  { earlier: 'petition.reviewed', later: ['petition.recheck_requested'] },
  {
    earlier: 'petition.recheck_requested',
    later: ['petition.recheck_hearing_held', 'petition.rechecked'],
  },
  {
    earlier: 'reconsideration.received',
    later: [
      'reconsideration.correction_requested',
      'reconsideration.corrected',
      'reconsideration.accepted',
      'reconsideration.rejected',
      'reconsideration.suspended',
      'reconsideration.extended',
      'reconsideration.mediated',
      'reconsideration.terminated',
      'reconsideration.decided',
      'reconsideration.handlers_assigned',
      'reconsideration.heard',
    ],
  },
  {
    earlier: 'reconsideration.decided',
    later: ['reconsideration.published', 'reconsideration.analysed'],
  },
  { earlier: 'reconsideration.correction_requested', later: ['reconsideration.corrected'] },
  {
    earlier: 'reconsideration.accepted',
    later: ['reconsideration.turned_ordinary', 'reconsideration.extended', 'reconsideration.decided'],
  },
  {
    earlier: 'litigation.filed',
    later: ['litigation.hearing_held', 'litigation.judged', 'litigation.withdrawn'],
  },
  { earlier: 'litigation.judged', later: ['litigation.took_effect', 'litigation.analysed'] },
  { earlier: 'litigation.took_effect', later: ['litigation.performed'] },
  ...Object.values(declaredKinds).flatMap(({ order }: { order?: readonly OrderRule[] }) => order ?? []),
];

/** Steps that make no sense without a counterpart on or before their day: each uses one up. */
export const pairRules: readonly { readonly first: EventName; readonly then: EventName }[] = [
  { first: 'reconsideration.suspended', then: 'reconsideration.resumed' },
];
