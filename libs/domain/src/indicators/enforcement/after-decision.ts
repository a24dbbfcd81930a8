import type { EnforcementCase } from '../../cases/enforcement-case.ts';
import { runClock } from '../../clocks/clock.ts';
import type { Fact } from '../../events/event.ts';
import { clockItem } from '../clock-item.ts';
import type { JudgeContext } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';
import type { Item } from '../item.ts';

/** What must be done within some working days after a decision: one item for each decision whose unit is known. */
export function afterDecision(
  rule: 'penalty.serve.days' | 'penalty.publish.days',
  enforcement: EnforcementCase,
  done: Fact | undefined,
  { law, calendar }: JudgeContext,
): readonly Item[] {
  const { opened, decided } = enforcement;
  if (!opened || !decided) return [];
  const length = law.on(rule, decided.on);
  if (!length) return [];
  const clock = runClock({
    rule,
    startedOn: decided.on,
    length: length.value,
    unit: 'working_day',
    calendar,
  });
  return [
    clockItem({
      item: `enforcement/${enforcement.key}`,
      unit: opened.unit,
      clock,
      settledOn: done?.on,
      excluded: endedUnsettled(enforcement, done?.on),
      evidence: [decided.event, done?.event],
    }),
  ];
}
