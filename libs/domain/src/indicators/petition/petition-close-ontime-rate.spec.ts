import { type Draft, event, given } from '../../testing/given.ts';

const registered = event('petition.registered', {
  unit: 'u1',
  on: '2026-02-20',
  channel: 'letter',
  firstTime: true,
});
const accepted = event('petition.accepted', { on: '2026-03-01' });
const close = (day: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', registered, accepted, ...events)
    .on(day)
    .items('petition_close_ontime_rate');
const side = (day: string, ...events: readonly Draft[]) => close(day, ...events)[0]?.side;

describe('petition_close_ontime_rate', () => {
  const due = '2026-04-30';

  it('places the item on the 60th day after acceptance', () => {
    expect(close('2026-03-01')).toMatchObject([
      { item: 'petition/XF-1', unit: 'u1', placedOn: due, dueOn: due },
    ]);
  });

  it('is open on the due day and missed from the day after', () => {
    expect([side(due), side('2026-05-01')]).toEqual(['open', 'missed']);
  });

  it('is met by a reply on the due day, missed by one the day after', () => {
    expect(side('2026-12-31', event('petition.replied', { on: due }))).toBe('met');
    expect(side('2026-12-31', event('petition.replied', { on: '2026-05-01' }))).toBe('missed');
  });

  it('does not see a reply before its day', () => {
    expect(side('2026-03-31', event('petition.replied', { on: '2026-04-01' }))).toBe('open');
  });

  it('says nothing before acceptance, or of a petition never accepted', () => {
    expect(close('2026-02-28')).toEqual([]);
    expect(given('petition/XF-1', registered).on('2026-12-31').items('petition_close_ontime_rate')).toEqual(
      [],
    );
  });
});
