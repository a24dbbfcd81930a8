import { type Draft, event, given } from '../../testing/given.ts';

type Category = 'government' | 'department' | 'town';
type Meeting = 'lecture' | 'collective_study' | 'leader_class' | 'seminar';

const registered = (category: Category) =>
  event('unit.registered', { on: '2005-01-01', name: '某单位', category, enforcement: true });
const held = (on: string, category: Meeting) =>
  event('meeting.held', { on, unit: 'a', category }, { id: on });

/** What becomes of a year's duty of a unit that held these meetings, seen on the first day of the next year. */
const sideOf = (
  indicator: 'leading_group_lecture_count' | 'leader_training_class_count',
  [profile, year, category]: readonly [profile: string, year: number, category: Category],
  ...meetings: readonly Draft[]
) =>
  given('unit/a', registered(category))
    .on(`${year + 1}-01-01`, {
      profile,
      related: Object.fromEntries(meetings.map((m, i) => [`meeting/M-${i}`, [m]])),
    })
    .items(indicator)
    .find((i) => i.item === `unit/a/${year}`)?.side;

describe('the same unit under the lectures of several places', () => {
  const lectures = 'leading_group_lecture_count';
  const two = (year: number, category: Meeting) => [
    held(`${year}-01-01`, category),
    held(`${year}-12-31`, category),
  ];
  const categories: Category[] = ['government', 'department', 'town'];
  const sides = (profile: string, year: number, ...meetings: readonly Draft[]) =>
    categories.map((category) => sideOf(lectures, [profile, year, category], ...meetings));

  it('two lectures do for Miyun and Liaoning, which ask governments; Yongchuan asks towns too', () => {
    expect(sides('miyun', 2018, ...two(2018, 'lecture'))).toEqual(['met', undefined, undefined]);
    expect(sides('liaoning', 2018, ...two(2018, 'lecture'))).toEqual(['met', undefined, undefined]);
    expect(sides('yongchuan', 2018, ...two(2018, 'lecture'))).toEqual(['met', undefined, 'met']);
  });

  it('Yancheng asks governments and departments for studies in 2021; lectures are none there', () => {
    expect(sides('yancheng-edz', 2021, ...two(2021, 'collective_study'))).toEqual(['met', 'met', undefined]);
    expect(sides('yancheng-edz', 2021, ...two(2021, 'lecture'))).toEqual(['missed', 'missed', undefined]);
    expect(sides('yancheng-edz', 2021, held('2021-12-31', 'collective_study'))).toEqual([
      'missed',
      'missed',
      undefined,
    ]);
  });

  it('and is back at the national rule from 2022; before 2021 it had none', () => {
    expect(sides('yancheng-edz', 2022, ...two(2022, 'lecture'))).toEqual(['met', undefined, undefined]);
    expect(sides('yancheng-edz', 2022, ...two(2022, 'collective_study'))).toEqual([
      'missed',
      undefined,
      undefined,
    ]);
    expect(sides('yancheng-edz', 2020)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['miyun', 2010, 2011],
    ['liaoning', 2015, 2016],
    ['yongchuan', 2015, 2016],
    ['national', 2020, 2021],
    ['liangping', 2020, 2021],
  ])('%s: not in %i, in %i', (profile, before, first) => {
    expect(sideOf(lectures, [profile, before, 'government'])).toBeUndefined();
    expect(sideOf(lectures, [profile, first, 'government'])).toBe('missed');
    expect(sideOf(lectures, [profile, first, 'government'], held(`${first}-05-01`, 'lecture'))).toBe(
      'missed',
    );
    expect(sideOf(lectures, [profile, first, 'government'], ...two(first, 'lecture'))).toBe('met');
  });
});

describe('the same unit under the classes of several places', () => {
  const classes = 'leader_training_class_count';

  it('Miyun asks its government for two seminars, others for one class', () => {
    const seminars = [held('2018-03-01', 'seminar'), held('2018-09-01', 'seminar')];
    expect(sideOf(classes, ['miyun', 2018, 'government'], ...seminars)).toBe('met');
    expect(sideOf(classes, ['miyun', 2018, 'government'], ...seminars.slice(1))).toBe('missed');
    expect(sideOf(classes, ['miyun', 2018, 'government'], held('2018-03-01', 'leader_class'))).toBe('missed');
    expect(sideOf(classes, ['liaoning', 2018, 'government'], ...seminars)).toBe('missed');
    const once = held('2018-03-01', 'leader_class');
    expect(sideOf(classes, ['liaoning', 2018, 'government'], once)).toBe('met');
    expect(sideOf(classes, ['liaoning', 2018, 'department'], once)).toBeUndefined();
    expect(sideOf(classes, ['yongchuan', 2018, 'department'], once)).toBe('met');
  });

  it('Yancheng asks for one in 2021 and for none afterwards', () => {
    expect(sideOf(classes, ['yancheng-edz', 2021, 'government'])).toBe('missed');
    expect(sideOf(classes, ['yancheng-edz', 2021, 'government'], held('2021-12-31', 'leader_class'))).toBe(
      'met',
    );
    expect(sideOf(classes, ['yancheng-edz', 2022, 'government'])).toBeUndefined();
  });
});
