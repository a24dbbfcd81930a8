import { type Draft, event, given } from '../../testing/given.ts';

const rate = 'new_law_training_rate';

const promulgated = (promulgatedOn: string, effectiveOn: string, units: 'all' | string[] = 'all') =>
  event('law.promulgated', { title: '新法', promulgatedOn, effectiveOn, units });
const posted = (
  on: string,
  unit = 'a',
  role: 'enforcement_officer' | 'civil_servant' = 'enforcement_officer',
) => event('person.posted', { on, unit, roles: [role] }, { id: `posted-${on}` });
const left = (on: string) => event('person.left', { on });
const studied = (on: string, hours: string, law = 'L', category: 'new_law' | 'general' = 'new_law') =>
  event('training.attended', { on, hours, session: `s-${on}`, category, law }, { id: `studied-${on}` });

const on = (day: string, law: Draft, ...drafts: readonly Draft[]) =>
  given('person/P-1', ...drafts)
    .on(day, { profile: 'yongchuan', related: { 'law/L': [law] } })
    .items(rate);

const law = promulgated('2025-03-01', '2025-06-01');
const officer = posted('2020-01-01');

describe('training before a new law takes effect', () => {
  it('is owed from the promulgation, due the day before the law takes effect', () => {
    expect(on('2025-02-28', law, officer)).toEqual([]);
    expect(on('2025-03-01', law, officer)).toMatchObject([
      { item: 'person/P-1/law/L', side: 'open', dueOn: '2025-05-31', placedOn: '2025-05-31', unit: 'a' },
    ]);
    expect(on('2025-05-31', law, officer)).toMatchObject([{ side: 'open' }]);
    expect(on('2025-06-01', law, officer)).toMatchObject([{ side: 'missed' }]);
  });

  it('counts from the promulgation day to the due day, both included', () => {
    expect(
      on('2026-01-01', law, officer, studied('2025-03-01', '1.5'), studied('2025-05-31', '1.5')),
    ).toMatchObject([{ side: 'met', settledOn: '2025-05-31' }]);
    expect(on('2026-01-01', law, officer, studied('2025-02-28', '3'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', law, officer, studied('2025-06-01', '3'))).toMatchObject([{ side: 'missed' }]);
  });

  it('counts hours of that law only, and 2.99 are not 3', () => {
    expect(on('2026-01-01', law, officer, studied('2025-04-01', '2.99'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', law, officer, studied('2025-04-01', '3', 'M'))).toMatchObject([
      { side: 'missed' },
    ]);
    expect(on('2026-01-01', law, officer, studied('2025-04-01', '3', 'L', 'general'))).toMatchObject([
      { side: 'missed' },
    ]);
  });

  it('has one day when the law takes effect the day after its promulgation', () => {
    const nextDay = promulgated('2025-03-01', '2025-03-02');
    expect(on('2025-03-01', nextDay, officer, studied('2025-03-01', '3'))).toMatchObject([
      { side: 'met', dueOn: '2025-03-01' },
    ]);
    expect(on('2025-03-01', nextDay, officer)).toMatchObject([{ side: 'open' }]);
    expect(on('2025-03-02', nextDay, officer)).toMatchObject([{ side: 'missed' }]);
  });

  it.each(['2025-03-01', '2025-01-01'])(
    'cannot be due when a law of 1 March takes effect on %s',
    (effectiveOn) => {
      const atOnce = promulgated('2025-03-01', effectiveOn);
      expect(on('2025-02-28', atOnce, officer)).toEqual([]);
      expect(on('2026-01-01', atOnce, officer, studied('2025-03-01', '3'))).toMatchObject([
        { side: 'excluded', excluded: 'no_due_date', placedOn: effectiveOn },
      ]);
      expect(on('2026-01-01', atOnce, posted('2025-03-02'))).toEqual([]);
    },
  );

  it('is owed by whoever is in the post on the effective day', () => {
    expect(on('2026-01-01', law, posted('2025-06-01'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', law, posted('2025-06-02'))).toEqual([]);
    expect(on('2026-01-01', law, officer, left('2025-06-01'))).toEqual([]);
    expect(on('2025-05-31', law, officer, left('2025-06-01'))).toMatchObject([{ side: 'open' }]);
    expect(on('2026-01-01', law, officer, left('2025-06-02'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', law, posted('2020-01-01', 'a', 'civil_servant'))).toEqual([]);
  });

  it('goes to the unit of the effective day, before that to the unit of the day', () => {
    const moved = [posted('2020-01-01', 'a'), posted('2025-06-01', 'b'), posted('2025-07-01', 'c')];
    expect(on('2025-05-31', law, ...moved)).toMatchObject([{ unit: 'a' }]);
    expect(on('2026-01-01', law, ...moved)).toMatchObject([{ unit: 'b', side: 'missed' }]);
  });

  it('is owed in the units that the law concerns', () => {
    const some = promulgated('2025-03-01', '2025-06-01', ['b', 'c']);
    expect(on('2025-04-01', some, officer)).toEqual([]);
    expect(on('2025-04-01', some, posted('2020-01-01', 'b'))).toMatchObject([{ unit: 'b' }]);
  });

  it('has no item where no number is in force on the promulgation day', () => {
    expect(on('2016-06-01', promulgated('2015-12-31', '2016-03-01'), posted('2010-01-01'))).toEqual([]);
    expect(on('2016-06-01', promulgated('2016-01-01', '2016-03-01'), posted('2010-01-01'))).toHaveLength(1);
  });

  it('is seen for a person posted after the promulgation from the posting on', () => {
    expect(on('2025-04-30', law, posted('2025-05-01'))).toEqual([]);
    expect(on('2025-05-01', law, posted('2025-05-01'))).toMatchObject([{ side: 'open' }]);
  });
});
