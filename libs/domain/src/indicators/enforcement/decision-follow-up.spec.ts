import { type Draft, event, given } from '../../testing/given.ts';

const later = '2027-12-31';
const opened = event('enforcement.opened', { unit: 'u1', on: '2016-01-04', party: { kind: 'legal' } });
const decided = (on: string, more: { major?: boolean; standardForm?: boolean } = {}) =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['warning'], ...more });
const ask = (indicator: string, profile: string, day: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(day, { profile })
    .items(indicator);

describe('major_penalty_filing', () => {
  const filed = (on: string) => event('enforcement.filed_for_record', { on });
  const major = decided('2026-04-10', { major: true });

  it('_rate asks of every major penalty whether it was filed at all', () => {
    const side = (day: string, ...events: readonly Draft[]) =>
      ask('major_penalty_filing_rate', 'yongchuan', day, ...events)[0]?.side;
    expect(side(later, major)).toBe('open');
    expect(side('2026-12-01', major, filed('2026-12-01'))).toBe('met');
    expect(side(later, decided('2026-04-10'))).toBeUndefined();
  });

  it('_ontime_rate is due on the fifteenth day', () => {
    const side = (...events: readonly Draft[]) =>
      ask('major_penalty_filing_ontime_rate', 'national', later, major, ...events)[0]?.side;
    expect(side(filed('2026-04-25'))).toBe('met');
    expect(side(filed('2026-04-26'))).toBe('missed');
    expect(side()).toBe('missed');
  });

  it('leaves out a case withdrawn before its decision', () => {
    const withdrawn = event('enforcement.withdrawn', { on: '2026-04-09' });
    for (const id of ['major_penalty_filing_rate', 'major_penalty_filing_ontime_rate'])
      expect(ask(id, 'national', later, major, withdrawn)[0]?.side).toBe('excluded');
  });
});

describe('what the record says, or leaves unsaid', () => {
  it('recon_rights_notice_rate counts services of which it is known', () => {
    const served = (rightsNotified?: boolean) =>
      event('enforcement.served', {
        on: '2026-04-15',
        ...(rightsNotified !== undefined && { rightsNotified }),
      });
    const sides = [true, false, undefined].map(
      (told) => ask('recon_rights_notice_rate', 'yongchuan', later, served(told))[0]?.side,
    );
    expect(sides).toEqual(['met', 'missed', undefined]);
  });

  it('standard_form_rate counts decisions of which it is known', () => {
    const sides = [true, false].map(
      (standardForm) =>
        ask('standard_form_rate', 'liaoning', later, decided('2026-04-10', { standardForm }))[0]?.side,
    );
    expect(sides).toEqual(['met', 'missed']);
    expect(ask('standard_form_rate', 'liaoning', later, decided('2026-04-10'))).toEqual([]);
  });
});

describe('credit_record_shared_rate', () => {
  const shared = event('enforcement.credit_shared', { on: '2026-06-01' });

  it('asks in Liaoning, of decisions since 2019, and nowhere else', () => {
    const count = (profile: string, on: string) =>
      ask('credit_record_shared_rate', profile, later, decided(on)).length;
    expect(count('liaoning', '2018-12-31')).toBe(0);
    expect(count('liaoning', '2019-01-01')).toBe(1);
    expect(count('national', '2026-04-10')).toBe(0);
    expect(count('yongchuan', '2026-04-10')).toBe(0);
  });

  it('is open until shared', () => {
    const side = (day: string) =>
      ask('credit_record_shared_rate', 'liaoning', day, decided('2026-04-10'), shared)[0]?.side;
    expect([side('2026-05-31'), side('2026-06-01')]).toEqual(['open', 'met']);
  });
});

describe('publicity_withdrawn_ontime_rate', () => {
  const published = (on: string) => event('enforcement.published', { on });
  // 25 to 27 September 2026 are off: three working days after the 23rd end on the 29th
  const revoked = (on = '2026-09-23') => event('enforcement.revoked', { on, by: 'court' });
  const withdrawn = (on: string) => event('enforcement.publicity_withdrawn', { on });
  const side = (...events: readonly Draft[]) =>
    ask('publicity_withdrawn_ontime_rate', 'national', later, ...events)[0]?.side;

  it('is due three working days after the revocation', () => {
    expect(side(published('2026-04-15'), revoked(), withdrawn('2026-09-29'))).toBe('met');
    expect(side(published('2026-04-15'), revoked(), withdrawn('2026-09-30'))).toBe('missed');
    expect(side(published('2026-04-15'), revoked())).toBe('missed');
  });

  it('asks only of decisions that were before the public when revoked', () => {
    expect(side(revoked())).toBeUndefined();
    expect(side(published('2026-09-24'), revoked())).toBeUndefined();
    expect(side(published('2026-09-23'), revoked())).toBe('missed');
  });

  it('trap 6: follows the law of the day of the revocation', () => {
    expect(side(published('2021-04-15'), revoked('2021-07-14'))).toBeUndefined();
    expect(side(published('2021-04-15'), revoked('2021-07-15'))).toBe('missed');
  });

  it('trap 5: leaves the publication in time as it was', () => {
    const items = ask(
      'enforcement_publicity_rate',
      'national',
      later,
      decided('2026-04-10'),
      published('2026-04-15'),
      revoked(),
    );
    expect(items).toMatchObject([{ side: 'met' }]);
  });
});

describe('guidance_cases', () => {
  it('counts each act, and has no target', () => {
    const guided = (id: string, on: string) =>
      event('enforcement.guided', { on, means: 'admonition' }, { id });
    const items = ask(
      'guidance_cases',
      'national',
      later,
      guided('a', '2026-04-01'),
      guided('b', '2026-04-01'),
    );
    expect(items.map(({ side, item }) => [side, item])).toEqual([
      ['counted', 'enforcement/E-1/guided/1'],
      ['counted', 'enforcement/E-1/guided/2'],
    ]);
  });
});
