import { type Draft, event, given } from '../../testing/given.ts';

const later = '2027-12-31';
const opened = event('enforcement.opened', { unit: 'u1', on: '2026-03-02', party: { kind: 'legal' } });
const suspected = event('enforcement.crime_suspected', { on: '2026-03-10' });
const refused = (on: string) => event('enforcement.transfer_refused', { on });
const approved = (on: string, time?: string) =>
  event('enforcement.transfer_approved', { on, ...(time && { at: `${on}T${time}+08:00` }) });
const transferred = (on: string, time?: string) =>
  event('enforcement.transferred_to_police', { on, ...(time && { at: `${on}T${time}+08:00` }) });
const decided = (on: string) =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['fine'], fine: '9' });

const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(day)
    .items(indicator);

describe('criminal_transfer_ontime_rate', () => {
  const item = (...events: readonly Draft[]) => ask('criminal_transfer_ontime_rate', later, ...events)[0];
  const at = (time: string) => approved('2026-03-12', time);

  it('trap 11: is met within 24 hours by the clock, to the second, whatever the days', () => {
    expect(item(at('15:00:00'), transferred('2026-03-13', '15:00:00'))?.side).toBe('met');
    expect(item(at('15:00:00'), transferred('2026-03-13', '15:00:01'))?.side).toBe('missed');
    expect(item(at('00:00:00'), transferred('2026-03-12', '23:59:59'))?.side).toBe('met');
  });

  it('trap 11: is unknown, not in time, where only days are told', () => {
    const days = [
      [approved('2026-03-12'), transferred('2026-03-12')],
      [approved('2026-03-12'), transferred('2026-03-13')],
      [at('09:00:00'), transferred('2026-03-13')],
      [approved('2026-03-12'), transferred('2026-03-12', '10:00:00')],
    ];
    for (const events of days) {
      expect(item(...events)).toMatchObject({ side: 'excluded', excluded: 'time_unknown' });
    }
  });

  it('is late whatever the hour from the second day after', () => {
    expect(item(approved('2026-03-12'), transferred('2026-03-14'))?.side).toBe('missed');
    expect(item(at('23:00:00'), transferred('2026-03-14', '00:00:00'))?.side).toBe('missed');
  });

  it('is met by a transfer on a day before the approval, whatever the hours were', () => {
    expect(item(approved('2026-03-12'), transferred('2026-03-11'))?.side).toBe('met');
  });

  it('does not believe a moment of another day', () => {
    const wrong = event('enforcement.transfer_approved', {
      on: '2026-03-12',
      at: '2026-03-11T20:00:00+08:00',
    });
    expect(item(wrong, transferred('2026-03-12', '10:00:00'))?.excluded).toBe('time_unknown');
  });

  it('reads an offset: 16:00 UTC is the next day of Shanghai', () => {
    const utc = event('enforcement.transfer_approved', { on: '2026-03-12', at: '2026-03-11T16:00:00Z' });
    expect(item(utc, transferred('2026-03-12', '23:59:59'))?.side).toBe('met');
  });

  it('trap 4: counts what was approved and never transferred', () => {
    expect(ask('criminal_transfer_ontime_rate', '2026-03-13', approved('2026-03-12'))[0]?.side).toBe('open');
    expect(item(approved('2026-03-12'))).toMatchObject({ side: 'missed', placedOn: '2026-03-13' });
  });

  it('has no item before the rule of 2001-07-09', () => {
    const old = (on: string) => given('enforcement/E-1', opened, approved(on)).on(later);
    expect(old('2001-07-08').items('criminal_transfer_ontime_rate')).toEqual([]);
    expect(old('2001-07-09').items('criminal_transfer_ontime_rate')).toHaveLength(1);
  });
});

describe('criminal_transfer_rate', () => {
  const side = (...events: readonly Draft[]) =>
    ask('criminal_transfer_rate', later, suspected, ...events)[0]?.side;

  it('is open until transferred, and in the denominator', () => {
    expect(side()).toBe('open');
    expect(side(transferred('2026-06-01'))).toBe('met');
  });

  it('leaves out what the head found below the standard, unless it was transferred after all', () => {
    expect(side(refused('2026-03-12'))).toBe('excluded');
    expect(side(refused('2026-03-12'), transferred('2026-04-01'))).toBe('met');
  });

  it('asks nothing of a case in which no crime was suspected', () => {
    expect(ask('criminal_transfer_rate', later, decided('2026-04-10'))).toEqual([]);
  });
});

describe('transfer_replaced_by_penalty_count', () => {
  const count = (...events: readonly Draft[]) =>
    ask('transfer_replaced_by_penalty_count', later, suspected, ...events);

  it('counts a penalty before the transfer, also when the transfer follows', () => {
    expect(count(decided('2026-04-10'))).toMatchObject([{ side: 'counted', placedOn: '2026-04-10' }]);
    expect(count(decided('2026-04-10'), transferred('2026-04-11'))).toHaveLength(1);
    expect(count(decided('2026-04-10'), transferred('2026-04-10'))).toEqual([]);
  });

  it('does not count a penalty before the suspicion, or after a refusal by the head', () => {
    expect(count(decided('2026-03-09'))).toEqual([]);
    expect(count(decided('2026-03-10'))).toHaveLength(1);
    expect(count(refused('2026-04-10'), decided('2026-04-10'))).toEqual([]);
  });
});

describe('the terms of three days', () => {
  const side = (indicator: string, day: string, ...events: readonly Draft[]) =>
    ask(indicator, day, suspected, ...events)[0]?.side;

  it.each([approved, refused, transferred])('let the head decide until the third day', (decide) => {
    expect(side('transfer_decision_ontime_rate', later, decide('2026-03-13'))).toBe('met');
    expect(side('transfer_decision_ontime_rate', later, decide('2026-03-14'))).toBe('missed');
    expect(side('transfer_decision_ontime_rate', '2026-03-13')).toBe('open');
  });

  it('let the evidence follow until the third day after the police opened the case', () => {
    const accepted = event('enforcement.police_accepted', { on: '2026-03-20' });
    const handed = (on: string) => event('enforcement.evidence_handed_over', { on });
    expect(side('evidence_handover_ontime_rate', later, accepted, handed('2026-03-23'))).toBe('met');
    expect(side('evidence_handover_ontime_rate', later, accepted, handed('2026-03-24'))).toBe('missed');
  });
});

describe('police_accept_rate', () => {
  const accepted = event('enforcement.police_accepted', { on: '2026-03-25' });
  const returned = event('enforcement.police_returned', { on: '2026-03-20' });

  it('takes the first answer for the day, and an acceptance for the answer', () => {
    const both = (day: string) => ask('police_accept_rate', day, accepted, returned);
    expect(both('2026-03-24')).toMatchObject([{ side: 'missed', placedOn: '2026-03-20' }]);
    expect(both('2026-03-25')).toMatchObject([{ side: 'met', placedOn: '2026-03-20' }]);
    const rejected = event('enforcement.police_rejected', { on: '2026-03-20', reason: '不构成犯罪' });
    expect(ask('police_accept_rate', later, rejected)[0]?.side).toBe('missed');
  });
});
