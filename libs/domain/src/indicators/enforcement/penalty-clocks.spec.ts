import { type Draft, event, given } from '../../testing/given.ts';
import { readCalendarYear } from '../../law/calendar/calendar-year.ts';
import { calendarFrom } from '../../law/calendar/state-council.ts';

const opened = event('enforcement.opened', { unit: 'u1', on: '2026-03-02', party: { kind: 'legal' } });
const decided = (on: string) =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['fine'], fine: '500' });
const withdrawn = (on: string) => event('enforcement.withdrawn', { on });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(day)
    .items(indicator);
const later = '2027-12-31';

describe('penalty_decision_ontime_rate', () => {
  const decision = (day: string, ...events: readonly Draft[]) =>
    ask('penalty_decision_ontime_rate', day, ...events);
  const side = (day: string, ...events: readonly Draft[]) => decision(day, ...events)[0]?.side;
  const due = '2026-05-31';

  it('is due 90 days after the filing, a Sunday or not', () => {
    expect(decision(due)).toMatchObject([{ unit: 'u1', placedOn: due, side: 'open' }]);
    expect(side('2026-06-01')).toBe('missed');
  });

  it('is met by a decision, by no penalty, by closing, on the due day', () => {
    expect(side(later, decided(due))).toBe('met');
    expect(side(later, event('enforcement.not_punished', { on: due }))).toBe('met');
    expect(side(later, event('enforcement.closed', { on: due }))).toBe('met');
    expect(side(later, decided('2026-06-01'))).toBe('missed');
  });

  it('takes the earliest of them', () => {
    expect(side(later, decided('2026-06-30'), event('enforcement.closed', { on: due }))).toBe('met');
  });

  it('is stretched by an extension without a cap, approved by the due day', () => {
    const extended = (approvedOn: string) => event('enforcement.extended', { days: 120, approvedOn });
    expect(decision(later, extended(due))[0]?.dueOn).toBe('2026-09-28');
    expect(decision(later, extended('2026-06-01'))[0]?.dueOn).toBe(due);
  });

  it('is excluded by a withdrawal before the decision, not on its day', () => {
    expect(side(later, withdrawn('2026-04-30'))).toBe('excluded');
    expect(side(later, decided('2026-04-30'), withdrawn('2026-04-30'))).toBe('met');
    expect(side('2026-04-29', withdrawn('2026-04-30'))).toBe('open');
  });

  it.each(['2021-07-14', '2021-07-15'])('runs for a case filed on %s', (on) => {
    const early = event('enforcement.opened', { unit: 'u1', on, party: { kind: 'natural' } });
    const items = given('enforcement/E-1', early).on(later).items('penalty_decision_ontime_rate');
    expect(items).toMatchObject([{ side: 'missed' }]);
  });
});

describe.each([
  ['penalty_service_ontime_rate', 'enforcement.served'],
  ['enforcement_publicity_rate', 'enforcement.published'],
] as const)('%s', (indicator, type) => {
  const clock = (day: string, ...events: readonly Draft[]) => ask(indicator, day, ...events);
  // a made-up Sunday, 20 September, counts; 25 to 27 September are off
  const decision = decided('2026-09-18');
  const due = '2026-09-29';

  it('is due 7 working days after the decision', () => {
    expect(clock('2026-09-18', decision)).toMatchObject([{ unit: 'u1', placedOn: due, side: 'open' }]);
    expect(clock('2026-09-30', decision)[0]?.side).toBe('missed');
  });

  it('is met on the due day and missed after', () => {
    expect(clock(later, decision, event(type, { on: due }))[0]?.side).toBe('met');
    expect(clock(later, decision, event(type, { on: '2026-09-30' }))[0]?.side).toBe('missed');
  });

  it('is excluded by a withdrawal before it was done', () => {
    expect(clock(later, decision, withdrawn('2026-09-20'))[0]?.excluded).toBe('withdrawn');
    expect(clock(later, decision, event(type, { on: '2026-09-20' }), withdrawn('2026-09-20'))[0]?.side).toBe(
      'met',
    );
  });

  it('says nothing without a decision, or without an opening and so a unit', () => {
    expect(clock(later)).toEqual([]);
    expect(given('enforcement/E-1', decision).on(later).items(indicator)).toEqual([]);
  });

  it('does not guess a year without a calendar, and answers once it is loaded', () => {
    const edge = decided('2026-12-25');
    expect(clock(later, edge)).toMatchObject([
      { side: 'excluded', excluded: 'calendar_missing', placedOn: '2026-12-25' },
    ]);
    const year = { year: 2027, off: ['2027-01-01..2027-01-03'], makeUp: [], source: 'test' };
    const calendar = calendarFrom([readCalendarYear(year, 'test')]);
    const items = given('enforcement/E-1', opened, edge).on(later, { calendar }).items(indicator);
    expect(items).toMatchObject([{ side: 'missed', dueOn: '2027-01-06' }]);
  });
});
