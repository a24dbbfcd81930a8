import { type DatedValueAnswer, type LocalDate, type RuleAnswer, parameters } from '@fadu/domain';
import type { Law, ParameterId } from '@fadu/domain';

import { datedValues } from '../indicators/dated-values.ts';

/** The days that a profile is looked at on: now one and, for what changed, an earlier one. */
export interface Days {
  readonly on?: LocalDate | undefined;
  readonly since?: LocalDate | undefined;
}

/** A rule as told: every value it had, or what is in force on a day and how that differs from an earlier one. */
export function ruleOf(
  law: Law,
  id: ParameterId,
  { on, since, direction }: Days & { readonly direction: 'higher' | 'lower' },
): RuleAnswer {
  const { zh, en, unit } = parameters[id];
  const values = datedValues(law, id, direction);
  const rule = { id, name: { zh, en }, unit };
  if (on === undefined) return { ...rule, values };
  const now = inForce(values, on);
  if (since === undefined) return { ...rule, values: now ? [now] : [] };
  const before = inForce(values, since);
  return { ...rule, values: now ? [now] : [], before, change: changeOf(before, now) };
}

/** A rule that has ended is in force no more. */
function inForce(values: readonly DatedValueAnswer[], day: LocalDate): DatedValueAnswer | null {
  const found = values.findLast((value) => value.from <= day);
  return found && found.display !== null ? found : null;
}

function changeOf(
  before: DatedValueAnswer | null,
  now: DatedValueAnswer | null,
): NonNullable<RuleAnswer['change']> {
  if (!before) return 'new';
  if (!now) return 'ended';
  if (before.from === now.from) return 'same';
  return before.display === now.display ? 'restated' : 'changed';
}
