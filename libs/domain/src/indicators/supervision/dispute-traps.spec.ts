import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const later = '2027-06-30';

/** Traps of rulebook §6 that petitions, reconsiderations and suits can fall into. */
describe('a petition', () => {
  const registered = event('petition.registered', {
    unit: 'u1',
    on: '2025-12-01',
    channel: 'online',
    firstTime: true,
  });
  const accepted = event('petition.accepted', { on: '2025-12-10' });
  const close = (day: string, ...events: readonly Draft[]) =>
    given('petition/XF-1', registered, ...events)
      .on(day)
      .items('petition_close_ontime_rate');

  it('trap 22: runs its sixty days from the acceptance, not from the registration', () => {
    expect(close(later, accepted)[0]?.dueOn).toBe('2026-02-08');
    expect(close(later)).toEqual([]);
  });

  it('trap 3: belongs to the period in which it is due, not to that of its registration or its reply', () => {
    const replied = event('petition.replied', { on: '2025-12-20' });
    expect(close(later, accepted, replied)).toMatchObject([{ placedOn: '2026-02-08', side: 'met' }]);
  });

  it('trap 4: stays in the denominator while it is open and past due', () => {
    expect(close('2026-02-09', accepted)[0]?.side).toBe('missed');
  });

  it('trap 48: does not take an extension approved after the due day', () => {
    const extended = (approvedOn: string) => event('petition.extended', { days: 30, approvedOn });
    expect(close(later, accepted, extended('2026-02-08'))[0]?.dueOn).toBe('2026-03-10');
    expect(close(later, accepted, extended('2026-02-09'))[0]?.dueOn).toBe('2026-02-08');
  });
});

describe('a reconsideration', () => {
  const received = event('reconsideration.received', { respondent: 'u1', on: '2026-03-02' });
  const ask = (indicator: string, ...events: readonly Draft[]) =>
    given('reconsideration/FY-1', received, ...events)
      .on(later)
      .items(indicator);

  it('trap 12: is accepted by silence after five working days, a day that no event carries', () => {
    expect(ask('recon_close_ontime_rate')[0]?.startedOn).toBe('2026-03-09');
  });

  it('trap 23: that was rejected at the filing stands in no correction rate', () => {
    const rejected = event('reconsideration.rejected', { on: '2026-03-05' });
    expect(ask('recon_correction_rate', rejected)).toEqual([]);
    expect(ask('recon_close_ontime_rate', rejected)).toEqual([]);
  });

  it('trap 6: is asked for two handlers when it was accepted before 2024, whatever the year of the report', () => {
    const handlers = (on: string) =>
      given(
        'reconsideration/FY-1',
        event('reconsideration.received', { respondent: 'u1', on }),
        event('reconsideration.accepted', { on, procedure: 'ordinary' }),
        event('reconsideration.handlers_assigned', { handlers: ['p1'], on: '2024-02-01' }),
      )
        .on(later)
        .items('recon_two_handlers_rate')[0]?.side;
    expect([handlers('2023-12-31'), handlers('2024-01-01')]).toEqual(['open', 'met']);
  });
});

describe('a suit', () => {
  const filed = event('litigation.filed', { defendants: ['u1', 'u2'], on: '2026-01-05' });
  const hearing = (
    on: string,
    instance: DataOf<'litigation.hearing_held'>['instance'],
    ...appearances: DataOf<'litigation.hearing_held'>['appearances']
  ) => event('litigation.hearing_held', { instance, on, appearances }, { id: on });
  const sides = (indicator: string, ...events: readonly Draft[]) =>
    given('litigation/L-1', filed, ...events)
      .on(later)
      .items(indicator)
      .map(({ item, side }) => `${item} ${side}`);

  it('trap 24: is counted for each instance and each defendant with a hearing', () => {
    const first = hearing('2026-02-01', 'first', { unit: 'u1', head: true });
    const second = hearing('2026-06-01', 'second', { unit: 'u2', head: true });
    expect(sides('head_appearance_rate', first, second)).toEqual([
      'litigation/L-1/first/u1 met',
      'litigation/L-1/first/u2 missed',
      'litigation/L-1/second/u1 missed',
      'litigation/L-1/second/u2 met',
    ]);
  });

  it('trap 25: needs the head once in several hearings, and keeps an excused absence in the denominator', () => {
    const absent = hearing('2026-02-01', 'first', { unit: 'u1', head: false, excused: true });
    const came = hearing('2026-03-01', 'first', { unit: 'u1', head: true });
    expect(sides('head_appearance_rate', absent)[0]).toBe('litigation/L-1/first/u1 missed');
    expect(sides('head_appearance_rate', absent, came)[0]).toBe('litigation/L-1/first/u1 met');
  });

  it('trap 13: without a hearing or a judgment is in no rate', () => {
    expect(sides('head_appearance_rate')).toEqual([]);
    expect(sides('suit_loss_rate')).toEqual([]);
    expect(sides('judgment_performed_rate')).toEqual([]);
  });
});
