import type { LocalDate } from '../../dates/local-date.ts';
import type { JudgeContext } from '../definition.ts';
import type { Exclusion } from '../item.ts';

interface Days {
  readonly deadline: LocalDate;
  readonly issuedOn: LocalDate;
  readonly doneOn: LocalDate | undefined;
}

/** Nobody can be late for a day that had passed when the plan was issued (rulebook §6 trap 7). */
export function dueBeforeIssue(
  { deadline, issuedOn, doneOn }: Days,
  { law }: JudgeContext,
): Exclusion | undefined {
  if (deadline >= issuedOn || (doneOn !== undefined && doneOn <= deadline)) return undefined;
  return law.on('plan.due_before_issue', deadline)?.value === 'excluded' ? 'due_before_issue' : undefined;
}
