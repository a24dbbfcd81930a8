import { type Draft, event, given } from '../../testing/given.ts';

type Category = 'government' | 'department' | 'town';
const registered = (category: Category, enforcement = true) =>
  event('unit.registered', { on: '2010-01-01', name: '某单位', category, enforcement });

const sides = (
  indicator: string,
  {
    day,
    profile,
    category,
    enforcement,
  }: { day: string; profile: string; category: Category; enforcement?: boolean },
  acts: Readonly<Record<string, Draft>> = {},
) =>
  given('unit/a', registered(category, enforcement))
    .on(day, { profile, related: Object.fromEntries(Object.entries(acts).map(([s, d]) => [s, [d]])) })
    .items(indicator)
    .filter((i) => i.item === `unit/a/${day.slice(0, 4)}`)
    .map((i) => i.side);

describe('meetings that hear reports', () => {
  const id = 'standing_meeting_rol_count';
  const held = (on: string, topics: string[], category: 'standing' | 'lecture' = 'standing') =>
    event('meeting.held', { unit: 'a', on, category, topics }, { id: on });

  it('are two a year for every unit in Miyun, one for the government in Yongchuan, none elsewhere', () => {
    const owed = (profile: string, category: Category) =>
      sides(id, { day: '2018-06-30', profile, category }).length;
    const all: Category[] = ['government', 'department', 'town'];
    expect(all.map((c) => owed('miyun', c))).toEqual([1, 1, 1]);
    expect(all.map((c) => owed('yongchuan', c))).toEqual([1, 0, 0]);
    expect(all.map((c) => owed('national', c))).toEqual([0, 0, 0]);
  });

  it('the same two meetings: one is enough in Yongchuan, not in Miyun', () => {
    const one = { 'meeting/1': held('2018-12-31', ['财政预算', '法治政府建设']) };
    const two = { ...one, 'meeting/2': held('2018-01-01', ['rule_of_law']) };
    const at = { day: '2018-12-31', category: 'government' } as const;
    expect(sides(id, { ...at, profile: 'yongchuan' }, one)).toEqual(['met']);
    expect(sides(id, { ...at, profile: 'miyun' }, one)).toEqual(['open']);
    expect(sides(id, { ...at, profile: 'miyun' }, two)).toEqual(['met']);
  });

  it('are neither meetings of another kind nor on other topics', () => {
    const at = { day: '2018-12-31', category: 'government', profile: 'yongchuan' } as const;
    expect(sides(id, at, { 'meeting/1': held('2018-05-01', ['法治政府建设'], 'lecture') })).toEqual(['open']);
    expect(sides(id, at, { 'meeting/1': held('2018-05-01', ['财政预算']) })).toEqual(['open']);
  });
});

describe('hearings observed', () => {
  const id = 'court_observation_count';
  const observed = (on: string) => event('observation.held', { unit: 'a', on, leaders: 3 });

  it('one a year is enough: departments and towns in Yongchuan, departments in Yancheng for 2021', () => {
    const at = (day: string, profile: string, category: Category = 'department') => ({
      day,
      profile,
      category,
    });
    const last = { 'observation/1': observed('2021-12-31') };
    expect(sides(id, at('2021-12-31', 'yancheng-edz'), last)).toEqual(['met']);
    expect(sides(id, at('2021-12-30', 'yancheng-edz'), last)).toEqual(['open']);
    expect(sides(id, at('2021-12-31', 'yancheng-edz', 'town'), last)).toEqual([]);
    expect(sides(id, at('2021-12-31', 'yongchuan', 'town'), last)).toEqual(['met']);
    expect(sides(id, at('2022-12-31', 'yancheng-edz'), last)).toEqual([]);
  });
});

describe('cases told to the public', () => {
  const told = (form: 'case_story' | 'activity') => ({
    'publicity/1': event('publicity.held', { unit: 'a', form, on: '2018-05-01' }),
  });

  it('are owed by units with the power to enforce, and are cases', () => {
    const at = { day: '2018-12-31', profile: 'yongchuan', category: 'department' } as const;
    expect(sides('case_publicity_count', at, told('case_story'))).toEqual(['met']);
    expect(sides('case_publicity_count', at, told('activity'))).toEqual(['open']);
    expect(sides('case_publicity_count', { ...at, enforcement: false }, told('case_story'))).toEqual([]);
  });
});

describe('the assessment of a year', () => {
  const done = (on: string, year: number) => ({
    'assessment/1': event('assessment.completed', { unit: 'a', year, on, score: '92.50', grade: '优秀' }),
  });
  const of2018 = (profile: string, acts: Readonly<Record<string, Draft>>) =>
    given('unit/a', registered('department'))
      .on('2019-12-31', {
        profile,
        related: Object.fromEntries(Object.entries(acts).map(([s, d]) => [s, [d]])),
      })
      .items('assessed_flag')
      .filter((i) => i.item === 'unit/a/2018')
      .map((i) => i.side);

  it('may end by 31 March of the next year, and is of the year it names', () => {
    expect(of2018('yongchuan', done('2019-03-31', 2018))).toEqual(['met']);
    expect(of2018('yongchuan', done('2019-04-01', 2018))).toEqual(['missed']);
    expect(of2018('yongchuan', done('2019-03-31', 2019))).toEqual(['missed']);
    expect(of2018('miyun', done('2019-01-31', 2018))).toEqual(['met']);
    expect(of2018('national', done('2019-01-31', 2018))).toEqual([]);
  });
});

describe('what two units did together', () => {
  const at = { day: '2018-12-31', profile: 'yongchuan', category: 'department' } as const;
  const observed = (unit: string, on: string) => event('observation.held', { unit, on }, { id: on });
  const side = (...held: readonly Draft[]) =>
    given('unit/a', registered(at.category))
      .on(at.day, { profile: at.profile, related: { 'observation/1': held } })
      .items('court_observation_count')
      .filter((i) => i.item === 'unit/a/2018')
      .map((i) => i.side);

  it('counts for each of them, and what only the other did for the other alone', () => {
    const other = observed('b', '2018-03-01');
    expect(side(other, observed('a', '2018-04-01'))).toEqual(['met']);
    expect(side(other, observed('a', '2017-04-01'))).toEqual(['open']);
  });
});
