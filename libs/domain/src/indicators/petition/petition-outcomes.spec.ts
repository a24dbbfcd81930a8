import { type Draft, event, given } from '../../testing/given.ts';

const registered = event('petition.registered', {
  unit: 'u1',
  on: '2026-03-01',
  channel: 'visit',
  firstTime: true,
});
const accepted = event('petition.accepted', { on: '2026-03-05' });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', registered, accepted, ...events)
    .on(day)
    .items(indicator);
const later = '2027-12-31';

describe('petition_resolution_rate', () => {
  const resolution = (day: string, ...events: readonly Draft[]) =>
    ask('petition_resolution_rate', day, ...events);
  const resolved = event('petition.resolved', { on: '2026-09-01' });

  it('is open until resolved, however long, and met from that day', () => {
    expect(resolution(later)).toMatchObject([{ side: 'open', placedOn: '2026-03-05', unit: 'u1' }]);
    expect(['2026-08-31', '2026-09-01'].map((day) => resolution(day, resolved)[0]?.side)).toEqual([
      'open',
      'met',
    ]);
  });

  it('is excluded by a withdrawal before it, not on its day', () => {
    expect(resolution(later, resolved, event('petition.withdrawn', { on: '2026-08-31' }))[0]?.side).toBe(
      'excluded',
    );
    expect(resolution(later, resolved, event('petition.withdrawn', { on: '2026-09-01' }))[0]?.side).toBe(
      'met',
    );
  });

  it('says nothing of a petition that was not accepted', () => {
    const items = given('petition/XF-1', registered, resolved).on(later).items('petition_resolution_rate');
    expect(items).toEqual([]);
  });
});

describe('petition_satisfaction_rate', () => {
  const rated = (on: string, rating: 'satisfied' | 'basically_satisfied' | 'dissatisfied') =>
    event('petition.rated', { on, rating }, { id: `rated-${on}` });
  const satisfaction = (day: string, ...events: readonly Draft[]) =>
    ask('petition_satisfaction_rate', day, ...events);

  it.each([
    ['satisfied', 'met'],
    ['basically_satisfied', 'met'],
    ['dissatisfied', 'missed'],
  ] as const)('takes %s as %s', (rating, side) => {
    expect(satisfaction(later, rated('2026-06-01', rating))).toMatchObject([
      { side, placedOn: '2026-06-01' },
    ]);
  });

  it('follows the last rating, from its day on', () => {
    const both = [rated('2026-08-01', 'satisfied'), rated('2026-06-01', 'dissatisfied')];
    expect(satisfaction('2026-07-31', ...both)).toMatchObject([{ side: 'missed', placedOn: '2026-06-01' }]);
    expect(satisfaction('2026-08-01', ...both)).toMatchObject([{ side: 'met', placedOn: '2026-08-01' }]);
  });

  it('is never excluded and belongs to the unit that has the petition', () => {
    const events = [
      event('petition.withdrawn', { on: '2026-03-06' }),
      event('petition.transferred', { toUnit: 'u2', on: '2026-07-01' }),
      rated('2026-06-01', 'satisfied'),
    ];
    expect(satisfaction('2026-06-30', ...events)).toMatchObject([{ side: 'met', unit: 'u1' }]);
    expect(satisfaction('2026-07-01', ...events)).toMatchObject([{ side: 'met', unit: 'u2' }]);
  });

  it('says nothing of a petition never rated', () => {
    expect(satisfaction(later)).toEqual([]);
  });
});

describe('a petition whose registration is not known', () => {
  const transferred = event('petition.transferred', { toUnit: 'u2', on: '2026-03-02' });
  const rated = event('petition.rated', { on: '2026-06-01', rating: 'satisfied' });

  it.each(['petition_close_ontime_rate', 'petition_resolution_rate', 'petition_satisfaction_rate'])(
    'has no item in %s, though a transfer names a unit',
    (indicator) => {
      const items = given('petition/XF-1', transferred, accepted, rated).on(later).items(indicator);
      expect(items).toEqual([]);
      const [item] = given('petition/XF-1', registered, transferred, accepted, rated)
        .on(later)
        .items(indicator);
      expect(item?.unit).toBe('u2');
    },
  );
});
