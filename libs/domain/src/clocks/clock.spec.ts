import { stateCouncilCalendar } from '../law/calendar/state-council.ts';
import { type ClockInput, runClock } from './clock.ts';

const due = (input: Omit<ClockInput, 'rule' | 'calendar'>) =>
  runClock({ rule: 'x', calendar: stateCouncilCalendar, ...input }).dueOn;
const extension = { on: '2026-03-02', event: 'e', days: 2 };

describe('runClock', () => {
  it('ends a term of months on the same-numbered day, or on the last day of a shorter month', () => {
    expect(due({ startedOn: '2026-03-15', length: 2, unit: 'month' })).toBe('2026-05-15');
    expect(due({ startedOn: '2026-12-31', length: 2, unit: 'month' })).toBe('2027-02-28');
    expect(due({ startedOn: '2027-12-31', length: 2, unit: 'month' })).toBe('2028-02-29');
    expect(due({ startedOn: '2026-11-30', length: 1, unit: 'month' })).toBe('2026-12-30');
  });

  it('adds to a term in working days working days, over a weekend', () => {
    const friday = { startedOn: '2026-03-02', length: 4, unit: 'working_day' } as const;
    expect(due(friday)).toBe('2026-03-06');
    expect(due({ ...friday, extension })).toBe('2026-03-10');
    expect(due({ ...friday, suspendedDays: 1 })).toBe('2026-03-09');
  });

  it('adds calendar days to any other term', () => {
    expect(due({ startedOn: '2026-03-02', length: 4, unit: 'calendar_day', extension })).toBe('2026-03-08');
    expect(due({ startedOn: '2026-03-02', length: 1, unit: 'month', suspendedDays: 3 })).toBe('2026-04-05');
  });

  it('trap 48: takes an extension approved on the due day, none approved a day later, none longer than the law allows', () => {
    const term = { startedOn: '2026-03-01', length: 15, unit: 'calendar_day', extensionMax: 30 } as const;
    const extended = (on: string, days: number) => due({ ...term, extension: { on, event: 'e', days } });
    expect(extended('2026-03-16', 40)).toBe('2026-04-15');
    expect(extended('2026-03-17', 40)).toBe('2026-03-16');
  });
});
