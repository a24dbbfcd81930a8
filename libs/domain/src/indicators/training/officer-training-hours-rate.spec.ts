import type { Profile } from '../../law/parameter.ts';
import { type Draft, event, given } from '../../testing/given.ts';
import { HORIZON_YEAR } from '../horizon.ts';

const rate = 'officer_training_hours_rate';
const yongchuan = { profile: 'yongchuan' };

const posted = (
  on: string,
  unit = 'a',
  role: 'enforcement_officer' | 'civil_servant' = 'enforcement_officer',
) => event('person.posted', { on, unit, roles: [role] }, { id: `posted-${on}` });
const left = (on: string) => event('person.left', { on }, { id: `left-${on}` });
const attended = (on: string, hours: string, session = `s-${on}`) =>
  event('training.attended', { on, hours, session, category: 'general' }, { id: `${session}-${on}` });

const itemsOn = (day: string, ...drafts: readonly Draft[]) =>
  given('person/P-1', ...drafts)
    .on(day, yongchuan)
    .items(rate);
/** The item of 2025 on a day. */
const on = (day: string, ...drafts: readonly Draft[]) =>
  itemsOn(day, ...drafts).filter((i) => i.item === 'person/P-1/2025');

describe('yearly hours of officers', () => {
  it('are met on the day on which they reach the number, not a hundredth before', () => {
    const almost = [posted('2024-03-01'), attended('2025-03-01', '20'), attended('2025-04-01', '3.99')];
    expect(on('2025-12-31', ...almost)).toMatchObject([{ side: 'open', dueOn: '2025-12-31', unit: 'a' }]);
    expect(on('2026-01-01', ...almost)).toMatchObject([{ side: 'missed', placedOn: '2025-12-31' }]);
    const enough = [...almost, attended('2025-09-09', '0.01')];
    expect(on('2025-09-08', ...enough)).toMatchObject([{ side: 'open' }]);
    expect(on('2025-09-09', ...enough)).toMatchObject([{ side: 'met', settledOn: '2025-09-09' }]);
  });

  it('add up exactly where floats would not', () => {
    const tenths = Array.from({ length: 240 }, (_, i) => attended('2025-05-05', '0.1', `tenth-${i}`));
    expect(on('2026-06-01', posted('2024-03-01'), ...tenths)).toMatchObject([{ side: 'met' }]);
    expect(on('2026-06-01', posted('2024-03-01'), ...tenths.slice(1))).toMatchObject([{ side: 'missed' }]);
  });

  it('count on 31 December, and on 1 January for the next year only', () => {
    const last = [posted('2024-03-01'), attended('2025-12-31', '24')];
    expect(on('2026-06-01', ...last)).toMatchObject([{ side: 'met', settledOn: '2025-12-31' }]);
    const next = [posted('2024-03-01'), attended('2026-01-01', '24')];
    expect(on('2026-06-01', ...next)).toMatchObject([{ side: 'missed' }]);
    expect(itemsOn('2026-06-01', ...next)).toContainEqual(
      expect.objectContaining({ item: 'person/P-1/2026', side: 'met' }),
    );
  });

  it('count a session once, however often it is reported', () => {
    const twice = [
      posted('2024-03-01'),
      attended('2025-03-01', '12', 'S'),
      attended('2025-03-02', '12', 'S'),
    ];
    expect(on('2026-01-01', ...twice)).toMatchObject([{ side: 'missed' }]);
  });

  it('count all categories, also what was attended before the post began', () => {
    const law = event(
      'training.attended',
      { on: '2025-02-01', hours: '12', session: 'L', category: 'new_law', law: 'law-1' },
      { id: 'L' },
    );
    expect(on('2025-07-01', attended('2025-01-05', '12'), law, posted('2025-07-01'))).toMatchObject([
      { side: 'met', settledOn: '2025-02-01' },
    ]);
  });

  it('are owed in full by those posted in mid-year, from the day of posting', () => {
    expect(on('2025-08-31', posted('2025-09-01'))).toEqual([]);
    expect(on('2025-09-01', posted('2025-09-01'), attended('2025-10-01', '8'))).toMatchObject([
      { side: 'open' },
    ]);
    expect(on('2026-01-01', posted('2025-09-01'), attended('2025-10-01', '8'))).toMatchObject([
      { side: 'missed' },
    ]);
  });

  it('are not owed for years before the post, nor by others than officers', () => {
    expect(itemsOn('2026-06-01', posted('2026-01-01')).map((i) => i.item)).toEqual(['person/P-1/2026']);
    expect(itemsOn('2026-06-01', posted('2025-01-01', 'a', 'civil_servant'))).toEqual([]);
  });

  it('are excluded for whoever left by 31 December, with the unit left, and not on 1 January', () => {
    const onLastDay = [posted('2024-03-01'), left('2025-12-31')];
    expect(on('2025-12-30', ...onLastDay)).toMatchObject([{ side: 'open' }]);
    expect(on('2025-12-31', ...onLastDay)).toMatchObject([{ side: 'excluded', excluded: 'left', unit: 'a' }]);
    expect(on('2026-06-01', ...onLastDay)).toMatchObject([{ side: 'excluded' }]);
    const onNewYear = [posted('2024-03-01'), left('2026-01-01')];
    expect(on('2026-06-01', ...onNewYear)).toMatchObject([{ side: 'missed' }]);
    expect(itemsOn('2026-06-01', ...onNewYear).map((i) => i.item)).toEqual([
      'person/P-1/2024',
      'person/P-1/2025',
    ]);
  });

  it('are excluded for whoever left, even with the hours reached, and owed again by whoever comes back', () => {
    const gone = [posted('2024-03-01'), attended('2025-02-01', '24'), left('2025-06-01')];
    expect(on('2025-05-31', ...gone)).toMatchObject([{ side: 'met' }]);
    expect(on('2025-06-01', ...gone)).toMatchObject([{ side: 'excluded' }]);
    const back = [...gone, posted('2025-11-01', 'b')];
    expect(on('2025-10-31', ...back)).toMatchObject([{ side: 'excluded', unit: 'a' }]);
    expect(on('2025-11-01', ...back)).toMatchObject([{ side: 'met', unit: 'b' }]);
  });

  it('are excluded for whoever moved to another kind of post', () => {
    const moved = [posted('2024-03-01'), posted('2025-06-01', 'b', 'civil_servant')];
    expect(on('2026-01-01', ...moved)).toMatchObject([{ excluded: 'left', unit: 'a' }]);
  });

  it('go to the unit of 31 December, before that to the unit of the day', () => {
    const moved = [posted('2024-03-01', 'a'), posted('2025-06-01', 'b'), posted('2026-02-01', 'c')];
    expect(on('2025-05-31', ...moved)).toMatchObject([{ unit: 'a' }]);
    expect(on('2025-06-01', ...moved)).toMatchObject([{ unit: 'b' }]);
    expect(on('2026-06-01', ...moved)).toMatchObject([{ unit: 'b' }]);
  });

  it('stand for the years to come while the post is held, to the horizon', () => {
    const items = itemsOn('2035-01-01', posted('2029-05-01'));
    expect(items.map((i) => i.item)).toEqual(['person/P-1/2029', `person/P-1/${HORIZON_YEAR}`]);
    expect(itemsOn('2025-12-31', posted('2025-05-01')).map((i) => i.item)).toEqual(['person/P-1/2025']);
  });

  it('of a year follow the number in force on its 31 December', () => {
    const changing: Profile = {
      id: 'changing',
      zh: '变',
      en: 'Changing',
      checkedOn: '2026-11-21',
      values: {
        'training.officer.hours': [
          { from: '2024-12-31', value: 10, citation: { text: '甲' } },
          { from: '2025-12-31', value: 20, citation: { text: '乙' } },
          { from: '2026-12-31', value: null, citation: { text: '丙' } },
        ],
      },
    };
    const officer = given(
      'person/P-1',
      posted('2023-01-01'),
      attended('2024-03-01', '10'),
      attended('2025-03-01', '10'),
    );
    const items = officer.on('2030-01-01', { profile: 'changing', profiles: [changing] }).items(rate);
    expect(items.map((i) => `${i.item} ${i.side}`)).toEqual([
      'person/P-1/2024 met',
      'person/P-1/2025 missed',
    ]);
  });
});
