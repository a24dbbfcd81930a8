import type { LocalDate } from '@fadu/domain';

import { sideOfClock } from './days.ts';
import { type Asked, type Fact, type Item, all, first, firstDay, keyOf, textOf } from './fact.ts';

const LAST_YEAR = 2030;

interface Duty {
  readonly indicator: string;
  readonly meeting: string;
  readonly atLeast: number;
  /** categories obliged in a year; none where no rule stood */
  readonly obliged: (year: number) => readonly string[];
}

const duties: Readonly<Partial<Record<Asked['profile'], readonly Duty[]>>> = {
  yongchuan: [
    {
      indicator: 'leading_group_lecture_count',
      meeting: 'lecture',
      atLeast: 2,
      obliged: (year) => (year >= 2016 ? ['government', 'town'] : []),
    },
    {
      indicator: 'leader_training_class_count',
      meeting: 'leader_class',
      atLeast: 1,
      obliged: (year) => (year >= 2016 ? ['government', 'department', 'town'] : []),
    },
  ],
  national: [
    {
      indicator: 'leading_group_lecture_count',
      meeting: 'lecture',
      atLeast: 2,
      obliged: (year) => (year >= 2021 ? ['government'] : []),
    },
  ],
};

/** The yearly duties of one unit; `meetings` are the facts of each meeting; all are seen on the day asked for. */
export function unitItems(
  facts: readonly Fact[],
  meetings: readonly (readonly Fact[])[],
  { on, profile }: Asked,
): readonly Item[] {
  const registered = first(facts, 'unit.registered');
  if (!registered) return [];
  const unit = keyOf(registered.subject);
  const ended = firstDay(facts, 'unit.merged', 'unit.abolished');
  const items: Item[] = [];
  const years = Math.min(LAST_YEAR, Number(on.slice(0, 4)));
  for (let year = Number(registered.on.slice(0, 4)); year <= years; year++) {
    const due = `${year}-12-31`;
    if (ended !== undefined && ended <= due) break;
    const category = categoryOn(facts, due);
    for (const duty of (duties[profile] ?? []).filter((d) => d.obliged(year).includes(category))) {
      const held = meetingDays(meetings, unit, duty.meeting).filter((day) => day.startsWith(`${year}-`));
      const side = sideOfClock(due, held[duty.atLeast - 1], on);
      items.push({ indicator: duty.indicator, unit, placedOn: due, side });
    }
  }
  return items;
}

/** What was said last: a registration states the category whole, so changes before it say nothing. */
function categoryOn(facts: readonly Fact[], day: LocalDate): string {
  const registered = first(facts, 'unit.registered')!;
  const since = facts.slice(facts.indexOf(registered));
  const changed = all(since, 'unit.category_changed')
    .filter((f) => f.on <= day)
    .at(-1);
  return textOf(changed ?? registered, 'category');
}

function meetingDays(
  meetings: readonly (readonly Fact[])[],
  unit: string,
  category: string,
): readonly LocalDate[] {
  return meetings
    .map((m) => first(m, 'meeting.held'))
    .filter((held) => held !== undefined)
    .filter((held) => textOf(held, 'unit') === unit && textOf(held, 'category') === category)
    .map((held) => held.on)
    .sort();
}
