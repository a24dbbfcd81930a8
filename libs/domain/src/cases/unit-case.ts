import type { LocalDate } from '../dates/local-date.ts';
import type { EventOf, Fact } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';

export type UnitCategory = DataOf<'unit.registered'>['category'];

/** What a unit is from a day on. */
export interface UnitStanding extends Fact {
  readonly name: string;
  readonly category: UnitCategory;
  readonly enforcement: boolean;
  /** GB/T 2260; a county that becomes a district gets another (rulebook §6.3 no. 30) */
  readonly region?: string | undefined;
}

/** Another name by which a unit is called, from a day on. */
export interface UnitAlias extends Fact {
  readonly name: string;
  readonly usedIn?: string | undefined;
}

/** How the unit was divided among others. */
export interface UnitDivision extends Fact {
  readonly parts: DataOf<'unit.split'>['parts'];
  /** it goes on beside its parts and keeps what nobody took over */
  readonly continues: boolean;
}

/** A unit of the district over time. Before its registration nothing is known of it but its id. */
export interface UnitCase {
  readonly kind: 'unit';
  readonly key: string;
  readonly registered?: Fact & {
    readonly parent?: string | undefined;
    readonly uscc?: string | undefined;
  };
  /** oldest first; the last one holds now */
  readonly standings: readonly UnitStanding[];
  readonly aliases: readonly UnitAlias[];
  readonly divisions: readonly UnitDivision[];
  /** merged, abolished or split; the first end counts */
  readonly ended?: UnitEnd;
}

export interface UnitEnd extends Fact {
  readonly how: 'merged' | 'abolished' | 'split';
  /** who answers for it since; none where nobody was designated */
  readonly successor?: string | undefined;
}

export type UnitEvent =
  | EventOf<'unit.registered'>
  | EventOf<'unit.renamed'>
  | EventOf<'unit.merged'>
  | EventOf<'unit.abolished'>
  | EventOf<'unit.split'>
  | EventOf<'unit.alias_added'>
  | EventOf<'unit.category_changed'>;

export const emptyUnit = (key: string): UnitCase => ({
  kind: 'unit',
  key,
  standings: [],
  aliases: [],
  divisions: [],
});

export function evolveUnit(state: UnitCase, event: UnitEvent): UnitCase {
  const fact: Fact = { on: event.data.on, event: event.id };
  switch (event.type) {
    case 'unit.registered': {
      if (state.registered) return state;
      const { name, category, enforcement, parent, uscc, region } = event.data;
      return {
        ...state,
        registered: { parent, uscc, ...fact },
        standings: [...state.standings, { name, category, enforcement, region, ...fact }],
      };
    }
    case 'unit.renamed': {
      const { name, region } = event.data;
      return restanding(state, { ...fact, name, ...(region !== undefined && { region }) });
    }
    case 'unit.category_changed':
      return restanding(state, {
        ...fact,
        category: event.data.category,
        enforcement: event.data.enforcement,
      });
    case 'unit.alias_added':
      return { ...state, aliases: [...state.aliases, { ...fact, ...event.data }] };
    case 'unit.merged':
      return ending(state, { ...fact, how: 'merged', successor: event.data.into });
    case 'unit.abolished':
      return ending(state, { ...fact, how: 'abolished', successor: event.data.successor });
    case 'unit.split':
      return dividing(state, fact, event.data);
  }
}

const ending = (state: UnitCase, ended: UnitEnd): UnitCase => (state.ended ? state : { ...state, ended });

function dividing(state: UnitCase, fact: Fact, { parts, successor, continues }: DataOf<'unit.split'>) {
  const divided: UnitCase = {
    ...state,
    divisions: [...state.divisions, { parts, continues: continues ?? false, ...fact }],
  };
  if (continues) return divided;
  return ending(divided, { how: 'split', successor: successor ?? chiefPart(parts), ...fact });
}

/** The part that most passed to, where one alone has the largest share; a guess is never made. */
export function chiefPart(parts: UnitDivision['parts']): string | undefined {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.unit;
  if (parts.some(({ share }) => share === undefined)) return undefined;
  const largest = Math.max(...parts.map(({ share = 0 }) => share));
  const chief = parts.filter(({ share }) => share === largest);
  return chief.length === 1 ? chief[0]?.unit : undefined;
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
