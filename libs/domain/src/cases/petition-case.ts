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
  readonly registered?: Fact & {
    readonly unit: string;
    readonly channel: DataOf<'petition.registered'>['channel'];
    readonly firstTime: boolean;
    readonly persons?: number | undefined;
    readonly category?: string | undefined;
  };
  readonly transferred?: Fact & { readonly toUnit: string };
  readonly accepted?: Fact;
  readonly notAccepted?: Fact & { readonly reason?: string | undefined };
  readonly extended?: Extension;
  readonly replied?: Fact;
  readonly resolved?: Fact;
  readonly rated?: Fact & { readonly rating: DataOf<'petition.rated'>['rating'] };
  readonly withdrawn?: Fact;
  readonly merged?: Fact & { readonly into: string };
  readonly repeats: readonly Fact[];
}

export type PetitionEvent = Extract<FaduEvent, { type: `petition.${string}` }>;

export const emptyPetition = (key: string): PetitionCase => ({ kind: 'petition', key, repeats: [] });

/** The unit that answers for the petition now: where it was last transferred, else where it was registered. */
export const unitOfPetition = (petition: PetitionCase): string | undefined =>
  petition.transferred?.toUnit ?? petition.registered?.unit;

export function evolvePetition(state: PetitionCase, event: PetitionEvent): PetitionCase {
  switch (event.type) {
    case 'petition.registered': {
      const { on, unit, channel, firstTime, persons, category } = event.data;
      const registered = { on, event: event.id, unit, channel, firstTime, persons, category };
      return state.registered ? state : { ...state, registered };
    }
    case 'petition.transferred':
      return { ...state, transferred: { ...factOf(event), toUnit: event.data.toUnit } };
    case 'petition.accepted':
      return { ...state, accepted: state.accepted ?? factOf(event) };
    case 'petition.not_accepted': {
      const notAccepted = { ...factOf(event), reason: event.data.reason };
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
  }
}
