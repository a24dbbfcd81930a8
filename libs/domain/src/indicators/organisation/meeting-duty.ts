import type { MeetingCase } from '../../cases/meeting-case.ts';
import { type UnitCase, unitOn } from '../../cases/unit-case.ts';
import { earlier, firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import type { MeetingDuty } from '../../law/parameters.ts';
import type { Fact } from '../../events/event.ts';
import { type Bilingual, type JudgeContext, type Window, indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import type { Item } from '../item.ts';

interface Duty {
  readonly id: string;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly duty: 'duty.lectures' | 'duty.leader_class';
  readonly target: `target.${'leading_group_lecture_count' | 'leader_training_class_count'}`;
}

/** A yearly number of meetings that units of some categories owe: the number, the units and the meetings are law. */
export const meetingDuty = ({ id, name, numerator, duty, target }: Duty) =>
  indicator({
    id,
    name,
    kind: 'threshold',
    family: 'organisation',
    direction: 'higher',
    subject: 'unit',
    formula: {
      item: { zh: '负有此义务的单位·年度', en: 'obliged unit and year' },
      numerator,
      denominator: { zh: '已达到次数或年度届满的', en: 'reached, or the year is over' },
      excluded: { zh: '无', en: 'none' },
      placedOn: { zh: '12月31日', en: '31 December' },
    },
    parameters: [duty],
    target,
    aggregate: settledOnly,
    unit: 'percent',
    silence: 'no_data',
    needsEnforcement: false,
    reads: ['unit.registered', 'unit.merged', 'unit.abolished', 'unit.category_changed', 'meeting.held'],
    windows: (unit, { related }) => yearsOfUnit(unit, related.meeting ?? []),
    items: (unit, context) => itemsOf(unit, duty, context),
  });

function itemsOf(
  unit: UnitCase,
  duty: Duty['duty'],
  { on, law, related, window }: JudgeContext,
): readonly Item[] {
  const year = Number(window.key);
  const dueOn = lastOfYear(year);
  const required = law.on(duty, dueOn)?.value;
  const standing = unitOn(unit, earlier(on, dueOn));
  if (!required || !standing || !required.units.includes(standing.category)) return [];
  const counted = heldIn(year, related.meeting ?? [], required).slice(0, required.atLeast);
  return [
    {
      item: `unit/${unit.key}/${year}`,
      unit: unit.key,
      placedOn: dueOn,
      startedOn: firstOfYear(year),
      dueOn,
      settledOn: counted.length === required.atLeast ? counted.at(-1)?.on : undefined,
      rule: duty,
      evidence: [standing.event, ...counted.map((fact) => fact.event)],
    },
  ];
}

/** The unit's meetings of the duty's categories in a year, oldest first. */
const heldIn = (year: number, meetings: readonly MeetingCase[], duty: MeetingDuty): readonly Fact[] =>
  meetings
    .flatMap(({ held }) =>
      held && yearOf(held.on) === year && duty.meetings.includes(held.category) ? [held] : [],
    )
    .toSorted((a, b) => (a.on === b.on ? (a.event < b.event ? -1 : 1) : a.on < b.on ? -1 : 1));

/** One window for every year from the registration to the end of the unit, or to the horizon. */
function yearsOfUnit(unit: UnitCase, meetings: readonly MeetingCase[]): readonly Window[] {
  const { registered, ended, standings } = unit;
  if (!registered) return [];
  const facts = [...standings.map((s) => s.on), ...meetings.flatMap((m) => (m.held ? [m.held.on] : []))];
  const lastYear = ended ? yearOf(ended.on) : lastYearLaidOut(facts);
  const windows: Window[] = [];
  for (let year = yearOf(registered.on); year <= lastYear; year++)
    windows.push(yearWindow(year, registered.on));
  return windows;
}
