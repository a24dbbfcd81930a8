import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

// Monday 2 March 2026; no day off but weekends until 4 April.
const applied = (more: Partial<DataOf<'license.applied'>> = {}) =>
  event('license.applied', { unit: 'u1', on: '2026-03-02', online: true, ...more });
const accepted = (on: string) => event('license.accepted', { on });
const granted = (on: string) => event('license.granted', { on });
const ask = (day: string, ...events: readonly Draft[]) =>
  given('license/X-1', ...events)
    .on(day)
    .items('license_ontime_rate');
const later = '2026-10-31';

describe('license_ontime_rate', () => {
  it('is due 20 working days after the acceptance', () => {
    const events = [applied(), accepted('2026-03-03')];
    expect(ask(later, ...events)).toMatchObject([
      { unit: 'u1', startedOn: '2026-03-03', placedOn: '2026-03-31' },
    ]);
    expect(ask('2026-03-31', ...events)[0]?.side).toBe('open');
    expect(ask(later, ...events, granted('2026-03-31'))[0]?.side).toBe('met');
    expect(ask(later, ...events, granted('2026-04-01'))[0]?.side).toBe('missed');
    expect(ask(later, ...events, event('license.refused', { on: '2026-03-31' }))[0]?.side).toBe('met');
  });

  describe('trap 12: silence', () => {
    it('is acceptance from the day of receipt, once five working days have passed', () => {
      expect(ask('2026-03-09', applied())).toEqual([]);
      expect(ask('2026-03-10', applied())).toMatchObject([{ startedOn: '2026-03-02', dueOn: '2026-03-30' }]);
    });

    it('is broken by an acceptance on the fifth day, not by one on the sixth', () => {
      expect(ask(later, applied(), accepted('2026-03-09'))[0]?.startedOn).toBe('2026-03-09');
      expect(ask(later, applied(), accepted('2026-03-10'))[0]?.startedOn).toBe('2026-03-02');
    });

    it('is broken by a refusal to accept in time: no item', () => {
      expect(ask(later, applied(), event('license.not_accepted', { on: '2026-03-09' }))).toEqual([]);
      expect(ask(later, applied(), event('license.not_accepted', { on: '2026-03-10' }))).toHaveLength(1);
    });

    it('begins anew with the correction that was asked for in time', () => {
      const asked = event('license.correction_requested', { on: '2026-03-09' });
      const corrected = event('license.corrected', { on: '2026-03-16' });
      expect(ask(later, applied(), asked)).toEqual([]);
      expect(ask('2026-03-23', applied(), asked, corrected)).toEqual([]);
      expect(ask('2026-03-24', applied(), asked, corrected)[0]?.startedOn).toBe('2026-03-16');
      const late = event('license.correction_requested', { on: '2026-03-10' });
      expect(ask(later, applied(), late)[0]?.startedOn).toBe('2026-03-02');
    });
  });

  it('takes an extension of at most 10 working days, approved in time', () => {
    const extended = (days: number, approvedOn: string) => event('license.extended', { days, approvedOn });
    const due = (extension: Draft) => ask(later, applied(), accepted('2026-03-02'), extension)[0]?.dueOn;
    expect(due(extended(10, '2026-03-30'))).toBe('2026-04-14');
    expect(due(extended(15, '2026-03-30'))).toBe('2026-04-14');
    expect(due(extended(10, '2026-03-31'))).toBe('2026-03-30');
  });

  it('gives joint handling 45 working days', () => {
    expect(ask(later, applied({ joint: true }), accepted('2026-03-02'))[0]?.dueOn).toBe('2026-05-08');
  });

  it('leaves out the working days of a hearing, and has no due day while it lasts', () => {
    const suspended = event('license.suspended', { on: '2026-03-05', ground: 'hearing' });
    const resumed = event('license.resumed', { on: '2026-03-10' });
    const events = [applied(), accepted('2026-03-02'), suspended];
    expect(ask('2026-03-09', ...events, resumed)).toMatchObject([{ side: 'open', placedOn: '2299-12-31' }]);
    expect(ask('2026-03-10', ...events, resumed)[0]?.dueOn).toBe('2026-04-02');
    expect(ask(later, ...events)[0]?.side).toBe('open');
    expect(ask(later, ...events, granted('2026-04-03'))[0]?.side).toBe('met');
  });

  it('trap 10: guesses no day where the calendar is missing', () => {
    const events = [applied({ on: '2026-12-28' }), accepted('2026-12-28')];
    expect(ask('2027-12-31', ...events)).toMatchObject([
      { excluded: 'calendar_missing', placedOn: '2026-12-28' },
    ]);
  });

  it('guesses no silence where the calendar is missing: excluded on its receipt', () => {
    const late = applied({ on: '2026-12-29' });
    expect(ask('2027-06-01', late)).toMatchObject([{ placedOn: '2026-12-29', excluded: 'calendar_missing' }]);
    expect(ask('2027-06-01', late, event('license.not_accepted', { on: '2026-12-30' }))).toEqual([]);
  });

  it('leaves out no hearing before the term began, nor one after the decision', () => {
    const told = (on: string) => event('license.suspended', { on, ground: 'hearing' });
    const over = (on: string) => event('license.resumed', { on });
    const started = [applied(), accepted('2026-03-06')];
    const without = ask(later, ...started)[0]?.dueOn;
    expect(ask(later, ...started, told('2026-03-02'), over('2026-03-06'))[0]?.dueOn).toBe(without);
    const decided = granted('2026-04-20');
    expect(ask(later, ...started, decided, told('2026-04-17'), over('2026-08-03'))[0]?.side).toBe('missed');
  });

  it('leaves out what was withdrawn before the decision', () => {
    const withdrawn = event('license.withdrawn', { on: '2026-03-05' });
    expect(ask(later, applied(), accepted('2026-03-02'), withdrawn)[0]?.excluded).toBe('withdrawn');
  });
});

describe('license_online_rate', () => {
  it('looks at decided applications', () => {
    const rate = (...events: readonly Draft[]) =>
      given('license/X-1', ...events)
        .on(later)
        .items('license_online_rate');
    expect(rate(applied())).toEqual([]);
    expect(rate(applied(), granted('2026-03-05'))).toMatchObject([{ placedOn: '2026-03-05', side: 'met' }]);
    expect(rate(applied({ online: false }), granted('2026-03-05'))[0]?.side).toBe('missed');
  });
});
