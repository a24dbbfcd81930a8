import { type Draft, event, given } from '../../testing/given.ts';
import { HORIZON_YEAR } from '../horizon.ts';

type Category = 'government' | 'department' | 'town';

const registered = (on: string, category: Category = 'town') =>
  event('unit.registered', { on, name: '某单位', category, enforcement: true });
const becomes = (on: string, category: Category) =>
  event('unit.category_changed', { on, category, enforcement: true });
const abolished = (on: string) => event('unit.abolished', { on });
const held = (
  on: string,
  category: 'lecture' | 'leader_class' | 'collective_study' = 'lecture',
  unit = 'a',
) => event('meeting.held', { on, unit, category }, { id: `held-${on}` });

interface View {
  readonly meetings?: readonly Draft[];
  readonly profile?: string;
}

const itemsOn = (
  indicator: string,
  day: string,
  drafts: readonly Draft[],
  { meetings = [], profile = 'yongchuan' }: View = {},
) =>
  given('unit/a', ...drafts)
    .on(day, { profile, related: Object.fromEntries(meetings.map((m, i) => [`meeting/M-${i}`, [m]])) })
    .items(indicator);
/** The lectures of 2025 on a day. */
const on = (day: string, drafts: readonly Draft[], ...meetings: readonly Draft[]) =>
  itemsOn('leading_group_lecture_count', day, drafts, { meetings }).filter((i) => i.item === 'unit/a/2025');
const town = [registered('2018-01-01')];

describe('lectures for the leading group', () => {
  it('are met on the day of the second', () => {
    const two = [held('2025-09-01'), held('2025-03-01')];
    expect(on('2025-08-31', town, ...two)).toMatchObject([{ side: 'open', dueOn: '2025-12-31', unit: 'a' }]);
    expect(on('2025-09-01', town, ...two)).toMatchObject([
      {
        side: 'met',
        settledOn: '2025-09-01',
        evidence: ['unit.registered', 'held-2025-03-01', 'held-2025-09-01'],
      },
    ]);
    expect(on('2026-01-01', town, held('2025-03-01'))).toMatchObject([
      { side: 'missed', placedOn: '2025-12-31' },
    ]);
  });

  it('two on one day are two', () => {
    const twice = [held('2025-03-01'), { ...held('2025-03-01'), id: 'afternoon' }];
    expect(on('2026-01-01', town, ...twice)).toMatchObject([{ side: 'met', settledOn: '2025-03-01' }]);
  });

  it('count within the year, 31 December included', () => {
    expect(on('2026-06-01', town, held('2025-01-01'), held('2025-12-31'))).toMatchObject([{ side: 'met' }]);
    expect(on('2026-06-01', town, held('2024-12-31'), held('2025-12-31'))).toMatchObject([
      { side: 'missed' },
    ]);
    expect(on('2026-06-01', town, held('2025-12-31'), held('2026-01-01'))).toMatchObject([
      { side: 'missed' },
    ]);
  });

  it('are neither classes nor studies, nor those of others', () => {
    expect(on('2026-01-01', town, held('2025-03-01'), held('2025-04-01', 'collective_study'))).toMatchObject([
      { side: 'missed' },
    ]);
    expect(on('2026-01-01', town, held('2025-03-01'), held('2025-04-01', 'lecture', 'b'))).toMatchObject([
      { side: 'missed' },
    ]);
  });

  it('are owed by governments and towns in Yongchuan, elsewhere by governments only', () => {
    const owed = (category: Category, profile: string) =>
      itemsOn('leading_group_lecture_count', '2025-06-01', [registered('2025-01-01', category)], { profile })
        .length;
    expect([
      owed('government', 'yongchuan'),
      owed('town', 'yongchuan'),
      owed('department', 'yongchuan'),
    ]).toEqual([1, 1, 0]);
    expect([
      owed('government', 'national'),
      owed('town', 'national'),
      owed('department', 'national'),
    ]).toEqual([1, 0, 0]);
  });

  it('follow the category of 31 December, before that of the day', () => {
    const joins = [registered('2018-01-01', 'department'), becomes('2025-07-01', 'town')];
    const two = [held('2025-02-01'), held('2025-03-01')];
    expect(on('2025-06-30', joins, ...two)).toEqual([]);
    expect(on('2025-07-01', joins, ...two)).toMatchObject([{ side: 'met', settledOn: '2025-03-01' }]);
    const leaves = [registered('2018-01-01', 'town'), becomes('2025-12-31', 'department')];
    expect(on('2025-12-30', leaves)).toMatchObject([{ side: 'open' }]);
    expect(on('2026-01-01', leaves)).toEqual([]);
    const later = [registered('2018-01-01', 'town'), becomes('2026-01-01', 'department')];
    expect(on('2026-01-01', later)).toMatchObject([{ side: 'missed' }]);
  });

  it('are not owed by a unit abolished by 31 December, but by one abolished on 1 January', () => {
    expect(on('2025-12-30', [...town, abolished('2025-12-31')])).toMatchObject([{ side: 'open' }]);
    expect(on('2025-12-31', [...town, abolished('2025-12-31')])).toEqual([]);
    expect(on('2026-01-01', [...town, abolished('2026-01-01')])).toMatchObject([{ side: 'missed' }]);
    const after = itemsOn('leading_group_lecture_count', '2026-06-01', [...town, abolished('2026-01-01')]);
    expect(after.map((i) => i.item)).not.toContain('unit/a/2026');
  });

  it('are owed by a new unit in full, from its registration', () => {
    expect(on('2025-11-30', [registered('2025-12-01')])).toEqual([]);
    expect(on('2025-12-01', [registered('2025-12-01')])).toMatchObject([{ side: 'open' }]);
    expect(on('2026-01-01', [registered('2025-12-01')])).toMatchObject([{ side: 'missed' }]);
  });

  it('are laid out from the registration to the horizon, each year seen from its first day', () => {
    const all = itemsOn('leading_group_lecture_count', '2040-01-01', [registered('2028-05-01')]);
    expect(all.map((i) => i.item)).toEqual(['unit/a/2028', 'unit/a/2029', `unit/a/${HORIZON_YEAR}`]);
    const first = itemsOn('leading_group_lecture_count', '2028-12-31', [registered('2028-05-01')]);
    expect(first.map((i) => i.item)).toEqual(['unit/a/2028']);
  });

  it('are unknown for a unit that was never registered', () => {
    expect(itemsOn('leading_group_lecture_count', '2025-06-01', [abolished('2025-03-01')])).toEqual([]);
  });
});

describe('training classes for leaders', () => {
  it('one is enough, and departments owe it too', () => {
    const department = [registered('2018-01-01', 'department')];
    const classes = (...meetings: readonly Draft[]) =>
      itemsOn('leader_training_class_count', '2026-01-01', department, { meetings }).find(
        (i) => i.item === 'unit/a/2025',
      );
    expect(classes()).toMatchObject({ side: 'missed' });
    expect(classes(held('2025-12-31', 'leader_class'))).toMatchObject({
      side: 'met',
      settledOn: '2025-12-31',
    });
    expect(classes(held('2025-12-31', 'lecture'))).toMatchObject({ side: 'missed' });
  });

  it('have no national number', () => {
    expect(itemsOn('leader_training_class_count', '2025-06-01', town, { profile: 'national' })).toEqual([]);
  });
});
