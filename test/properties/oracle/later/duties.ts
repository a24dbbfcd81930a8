import { yearOf } from '../days-of-office.ts';
import { sideOfClock } from '../days.ts';
import { type Asked, type Fact, type Item, all, first, keyOf, textOf } from '../fact.ts';
import { categoryOn, enforcesOn, existsOn } from './unit.ts';

type Place = Asked['profile'];
type Cases = readonly (readonly Fact[])[];

/** Everything that units did, by kind; each list holds the facts of one subject. */
export interface Acts {
  readonly reports: Cases;
  readonly meetings: Cases;
  readonly observations: Cases;
  readonly publicity: Cases;
}

interface Yearly {
  readonly indicator: string;
  readonly atLeast: number;
  /** whether only units with the power to enforce owe it */
  readonly enforcing?: boolean;
  /** categories obliged in a year */
  readonly obliged: (place: Place, year: number) => readonly string[];
  readonly days: (acts: Acts, unit: string) => readonly string[];
}

const ALL = ['government', 'department', 'town'];
const RULE_OF_LAW = ['法治政府建设', '依法行政', '法治建设', 'rule_of_law'];

/** The days on which a unit did something: its first fact of each subject counts. */
const daysOf =
  (kind: keyof Acts, name: string, counts: (fact: Fact) => boolean) =>
  (acts: Acts, unit: string): readonly string[] =>
    acts[kind]
      .map((facts) => {
        // A meeting is of one unit, as it was told first; other acts can be of several.
        const own = kind === 'meetings' ? all(facts, name).slice(0, 1) : all(facts, name);
        return own.find((f) => textOf(f, 'unit') === unit);
      })
      .filter((f) => f !== undefined)
      .filter(counts)
      .map((f) => f.on)
      .sort();

const YEARLY: readonly Yearly[] = [
  {
    indicator: 'court_observation_count',
    atLeast: 1,
    obliged: (place, year) =>
      place === 'yongchuan' && year >= 2016
        ? ['department', 'town']
        : place === 'yancheng-edz' && year === 2021
          ? ['department']
          : [],
    days: daysOf('observations', 'observation.held', () => true),
  },
  {
    indicator: 'standing_meeting_rol_count',
    atLeast: 1,
    obliged: (place, year) => (place === 'yongchuan' && year >= 2016 ? ['government'] : []),
    days: daysOf('meetings', 'meeting.held', isOnRuleOfLaw),
  },
  {
    indicator: 'standing_meeting_rol_count',
    atLeast: 2,
    obliged: (place, year) => (place === 'miyun' && year >= 2011 ? ALL : []),
    days: daysOf('meetings', 'meeting.held', isOnRuleOfLaw),
  },
  {
    indicator: 'case_publicity_count',
    atLeast: 1,
    enforcing: true,
    obliged: (place, year) => (place === 'yongchuan' && year >= 2016 ? ['department', 'town'] : []),
    days: daysOf('publicity', 'publicity.held', (f) => f.data['form'] === 'case_story'),
  },
];

function isOnRuleOfLaw({ data }: Fact): boolean {
  const topics = (data['topics'] as readonly string[] | undefined) ?? [];
  return data['category'] === 'standing' && topics.some((topic) => RULE_OF_LAW.includes(topic));
}

/** To whom a report on a year is owed, and by which day of the next (rulebook items [000 39], [001 57], §2.14). */
function owed(place: Place, year: number, category: string) {
  const own = place === 'yongchuan' || place === 'liaoning';
  if (year < (own ? 2016 : 2019)) return undefined;
  const recipients: Readonly<Record<string, readonly string[]>> = {
    government: ['party_committee', 'congress_committee', 'superior_government'],
    department: own
      ? ['own_government', 'superior_department']
      : ['party_committee', 'own_government', 'superior_department'],
    town: place === 'liaoning' ? [] : ['superior_government'],
  };
  return { due: `${year + 1}-${own ? '03-31' : '03-01'}`, recipients: recipients[category] ?? [] };
}

export function yearlyItems(unit: readonly Fact[], acts: Acts, { on, profile }: Asked): readonly Item[] {
  const registered = first(unit, 'unit.registered');
  if (!registered) return [];
  const key = keyOf(registered.subject);
  const items: Item[] = [];
  for (let year = yearOf(registered.on); year <= Math.min(2030, yearOf(on)); year++) {
    const end = `${year}-12-31`;
    if (!existsOn(unit, end)) continue;
    const category = categoryOn(unit, end);
    for (const duty of YEARLY.filter((d) => d.obliged(profile, year).includes(category))) {
      if (duty.enforcing === true && !enforcesOn(unit, end)) continue;
      const held = duty.days(acts, key).filter((day) => yearOf(day) === year);
      const side = sideOfClock(end, held[duty.atLeast - 1], on);
      items.push({ indicator: duty.indicator, unit: key, placedOn: end, side });
    }
    const { due, recipients } = owed(profile, year, category) ?? { due: end, recipients: [] };
    for (const recipient of recipients) {
      const side = sideOfClock(due, submittedOn(acts.reports, key, year, recipient), on);
      items.push({ indicator: 'annual_report_ontime_rate', unit: key, placedOn: due, side });
    }
  }
  return items;
}

const submittedOn = (reports: Cases, unit: string, year: number, recipient: string): string | undefined =>
  reports
    .flatMap((facts) => all(facts, 'report.submitted'))
    .filter(({ data }) => data['document'] === 'annual_report' && data['recipient'] === recipient)
    .filter(({ data }) => data['unit'] === unit && data['year'] === year)
    .map((f) => f.on)
    .sort()[0];
