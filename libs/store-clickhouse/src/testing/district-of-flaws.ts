import { type CloudEvent, addDays, contentOf, linksOf, wireType } from '@fadu/domain';
import type { InMemoryEventLog } from '@fadu/domain/testing';

type Said = readonly [subject: string, type: Parameters<typeof wireType>[0], data: object, lateDays?: number];

/** Numbers that look random and are always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const UNITS = ['a', 'b', 'c', 'unregistered'];

/** A year of a small district with everything that the quality of data is about. */
export function districtOfFlaws(seed: number): readonly Said[] {
  const roll = dice(seed);
  const unit = () => UNITS[roll(UNITS.length)]!;
  const day = (most = 365) => addDays('2025-01-01', roll(most));
  const said: Said[] = ['a', 'b', 'c'].map((id) => [
    `unit/${id}`,
    'unit.registered',
    { name: id, category: 'department', enforcement: true, on: '2010-01-01' },
  ]);
  for (let n = 0; n < 60; n++) said.push(...petition(`petition/P-${n}`, unit(), roll));
  for (let n = 0; n < 40; n++) said.push(...enforcement(`enforcement/E-${n}`, unit(), day(300), roll));
  for (let n = 0; n < 20; n++)
    said.push(...reconsideration(`reconsideration/R-${n}`, unit(), day(300), roll));
  for (let n = 0; n < 24; n++) said.push(...person(`person/O-${n}`, UNITS[n % 3]!, { roll, often: n < 21 }));
  said.push(['litigation/L-1', 'litigation.filed', { defendants: ['b', 'a'], on: day() }]);
  said.push(['meeting/M-1', 'meeting.held', { unit: 'c', on: day(), category: 'lecture' }]);
  said.push([
    'law/W-1',
    'law.promulgated',
    { title: '法', promulgatedOn: '2025-02-01', effectiveOn: '2025-06-01', units: 'all' },
  ]);
  return said;
}

type Roll = (sides: number) => number;

function petition(subject: string, unit: string, roll: Roll): readonly Said[] {
  const on = addDays('2025-01-01', roll(300));
  const registered: Said = [
    subject,
    'petition.registered',
    { unit, on, channel: 'visit', firstTime: true },
    roll(50),
  ];
  const accepted: Said = [subject, 'petition.accepted', { on: addDays(on, roll(12) - 2) }, roll(50)];
  const replied: Said = [
    subject,
    'petition.replied',
    { on: roll(3) ? addDays(on, roll(80)) : '2025-12-31' },
    roll(60),
  ];
  const ends: readonly (readonly Said[])[] = [
    [replied],
    [replied],
    [[subject, 'petition.withdrawn', { on: addDays(on, 50 + roll(20)) }]],
    [[subject, 'petition.extended', { days: 30, approvedOn: addDays(on, 20) }], replied],
    [replied, [subject, 'record.voided', { event: `${subject}/petition.replied`, reason: '误' }]],
    [
      replied,
      [
        subject,
        'record.corrected',
        { event: `${subject}/petition.replied`, data: { on: addDays(on, 9) }, reason: '误' },
      ],
    ],
  ];
  return [...(roll(8) ? [registered] : []), accepted, ...ends[roll(ends.length)]!];
}

function enforcement(subject: string, unit: string, on: string, roll: Roll): readonly Said[] {
  const opened: Said = [subject, 'enforcement.opened', { unit, on, party: { kind: 'legal' } }, roll(40)];
  const extended: Said = [subject, 'enforcement.extended', { days: 30, approvedOn: addDays(on, 60) }];
  if (roll(4) === 0) return [opened, [subject, 'enforcement.withdrawn', { on: addDays(on, 80 + roll(14)) }]];
  const decided = { on: addDays(on, roll(100) - 5), procedure: 'ordinary', kinds: ['warning'] };
  return [opened, ...(roll(2) ? [extended] : []), [subject, 'enforcement.decided', decided, roll(70)]];
}

function reconsideration(subject: string, unit: string, on: string, roll: Roll): readonly Said[] {
  const procedure = roll(2) ? 'ordinary' : 'simplified';
  const ended: Said = roll(2)
    ? [subject, 'reconsideration.terminated', { on: addDays(on, 20 + roll(45)) }]
    : [subject, 'reconsideration.decided', { on: addDays(on, roll(60)), outcome: 'upheld' }];
  return [
    [subject, 'reconsideration.received', { respondent: unit, on }],
    [subject, 'reconsideration.accepted', { on: addDays(on, 2), procedure }],
    ended,
  ];
}

/** Most attend often; of unit c everybody does, so that its lists are no copies. */
function person(
  subject: string,
  unit: string,
  { roll, often }: { readonly roll: Roll; readonly often: boolean },
): readonly Said[] {
  const attended = (session: string, on: string, hours: string): Said => [
    subject,
    'training.attended',
    { session: `${unit}-${session}`, category: 'general', hours, on },
  ];
  const missing = roll(3);
  return [
    [subject, 'person.posted', { unit, roles: ['enforcement_officer'], on: '2024-01-01' }],
    ...(often || unit === 'c' ? ['1', '2', '3', '4'] : ['1']).map((n) => attended(n, `2025-0${n}-10`, '14')),
    ...(often || unit === 'c' ? [attended('5', '2025-05-10', '1')] : []),
    ...(missing === 0 ? [attended('end', '2025-12-31', '3')] : []),
    ...(missing === 1 ? [attended('end', '2025-12-31', '5.5'), attended('1', '2025-06-10', '8')] : []),
    ...(roll(6)
      ? []
      : [[subject, 'record.voided', { event: `${subject}/training.attended/2`, reason: '误' }] as const]),
    ...(roll(6)
      ? []
      : [
          [
            subject,
            'record.corrected',
            {
              event: `${subject}/training.attended/3`,
              data: attended('3', '2025-03-11', '10')[2],
              reason: '误',
            },
          ] as const,
        ]),
  ];
}

/** Puts them into a log, each received so many days after its day. Several of a type have numbers: `…/2`. */
export async function tell(log: InMemoryEventLog, all: readonly Said[]): Promise<void> {
  const told = new Map<string, number>();
  for (const [subject, type, data, lateDays = 1] of all) {
    const plain = `${subject}/${type}`;
    const times = (told.get(plain) ?? 0) + 1;
    told.set(plain, times);
    const days = data as Readonly<Record<string, string>>;
    const day = days['on'] ?? days['approvedOn'] ?? days['promulgatedOn'] ?? '2026-01-15';
    const event: CloudEvent = {
      specversion: '1.0',
      id: times === 1 ? plain : `${plain}/${times}`,
      source: 'test',
      type: wireType(type),
      subject,
      time: `${day}T09:00:00+08:00`,
      data,
    };
    // Two hours before midnight in Greenwich is the next day in Shanghai.
    const recordedat = `${addDays(day, lateDays)}T${lateDays % 2 ? '22' : '02'}:00:00.000Z`;
    await log.append([{ event: { ...event, recordedat }, content: contentOf(event), links: linksOf(event) }]);
  }
}
