import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { type Draft, factOf } from './fact.ts';

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

/** A copy to write the next fact into, with every field in the order of the empty case: all cases have one shape. */
const draftOf = (c: PetitionCase): Draft<PetitionCase> => ({
  kind: c.kind,
  key: c.key,
  repeats: c.repeats,
  registered: c.registered,
  transferred: c.transferred,
  accepted: c.accepted,
  notAccepted: c.notAccepted,
  extended: c.extended,
  replied: c.replied,
  resolved: c.resolved,
  rated: c.rated,
  withdrawn: c.withdrawn,
  merged: c.merged,
  objected: c.objected,
  reviewRequested: c.reviewRequested,
  reviewed: c.reviewed,
  recheckRequested: c.recheckRequested,
  recheckHearing: c.recheckHearing,
  rechecked: c.rechecked,
});

/** The unit that answers for the petition now: where it was last transferred, else where it was registered. */
export const unitOfPetition = (petition: PetitionCase): string | undefined =>
  petition.transferred?.toUnit ?? petition.registered?.unit;

// eslint-disable-next-line complexity -- one flat branch for each type of event
export function evolvePetition(before: PetitionCase, event: PetitionEvent): PetitionCase {
  const state = draftOf(before);
  switch (event.type) {
    case 'petition.registered': {
      const { on, unit, channel, firstTime, persons, category, origin } = event.data;
      const registered = { on, event: event.id, unit, channel, firstTime, persons, category, origin };
      state.registered ??= registered;
      break;
    }
    case 'petition.transferred':
      state.transferred = { toUnit: event.data.toUnit, ...factOf(event) };
      break;
    case 'petition.accepted':
      state.accepted ??= factOf(event);
      break;
    case 'petition.not_accepted': {
      const notAccepted = { reason: event.data.reason, ground: event.data.ground, ...factOf(event) };
      state.notAccepted ??= notAccepted;
      break;
    }
    case 'petition.extended': {
      const { approvedOn, days } = event.data;
      state.extended ??= { on: approvedOn, event: event.id, days };
      break;
    }
    case 'petition.replied':
      state.replied ??= factOf(event);
      break;
    case 'petition.resolved':
      state.resolved ??= factOf(event);
      break;
    case 'petition.rated':
      state.rated = { rating: event.data.rating, ...factOf(event) };
      break;
    case 'petition.withdrawn':
      state.withdrawn ??= factOf(event);
      break;
    case 'petition.merged':
      state.merged ??= { into: event.data.into, ...factOf(event) };
      break;
    case 'petition.repeated':
      state.repeats = [...state.repeats, factOf(event)];
      break;
    case 'petition.objected':
      state.objected ??= { unit: event.data.unit, ...factOf(event) };
      break;
    case 'petition.review_requested':
      state.reviewRequested ??= { unit: event.data.unit, ...factOf(event) };
      break;
    case 'petition.reviewed':
      state.reviewed ??= factOf(event);
      break;
    case 'petition.recheck_requested':
      state.recheckRequested ??= { unit: event.data.unit, ...factOf(event) };
      break;
    case 'petition.recheck_hearing_held':
      state.recheckHearing ??= { days: event.data.days, ...factOf(event) };
      break;
    case 'petition.rechecked':
      state.rechecked ??= factOf(event);
      break;
  }
  return state;
}
