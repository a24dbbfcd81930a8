import type { LocalDate } from '../dates/local-date.ts';
import type { EventOf, Fact } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';

export type UnitCategory = DataOf<'unit.registered'>['category'];

/** What a unit is from a day on. */
export interface UnitStanding extends Fact {
  readonly name: string;
  readonly category: UnitCategory;
  readonly enforcement: boolean;
}

/** A unit of the district over time. Before its registration nothing is known of it but its id. */
export interface UnitCase {
  readonly kind: 'unit';
  readonly key: string;
  readonly registered?: Fact & { readonly parent?: string | undefined; readonly uscc?: string | undefined };
  /** oldest first; the last one holds now */
  readonly standings: readonly UnitStanding[];
  /** merged or abolished; the first end counts */
  readonly ended?: Fact & { readonly how: 'merged' | 'abolished'; readonly successor?: string | undefined };
}

export type UnitEvent =
  | EventOf<'unit.registered'>
  | EventOf<'unit.renamed'>
  | EventOf<'unit.merged'>
  | EventOf<'unit.abolished'>
  | EventOf<'unit.category_changed'>;

export const emptyUnit = (key: string): UnitCase => ({ kind: 'unit', key, standings: [] });

export function evolveUnit(state: UnitCase, event: UnitEvent): UnitCase {
  const fact: Fact = { on: event.data.on, event: event.id };
  switch (event.type) {
    case 'unit.registered': {
      if (state.registered) return state;
      const { name, category, enforcement, parent, uscc } = event.data;
      return {
        ...state,
        registered: { ...fact, parent, uscc },
        standings: [...state.standings, { ...fact, name, category, enforcement }],
      };
    }
    case 'unit.renamed':
      return restanding(state, { ...fact, name: event.data.name });
    case 'unit.category_changed':
      return restanding(state, {
        ...fact,
        category: event.data.category,
        enforcement: event.data.enforcement,
      });
    case 'unit.merged':
      return state.ended
        ? state
        : { ...state, ended: { ...fact, how: 'merged', successor: event.data.into } };
    case 'unit.abolished':
      return state.ended
        ? state
        : { ...state, ended: { ...fact, how: 'abolished', successor: event.data.successor } };
  }
}

/** A change before the registration changes nothing that is known: the registration states name and category whole. */
function restanding(state: UnitCase, change: Partial<UnitStanding> & Fact): UnitCase {
  const current = state.standings.at(-1);
  return current ? { ...state, standings: [...state.standings, { ...current, ...change }] } : state;
}

/** What the unit was on a day, if it existed then: from its registration to the day before its end. */
export function unitOn(state: UnitCase, day: LocalDate): UnitStanding | undefined {
  if (state.ended && state.ended.on <= day) return undefined;
  return state.standings.findLast((s) => s.on <= day);
}
