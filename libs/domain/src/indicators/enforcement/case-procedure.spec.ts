import { type Draft, event, given } from '../../testing/given.ts';

const later = '2027-12-31';
const opened = event('enforcement.opened', { unit: 'u1', on: '2026-03-02', party: { kind: 'natural' } });
const ask = (indicator: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(later)
    .items(indicator);

describe('evidence_registration_ontime_rate', () => {
  const registered = (list: string, on: string) =>
    event('enforcement.evidence_registered', { on, list }, { id: `registered-${list}-${on}` });
  const handled = (list: string, on: string) =>
    event('enforcement.evidence_handled', { on, list }, { id: `handled-${list}-${on}` });

  it('is due seven working days after each list was made', () => {
    const items = ask(
      'evidence_registration_ontime_rate',
      registered('1', '2026-09-18'),
      registered('2', '2026-09-18'),
      handled('1', '2026-09-29'),
      handled('2', '2026-09-30'),
    );
    expect(items.map(({ item, side }) => [item, side])).toEqual([
      ['enforcement/E-1/evidence/1', 'met'],
      ['enforcement/E-1/evidence/2', 'missed'],
    ]);
  });

  it('takes the first report of a list', () => {
    const items = ask(
      'evidence_registration_ontime_rate',
      registered('1', '2026-09-18'),
      registered('1', '2026-09-21'),
    );
    expect(items).toMatchObject([{ dueOn: '2026-09-29' }]);
  });
});

describe('hearing_notice_ontime_rate', () => {
  const notified = (on: string, hearingOn: string) =>
    event('enforcement.hearing_notified', { on, hearingOn });

  it('asks for seven working days between notice and hearing', () => {
    expect(ask('hearing_notice_ontime_rate', notified('2026-09-18', '2026-09-29'))).toMatchObject([
      { side: 'met', placedOn: '2026-09-29' },
    ]);
    expect(ask('hearing_notice_ontime_rate', notified('2026-09-18', '2026-09-28'))[0]?.side).toBe('missed');
  });

  it('does not guess a year without a calendar', () => {
    const items = ask('hearing_notice_ontime_rate', notified('2026-12-25', '2027-03-01'));
    expect(items).toMatchObject([{ side: 'excluded', excluded: 'calendar_missing' }]);
  });
});

describe('trap 50: a fine lawfully collected on the spot', () => {
  const paid = (channel: 'on_the_spot' | 'bank', on: string) =>
    event('enforcement.paid', { on, amount: '50', channel }, { id: 'p' });
  const handedIn = (on: string) => event('enforcement.fine_handed_in', { on, payment: 'p' });
  const banked = (on: string) => event('enforcement.fine_banked', { on, payment: 'p' });
  const spot = paid('on_the_spot', '2026-04-30');
  const side = (id: string, ...events: readonly Draft[]) => ask(id, spot, ...events)[0]?.side;

  it('is no violation of the separation', () => {
    expect(side('fine_separation_rate')).toBe('excluded');
  });

  it('goes to the unit within two working days', () => {
    // 1 to 5 May are off, 9 May is worked
    expect(side('fine_handed_in_ontime_rate', handedIn('2026-05-07'))).toBe('met');
    expect(side('fine_handed_in_ontime_rate', handedIn('2026-05-08'))).toBe('missed');
    expect(side('fine_handed_in_ontime_rate')).toBe('missed');
  });

  it('and from the unit to the bank within two more', () => {
    const handed = handedIn('2026-05-07');
    expect(side('fine_banked_ontime_rate', handed, banked('2026-05-09'))).toBe('met');
    expect(side('fine_banked_ontime_rate', handed, banked('2026-05-11'))).toBe('missed');
    expect(side('fine_banked_ontime_rate')).toBeUndefined();
  });

  it('is asked for by its own event, and a fine paid at the bank is not asked for', () => {
    const other = event('enforcement.fine_handed_in', { on: '2026-05-06', payment: 'another' });
    expect(side('fine_handed_in_ontime_rate', other)).toBe('missed');
    expect(ask('fine_handed_in_ontime_rate', paid('bank', '2026-04-30'))).toEqual([]);
  });
});
