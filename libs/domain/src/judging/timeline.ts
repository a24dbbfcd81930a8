import { NEVER, type LocalDate } from '../dates/local-date.ts';
import { type Case, emptyCase, evolve } from '../cases/register.ts';
import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import { bitOf } from './type-bits.ts';

/** A case as it was seen day by day: facts of later days are not there yet (contract §5 rule 1). */
export interface Timeline {
  /** the days on which a fact was added, ascending, with the fact types of that day as bits (`bitOf`) */
  readonly steps: readonly {
    readonly on: LocalDate;
    readonly state: Case;
    readonly types: number;
  }[];
  /** the case with every fact */
  readonly whole: Case;
}

/** Folds facts (in legal order) once and keeps the state at the end of every day that has one. */
export function timelineOf(subject: string, facts: readonly FactEvent[]): Timeline {
  const steps: { on: LocalDate; state: Case; types: number }[] = [];
  let state = emptyCase(subject);
  for (const fact of facts) {
    state = evolve(state, fact);
    const on = legalDateOf(fact);
    const last = steps.at(-1);
    if (last?.on === on) {
      last.state = state;
      last.types |= bitOf(fact.type);
    } else {
      steps.push({ on, state, types: bitOf(fact.type) });
    }
  }
  return { steps, whole: state };
}

/** The case as seen on a day; `undefined` before its first fact. */
export function seenOn(timeline: Timeline, day: LocalDate): Case | undefined {
  // Histories are short: walking back beats a binary search. A loop, since this is asked for every item.
  const { steps } = timeline;
  for (let i = steps.length - 1; i >= 0; i -= 1) if (steps[i]!.on <= day) return steps[i]!.state;
  return undefined;
}

export const firstDay = (timeline: Timeline): LocalDate => timeline.steps[0]?.on ?? NEVER;
