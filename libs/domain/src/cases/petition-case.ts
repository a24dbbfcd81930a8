import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { factOf } from './fact.ts';

export interface Extension extends Fact {
  readonly days: number;
}

/** A petition. Of each fact the first counts, but the last transfer and the last rating. */
export interface PetitionCase {
  readonly kind: 'petition';
  readonly key: string;
  readonly registered:
    | (Fact & {
        readonly unit: string;
        readonly channel: DataOf<'petition.registered'>['channel'];
        readonly firstTime: boolean;
        readonly persons?: number | undefined;
        readonly category?: string | undefined;
        readonly origin?: DataOf<'petition.registered'>['origin'];
      })
    | undefined;
  readonly transferred: (Fact & { readonly toUnit: string }) | undefined;
  readonly accepted: Fact | undefined;
  readonly notAccepted:
    | (Fact & {
        readonly reason?: string | undefined;
        readonly ground?: DataOf<'petition.not_accepted'>['ground'];
      })
    | undefined;
  readonly extended: Extension | undefined;
  readonly replied: Fact | undefined;
  readonly resolved: Fact | undefined;
  readonly rated: (Fact & { readonly rating: DataOf<'petition.rated'>['rating'] }) | undefined;
  readonly withdrawn: Fact | undefined;
  readonly merged: (Fact & { readonly into: string }) | undefined;
  readonly repeats: readonly Fact[];
  readonly objected: FactOfUnit | undefined;
  readonly reviewRequested: FactOfUnit | undefined;
  readonly reviewed: Fact | undefined;
  readonly recheckRequested: FactOfUnit | undefined;
  /** the hearing of the recheck and how many days it took, which do not count */
  readonly recheckHearing: (Fact & { readonly days: number }) | undefined;
  readonly rechecked: Fact | undefined;
}

/** A fact about another unit than the one that answers for the petition: the organ asked to review it. */
type FactOfUnit = Fact & { readonly unit: string };

export type PetitionEvent = Extract<FaduEvent, { type: `petition.${string}` }>;

export const emptyPetition = (key: string): PetitionCase => ({
  kind: 'petition',
  key,
  repeats: [],
  registered: undefined,
  transferred: undefined,
  accepted: undefined,
  notAccepted: undefined,
  extended: undefined,
  replied: undefined,
  resolved: undefined,
  rated: undefined,
  withdrawn: undefined,
  merged: undefined,
  objected: undefined,
  reviewRequested: undefined,
  reviewed: undefined,
  recheckRequested: undefined,
  recheckHearing: undefined,
  rechecked: undefined,
});

/** The unit that answers for the petition now: where it was last transferred, else where it was registered. */
export const unitOfPetition = (petition: PetitionCase): string | undefined =>
  petition.transferred?.toUnit ?? petition.registered?.unit;

// eslint-disable-next-line complexity -- one flat branch for each type of event
export function evolvePetition(state: PetitionCase, event: PetitionEvent): PetitionCase {
  switch (event.type) {
    case 'petition.registered': {
      const { on, unit, channel, firstTime, persons, category, origin } = event.data;
      const registered = { on, event: event.id, unit, channel, firstTime, persons, category, origin };
      return state.registered ? state : { ...state, registered };
    }
    case 'petition.transferred':
      return { ...state, transferred: { ...factOf(event), toUnit: event.data.toUnit } };
    case 'petition.accepted':
      return { ...state, accepted: state.accepted ?? factOf(event) };
    case 'petition.not_accepted': {
      const notAccepted = { ...factOf(event), reason: event.data.reason, ground: event.data.ground };
      return { ...state, notAccepted: state.notAccepted ?? notAccepted };
    }
    case 'petition.extended': {
      const { approvedOn, days } = event.data;
      return { ...state, extended: state.extended ?? { on: approvedOn, event: event.id, days } };
    }
    case 'petition.replied':
      return { ...state, replied: state.replied ?? factOf(event) };
    case 'petition.resolved':
      return { ...state, resolved: state.resolved ?? factOf(event) };
    case 'petition.rated':
      return { ...state, rated: { ...factOf(event), rating: event.data.rating } };
    case 'petition.withdrawn':
      return { ...state, withdrawn: state.withdrawn ?? factOf(event) };
    case 'petition.merged':
      return { ...state, merged: state.merged ?? { ...factOf(event), into: event.data.into } };
    case 'petition.repeated':
      return { ...state, repeats: [...state.repeats, factOf(event)] };
    case 'petition.objected':
      return { ...state, objected: state.objected ?? { ...factOf(event), unit: event.data.unit } };
    case 'petition.review_requested':
      return {
        ...state,
        reviewRequested: state.reviewRequested ?? { ...factOf(event), unit: event.data.unit },
      };
    case 'petition.reviewed':
      return { ...state, reviewed: state.reviewed ?? factOf(event) };
    case 'petition.recheck_requested':
      return {
        ...state,
        recheckRequested: state.recheckRequested ?? { ...factOf(event), unit: event.data.unit },
      };
    case 'petition.recheck_hearing_held':
      return {
        ...state,
        recheckHearing: state.recheckHearing ?? { ...factOf(event), days: event.data.days },
      };
    case 'petition.rechecked':
      return { ...state, rechecked: state.rechecked ?? factOf(event) };
  }
}
