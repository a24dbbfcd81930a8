import { unitOfPetition } from '../cases/petition-case.ts';
import type { Case } from '../cases/register.ts';

/** The unit that can put a case right: whose it is now; empty where none is known (a law, a case never opened). */
export function unitOfCase(state: Case): string {
  switch (state.kind) {
    case 'unit':
      return state.key;
    case 'person':
      return state.postings.at(-1)?.unit ?? '';
    case 'law':
      return '';
    case 'meeting':
      return state.held?.unit ?? '';
    case 'enforcement':
      return state.opened?.unit ?? '';
    case 'petition':
      return unitOfPetition(state) ?? '';
    case 'reconsideration':
      return state.received?.respondent ?? '';
    case 'litigation':
      return state.filed?.defendants[0] ?? '';
  }
}
